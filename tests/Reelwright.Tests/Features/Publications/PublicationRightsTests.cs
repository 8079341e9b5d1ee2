using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary>Who may look at a post and who may do something with it; and that what is to be posted stays.</summary>
[Trait("suite", "publish")]
public sealed class PublicationRightsTests(PostOffice office) : IClassFixture<PostOffice>
{
    private Server Server => office.Server;

    [Fact]
    public async Task A_stranger_finds_nothing_a_viewer_looks_and_a_publisher_posts()
    {
        var film = await office.Film("Rights");
        var post = (await office.Make(film)).Text("id");
        foreach (var path in new[] { "", "/steps", "/history" })
        {
            (await Server.Bob.GetAsync($"/api/publications/{post}{path}").Refused(404)).ShouldBe("not_found");
        }

        (await office.Do(post, "publish", by: Server.Bob).Refused(404)).ShouldBe("not_found");
        (await Server.Bob.GetAsync("/api/publications").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Server.Bob.GetAsync($"/api/publications?project={film.Project}").Refused(404)).ShouldBe("not_found");

        var viewer = await Member(film, "viewer");
        var seen = await viewer.GetAsync($"/api/publications/{post}").Is(200);
        PostOffice.May(seen).ShouldBeEmpty();
        (await viewer.GetAsync($"/api/publications?project={film.Project}").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(1);
        foreach (var deed in new[] { "publish", "pause", "cancel", "again", "find", "link", "retry" })
        {
            (await office.Do(post, deed, by: viewer).Refused(403)).ShouldBe("forbidden", deed);
        }

        (await (await Member(film, "editor")).Send(HttpMethod.Post, $"/api/publications/{post}/publish").Refused(403)).ShouldBe("forbidden");
        (await viewer.PostAsJsonAsync("/api/publications", office.Body(film)).Refused(404)).ShouldBe("not_found");
        var own = await Account(viewer);
        (await viewer.PostAsJsonAsync("/api/publications", new { film_id = film.Id, account_id = own }).Refused(403)).ShouldBe("forbidden");

        var publisher = await Member(film, "publisher");
        PostOffice.May(await publisher.GetAsync($"/api/publications/{post}").Is(200)).Contains("publish", StringComparer.Ordinal).ShouldBeTrue();
        (await publisher.PostAsJsonAsync("/api/publications", office.Body(film, new { title = "By her account" })).Refused(404)).ShouldBe("not_found");
        await office.Do(post, "publish", by: publisher).Is(200);
        await office.Until(post, "published");
        (await Server.Bob.PostAsJsonAsync("/api/publications/check", office.Body(film)).Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_film_that_is_to_be_posted_stays_out_of_the_trash_and_of_clean_ups()
    {
        var film = await office.Film("In use");
        var post = (await office.Make(film)).Text("id");
        (await Trash(film).Refused(409)).ShouldBe("film_in_use");
        var attempt = await Server.Runs.One<Guid>($"select generation_job_id from generated_videos where id = '{film.Id}'");
        (await Server.Ada.DeleteAsync($"/api/attempts/{attempt}").Refused(409)).ShouldBe("film_in_use");
        (await CleanUp(film)).ShouldBe(0);
        await office.Do(post, "cancel").Is(200);
        (await CleanUp(film)).ShouldBe(1);
        await Trash(film).Is(204);
        (await Server.Ada.PostAsJsonAsync("/api/publications", office.Body(film)).Refused(404)).ShouldBe("not_found");
        (await office.Do(post, "again").Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_clip_is_posted_with_its_words_and_its_row_outlives_its_trash()
    {
        var clip = (await ClipStudio.Upload(Server.Ada, "&title=The%20sea&tag=wide&tag=blue")).GetProperty("video").Text("id");
        var post = await Server.Ada.PostAsJsonAsync("/api/publications", new { clip_id = clip, account_id = office.Account }).Is(201);
        (post.Text("title"), post.GetProperty("made_by_ai").GetBoolean(), post.GetProperty("film").Text("kind")).ShouldBe(("The sea", false, "clip"));
        post.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["blue", "wide"]);
        (await ClipStudio.Change(Server.Ada, HttpMethod.Delete, clip).Refused(409)).ShouldBe("film_in_use");
        (await ClipStudio.Change(Server.Ada, HttpMethod.Post, clip, "/archive", new { confirm = true }).Refused(409)).ShouldBe("wrong_state");
        var id = post.Text("id");
        office.Tube.Seconds = await Server.Runs.One<double>($"select duration_seconds from videos where id = '{clip}'");
        await office.Do(id, "publish").Is(200);
        await office.Until(id, "published");

        await ClipStudio.Change(Server.Ada, HttpMethod.Delete, clip).Is(204);
        await Server.Runs.Rows($"update videos set deleted_at = now() - interval '90 days' where id = '{clip}'");
        await Server.Ada.Send(HttpMethod.Post, "/api/housekeeping/trash").Is(200, 202, 204);
        await Server.Ada.Send(HttpMethod.Post, "/api/housekeeping/trash").Is(200, 202, 204);
        var row = (await Server.Runs.Rows($"select video_file is null, digest is not null from videos where id = '{clip}'")).ShouldHaveSingleItem();
        ((bool)row[0], (bool)row[1]).ShouldBe((true, true));
        (await office.Read(id)).Text("state").ShouldBe("published");
    }

    private async Task<HttpClient> Member(StoredFilm film, string role)
    {
        var name = $"{role}-{film.Id.ToString()[^6..]}";
        var client = await Server.WithToken((await Server.Join(name)).Id);
        await Server.Ada.Send(HttpMethod.Post, $"/api/projects/{film.Project}/members", new { name, role }).Is(204);
        return client;
    }

    /// <summary>An account of somebody's own at the same app.</summary>
    private async Task<Guid> Account(HttpClient of)
    {
        var me = (await of.GetAsync("/api/me").Is(200)).Text("id");
        return await Server.Runs.One<Guid>($"insert into platform_accounts (id, user_id, platform, route, app_id, name, access_token) select gen_random_uuid(), '{me}', platform, route, app_id, 'mine', access_token from platform_accounts where id = '{office.Account}' returning id");
    }

    private async Task<HttpResponseMessage> Trash(StoredFilm film)
    {
        var version = (await Server.Ada.GetAsync($"/api/films/{film.Id}").Is(200)).GetProperty("version").GetUInt32();
        return await Server.Ada.Send(HttpMethod.Delete, $"/api/films/{film.Id}", null, ("If-Match", $"\"{version}\""));
    }

    /// <summary>How often a clean-up of the shelf, were everything on it too old, would take the film.</summary>
    private async Task<long> CleanUp(StoredFilm film)
    {
        await Server.Runs.Rows("update media_storage set cleanup_policy = cleanup_policy || '{\"max_age_days\":1,\"preserve_completed_videos\":false}' where storage_type = 'VIDEOS'");
        await Server.Runs.Rows($"update generated_videos set creation_timestamp = now() - interval '9 days', completion_timestamp = now() - interval '8 days' where id = '{film.Id}'");
        var plan = (await Server.Ada.Send(HttpMethod.Post, "/api/storage/clean-ups", new { }).Is(200, 201)).Text("id");
        await Server.Runs.Rows("update media_storage set cleanup_policy = cleanup_policy || '{\"max_age_days\":null,\"preserve_completed_videos\":true}' where storage_type = 'VIDEOS'");
        return await Server.Runs.One<long>($"select count(*) from clean_up_items where clean_up_id = '{plan}' and item = '{film.Id}'");
    }
}
