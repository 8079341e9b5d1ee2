using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Clips that are there: brought, found, shared, put away, thrown away.</summary>
public sealed class ClipCareTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_clip_that_is_brought_is_completed_at_once_and_seen_by_those_who_see_its_project()
    {
        var project = await server.Added("brought.txt", "It rained.");
        var answer = await ClipStudio.Upload(server.Ada, $"&project_id={project}&title=The%20sea&caption=Waves&theme=Sea&tag=blue&tag=wide");
        var clip = answer.GetProperty("video");
        (clip.Text("status"), clip.Text("prompt"), clip.Text("caption"), clip.Text("theme"), clip.GetProperty("is_uploaded").GetBoolean(), clip.GetProperty("takes").GetInt32()).ShouldBe(("completed", "The sea", "Waves", "Sea", true, 0));
        (clip.GetProperty("duration_seconds").GetDouble(), clip.GetProperty("frame_rate").GetDouble(), clip.Text("resolution"), clip.GetProperty("file_size").GetInt64() > 1000).ShouldBe((2.0, 24.0, "1280x720", true));
        foreach (var address in new[] { $"/api/videos/{clip.Text("id")}", clip.Text("video_url"), clip.Text("thumbnail_url") })
        {
            (await server.Bob.GetAsync(address).Refused(404)).ShouldBe("not_found");
        }

        (await ClipStudio.Listed(server.Bob, "/api/videos")).ShouldBeEmpty();
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/members", new { name = "bob", role = "viewer" }).Is(204);
        foreach (var address in new[] { $"/api/videos/{clip.Text("id")}", clip.Text("video_url"), clip.Text("thumbnail_url") })
        {
            using var seen = await server.Bob.GetAsync(address);
            ((int)seen.StatusCode).ShouldBe(200, address);
        }

        (await ClipStudio.Listed(server.Bob, $"/api/videos?project={project}")).ShouldBe([clip.Text("id")]);
        using (var edit = await ClipStudio.Change(server.Bob, HttpMethod.Patch, clip.Text("id"), body: new { caption = "x" }))
        {
            (await Task.FromResult(edit).Refused(403)).ShouldBe("forbidden");
        }

        (await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip.Text("id")}/retry").Refused(409)).ShouldBe("wrong_state");
        var link = (await server.Bob.Send(HttpMethod.Post, $"/api/videos/{clip.Text("id")}/link").Is(200)).Text("url");
        using var open = await server.Nobody().GetAsync(link);
        ((int)open.StatusCode).ShouldBe(200);
        (await server.Ada.PostAsync("/api/videos/upload", new ByteArrayContent("no clip at all"u8.ToArray())).Refused(415)).ShouldBe("file_type_unsupported");
    }

    [Fact]
    public async Task A_gallery_is_told_by_whatever_it_is_sought_by()
    {
        var client = await server.WithToken((await server.Join("gallery")).Id);
        var (sea, wood, plain) = (await Brought(client, "&title=The%20sea&theme=Water&tag=Blue"), await Brought(client, "&title=A%20wood&theme=trees&tag=blue&tag=green"), await Brought(client, "&title=Nothing%20much"));
        foreach (var (query, found) in new (string, string[])[]
        {
            ("", [plain, wood, sea]), ("?status=completed", [plain, wood, sea]), ("?status=failed", []), ("?theme=WATER", [sea]), ("?theme=none", []), ("?tag=blue", [wood, sea]), ("?tag=green&theme=trees", [wood]), ("?tag=green&theme=water", []),
            ("?text=SEA", [sea]), ("?uploaded=true", [plain, wood, sea]), ("?uploaded=false", []), ("?archived=true", []), ("?archived=false&text=wood", [wood]),
        })
        {
            (await ClipStudio.Listed(client, "/api/videos" + query)).ShouldBe(found, StringComparer.Ordinal, customMessage: query);
        }

        var first = await client.GetAsync("/api/videos?limit=2").Is(200);
        (await ClipStudio.Listed(client, $"/api/videos?limit=2&after={first.Text("next")}")).ShouldBe([sea]);
        first = await client.GetAsync("/api/videos?tag=blue&limit=1").Is(200);
        (await ClipStudio.Listed(client, $"/api/videos?tag=blue&limit=1&after={first.Text("next")}")).ShouldBe([sea]);
        var words = (await client.GetAsync("/api/tags").Is(200)).GetProperty("items").EnumerateArray().Select(t => t.Text("name")).ToList();
        words.Count(w => w.Equals("blue", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        (await client.GetAsync("/api/themes").Is(200)).GetProperty("items").EnumerateArray().Select(t => t.Text("name")).ShouldContain("trees", StringComparer.Ordinal);

        using (var change = await ClipStudio.Change(client, HttpMethod.Patch, sea, body: new { theme = "", tags = new[] { "calm" }, caption = "" }))
        {
            ((int)change.StatusCode).ShouldBe(200);
        }

        (await ClipStudio.Listed(client, "/api/videos?theme=water")).ShouldBeEmpty();
        (await ClipStudio.Listed(client, "/api/videos?tag=calm")).ShouldBe([sea]);
        (await client.Send(HttpMethod.Patch, $"/api/videos/{sea}", new { caption = "x" }).Refused(428)).ShouldBe("precondition_required");
        (await client.Send(HttpMethod.Patch, $"/api/videos/{sea}", new { caption = "x" }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
    }

    [Fact]
    public async Task A_clip_in_the_trash_comes_back_or_goes_with_its_files()
    {
        var (kept, gone) = (await ClipStudio.Upload(server.Ada, "&title=kept"), await ClipStudio.Upload(await server.WithToken((await server.Join("thrower")).Id), "&title=gone"));
        var (back, away) = (kept.GetProperty("video").Text("id"), gone.GetProperty("video").Text("id"));
        await Throw(server.Ada, back);
        (await server.Ada.GetAsync($"/api/videos/{back}").Refused(404)).ShouldBe("not_found");
        (await ClipStudio.Listed(server.Ada, "/api/trash/videos")).ShouldContain(back, StringComparer.Ordinal);
        (await server.Bob.Send(HttpMethod.Post, $"/api/trash/videos/{back}/restore").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{back}/restore").Is(204);
        await server.Ada.GetAsync($"/api/videos/{back}").Is(200);

        await server.Runs.Rows($"update videos set is_deleted = true, deleted_at = now() - interval '31 days', deleted_by = user_id where id = '{away}'");
        await Purge();
        (await server.Runs.One<long>($"select count(*) from videos where id = '{away}'")).ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from media_assets where url_path in ('{gone.GetProperty("video").Text("video_url")}', '{gone.GetProperty("video").Text("thumbnail_url")}')")).ShouldBe(0);
        using var still = await server.Ada.GetAsync(kept.GetProperty("video").Text("video_url"));
        ((int)still.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task Clips_of_a_project_stay_or_go_and_come_back_with_it(string fate)
    {
        var project = await server.Added($"{fate}.txt", $"It rained, and it was {fate}.");
        var clip = (await ClipStudio.Upload(server.Ada, $"&project_id={project}&story_id={(await server.Chapters(project))[0]}&paragraph_index=0")).GetProperty("video").Text("id");
        var version = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("version").GetUInt32();
        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}?clips={fate}", null, ("If-Match", $"\"{version}\"")).Is(204);
        await server.Ada.GetAsync($"/api/videos/{clip}").Is(fate is "keep" ? 200 : 404);
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/projects/{project}/restore").Is(204);
        (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video").Text("project_id").ShouldBe(project);

        version = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("version").GetUInt32();
        await server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}?clips={fate}", null, ("If-Match", $"\"{version}\"")).Is(204);
        await server.Runs.Rows($"update projects set deleted_at = deleted_at - interval '31 days' where id = '{project}'; update videos set deleted_at = deleted_at - interval '31 days' where id = '{clip}' and is_deleted");
        await Purge();
        (await server.Runs.Rows($"select project_id::text, story_id::text from videos where id = '{clip}'")).Count.ShouldBe(fate is "keep" ? 1 : 0);
        if (fate is "keep")
        {
            var left = (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
            (left.GetProperty("project_id").ValueKind, left.GetProperty("story_id").ValueKind, left.GetProperty("paragraph_index").ValueKind).ShouldBe((System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null));
        }
    }

    [Fact]
    public async Task Clips_of_a_chapter_come_back_when_its_deletion_is_undone()
    {
        var project = await server.Added("undone.md", "# One\n\nIt rained.\n\n# Two\n\nIt stopped.\n");
        var chapter = (await server.Chapters(project))[1];
        var clip = (await ClipStudio.Upload(server.Ada, $"&story_id={chapter}")).GetProperty("video").Text("id");
        var version = (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("version").GetUInt32();
        var edit = (await server.Ada.Send(HttpMethod.Delete, $"/api/chapters/{chapter}?clips=delete", null, ("If-Match", $"\"{version}\"")).Is(200)).Text("edit");
        await server.Ada.GetAsync($"/api/videos/{clip}").Is(404);
        await server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit}/undo").Is(200);
        await server.Ada.GetAsync($"/api/videos/{clip}").Is(200);
    }

    [Fact]
    public async Task A_clip_is_put_away_only_when_that_is_confirmed_and_then_keeps_what_it_was()
    {
        var client = await server.WithToken((await server.Join("archivist")).Id);
        var brought = (await ClipStudio.Upload(client)).GetProperty("video");
        var clip = brought.Text("id");
        using (var unsure = await ClipStudio.Change(client, HttpMethod.Post, clip, "/archive", new { }))
        {
            (await Task.FromResult(unsure).Refused(409)).ShouldBe("confirmation_needed");
        }

        using (var sure = await ClipStudio.Change(client, HttpMethod.Post, clip, "/archive", new { confirm = true }))
        {
            ((int)sure.StatusCode).ShouldBe(200);
        }

        var now = (await client.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
        (now.Text("status"), now.Text("digest"), now.Text("thumbnail_url"), now.GetProperty("video_url").ValueKind).ShouldBe(("completed", brought.Text("digest"), brought.Text("thumbnail_url"), System.Text.Json.JsonValueKind.Null));
        (await client.GetAsync(brought.Text("video_url")).Refused(404)).ShouldBe("not_found");
        (await client.Send(HttpMethod.Post, $"/api/videos/{clip}/link").Refused(410)).ShouldBe("file_removed");
        (await ClipStudio.Listed(client, "/api/videos?archived=true")).ShouldBe([clip]);
    }

    [Fact]
    public async Task A_clip_is_shown_in_lists_by_ones_own_picture()
    {
        var clip = (await ClipStudio.Upload(server.Ada)).GetProperty("video");
        var picture = await Pictures.Draw(Pictures.Red.Replace("red", "purple", StringComparison.Ordinal), "own.png");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/videos/{clip.Text("id")}/thumbnail?file_name=own.png") { Content = new ByteArrayContent(picture) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{clip.GetProperty("version").GetUInt32()}\"");
        var shown = (await server.Ada.SendAsync(request).Is(200)).GetProperty("video").Text("thumbnail_url");
        shown.ShouldNotBe(clip.Text("thumbnail_url"), StringComparer.Ordinal);
        using var answer = await server.Ada.GetAsync(shown);
        ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).ShouldBe((200, "image/png"));
    }

    [Fact]
    public async Task The_clips_of_a_deleted_account_go()
    {
        var user = (await server.Join("leaver")).Id;
        var clip = (await ClipStudio.Upload(await server.WithToken(user), "&tag=last")).GetProperty("video").Text("id");
        await server.App.Services.GetRequiredService<AccountRemoval>().Run(user, CancellationToken.None);
        (await server.Runs.One<long>($"select count(*) from videos where id = '{clip}'")).ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from media_assets where owner_id = '{user}'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_hidden_project_of_takes_is_in_no_list_and_cannot_be_reached()
    {
        await server.Runs.Rows($"""
            insert into projects (id, owner_id, kind, title, file_name, file_size, file_type, file_path, file_digest, status)
            select '0195d2f0-0000-7000-8000-0000000000aa', owner_id, 'library', 'library', file_name, 0, 'md', file_path, file_digest, 'parsed' from projects where owner_id = '{server.Installation.Owner}' and id = '{await server.Added("beside.txt", "It hid.")}'
            """);
        (await ClipStudio.Listed(server.Ada, "/api/projects?limit=500")).ShouldNotContain("0195d2f0-0000-7000-8000-0000000000aa", StringComparer.Ordinal);
        (await server.Ada.GetAsync("/api/projects/0195d2f0-0000-7000-8000-0000000000aa").Refused(404)).ShouldBe("not_found");
    }

    private static async Task<string> Brought(HttpClient client, string query) => (await ClipStudio.Upload(client, query)).GetProperty("video").Text("id");

    private static async Task Throw(HttpClient client, string clip)
    {
        using var thrown = await ClipStudio.Change(client, HttpMethod.Delete, clip);
        ((int)thrown.StatusCode).ShouldBe(204);
    }

    private async Task Purge() => await server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash).Run(CancellationToken.None);
}
