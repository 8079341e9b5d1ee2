using System.Text.Json;

namespace Reelwright.Tests.Features.Http;

/// <summary>Where a clip belongs: it goes where its paragraph goes, and where it is told to.</summary>
public sealed class ClipPlaceTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_clip_goes_where_its_paragraph_goes()
    {
        var project = await server.Added("goes.md", "# One\n\nThe first came. It sat down.\n\nThe second came.\n\nThe third came.\n\n# Two\n\nNobody else came.\n");
        var chapters = await server.Chapters(project);
        var (one, two) = (chapters[0], chapters[1]);
        var paragraphs = await Paragraphs(one);
        var (first, mine, third) = (paragraphs[0].Text("id"), paragraphs[1].Text("id"), paragraphs[2].Text("id"));
        var clip = await Clip(project);
        await Told(clip, new { story_id = one, paragraph_index = 1 });
        await Stands(clip, project, one, 1);

        await Edit("paragraphs", third, "move", new { target = first, in_front = true });
        await Stands(clip, project, one, 2);
        var edit = await Edit("paragraphs", first, "split", new { target = paragraphs[0].GetProperty("sentences")[1].Text("id") });
        await Stands(clip, project, one, 3);
        await Undo(project, edit);
        await Stands(clip, project, one, 2);
        edit = await Edit("paragraphs", mine, "move", new { target = (await Paragraphs(two))[0].Text("id") });
        await Stands(clip, project, two, 1);
        await Undo(project, edit);
        await Stands(clip, project, one, 2);
        // A paragraph that another one has taken in stands nowhere until that is undone.
        edit = await Edit("paragraphs", first, "merge", null);
        await Stands(clip, project, one, null);
        await Undo(project, edit);
        await Stands(clip, project, one, 2);
        edit = await Edit("chapters", one, "split", new { target = mine });
        await Stands(clip, project, (await server.Chapters(project))[1], 0);
        await Undo(project, edit);
        await Stands(clip, project, one, 2);

        await server.Runs.Rows($"delete from paragraphs where id = '{mine}'");
        await Stands(clip, project, one, null);
        await Told(clip, new { paragraph_index = 0 });
        await server.Runs.Rows($"delete from chapters where id = '{one}'");
        await Stands(clip, project, null, null);
        (await server.Runs.One<long>($"select count(*) from videos where id = '{clip}' and num_nonnulls(story_id, paragraph_id, paragraph_index) = 0")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_said_of_a_clip_s_place_is_changed_null_lets_go_and_what_is_not_said_stays()
    {
        var (project, other) = (await server.Added("said.md", "# One\n\nOne came.\n\nOne went.\n\n# Two\n\nTwo came.\n"), await server.Added("elsewhere.txt", "It was elsewhere."));
        var (chapters, elsewhere) = (await server.Chapters(project), (await server.Chapters(other))[0]);
        var clip = await Clip(project);
        await Told(clip, new { story_id = chapters[0], paragraph_index = 1 });
        foreach (var same in new object[] { new { project_id = project }, new { caption = "It rains." }, new { story_id = chapters[0] }, new { project_id = project, story_id = chapters[0] } })
        {
            await Told(clip, same);
            await Stands(clip, project, chapters[0], 1, same.ToString());
        }

        foreach (var wrong in new object[]
        {
            new { project_id = other }, new { story_id = chapters[1] }, new { paragraph_index = 2 }, new { story_id = (string?)null, paragraph_index = 0 }, new { project_id = (string?)null, story_id = chapters[0] },
            new { project_id = project, story_id = elsewhere, paragraph_index = 0 },
        })
        {
            (await ClipStudio.Change(server.Ada, HttpMethod.Patch, clip, body: wrong).Refused(422)).ShouldBe("place_invalid", wrong.ToString());
            await Stands(clip, project, chapters[0], 1, wrong.ToString());
        }

        await Told(clip, new { story_id = chapters[1], paragraph_index = 0 });
        await Stands(clip, project, chapters[1], 0);
        await Told(clip, new { paragraph_index = (int?)null });
        await Stands(clip, project, chapters[1], null);
        await Told(clip, new { story_id = chapters[0] });
        await Told(clip, new { paragraph_index = 1 });
        await Stands(clip, project, chapters[0], 1);
        await Told(clip, new { story_id = (string?)null });
        await Stands(clip, project, null, null);
        await Told(clip, new { story_id = elsewhere, paragraph_index = 0 });
        await Stands(clip, other, elsewhere, 0);
        await Told(clip, new { project_id = project, story_id = (string?)null });
        await Stands(clip, project, null, null);
        await Told(clip, new { story_id = chapters[0], paragraph_index = 0 });
        await Told(clip, new { project_id = (string?)null });
        await Stands(clip, null, null, null);
        (await ClipStudio.Change(server.Ada, HttpMethod.Patch, clip, body: new { paragraph_index = 0 }).Refused(422)).ShouldBe("place_invalid");
    }

    [Theory]
    [InlineData("status = 'queued', completed_at = null, error_message = null", 409, "wrong_state")]
    [InlineData("is_deleted = true, deleted_at = now(), deleted_by = user_id", 404, "not_found")]
    public async Task Nothing_is_made_of_a_clip_that_goes_to_the_trash_just_then(string first, int status, string code)
    {
        var project = await server.Added($"race {code}.md", "It rained.");
        var clip = await Clip(project);
        await using var connection = await server.Installation.Database.OpenConnectionAsync();
        await using var theirs = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"update videos set {first} where id = '{clip}'";
            await command.ExecuteNonQueryAsync();
        }

        var version = await server.Runs.One<string>($"select xmin::text from projects where id = '{project}'");
        var mine = status == 409 ? server.Ada.Send(HttpMethod.Delete, $"/api/projects/{project}?clips=delete", null, ("If-Match", $"\"{version}\"")) : server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/retry");
        await server.Runs.Until("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%from videos%'", 1);
        await theirs.CommitAsync();
        (await mine.Refused(status)).ShouldBe(code);
        (await server.Runs.One<bool>($"select is_deleted from videos where id = '{clip}'")).ShouldBe(status == 404);
    }

    /// <summary>One that came to nothing: it costs nothing.</summary>
    private async Task<string> Clip(string project) => (await server.Runs.One<Guid>($"""
        insert into videos (id, user_id, prompt, status, is_uploaded, project_id, completed_at, error_message)
        values (gen_random_uuid(), '{server.Installation.Owner}', 'It rains.', 'failed', true, '{project}', now(), 'It could not be made.') returning id
        """)).ToString();

    private Task<JsonElement> Told(string clip, object change) => ClipStudio.Change(server.Ada, HttpMethod.Patch, clip, body: change).Is(200);

    private async Task Stands(string clip, string? project, string? story, int? paragraph, string? after = null)
    {
        var read = (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
        var at = read.GetProperty("paragraph_index");
        (read.GetProperty("project_id").GetString(), read.GetProperty("story_id").GetString(), at.ValueKind == JsonValueKind.Null ? (int?)null : at.GetInt32()).ShouldBe((project, story, paragraph), after);
    }

    private async Task<List<JsonElement>> Paragraphs(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    private async Task<string> Edit(string noun, string id, string verb, object? body)
    {
        var version = await server.Runs.One<string>($"select xmin::text from {noun} where id = '{id}'");
        return (await server.Ada.Send(HttpMethod.Post, $"/api/{noun}/{id}/{verb}", body, ("If-Match", $"\"{version}\"")).Is(200)).Text("edit");
    }

    private Task<JsonElement> Undo(string project, string edit) => server.Ada.Send(HttpMethod.Post, $"/api/projects/{project}/edits/{edit}/undo").Is(200);
}
