using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.PlatformAccounts;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Features.Publications;

/// <summary>Posts of which nobody knows what became of them, and those that failed: what a person says settles them.</summary>
[Trait("turn", "d")]
[Trait("suite", "publish")]
public sealed class SettlingTests(PostOffice office) : IClassFixture<PostOffice>
{
    private const string Link = "https://www.youtube.com/watch?v=AbCdEfGhIjK&t=3";

    [Fact]
    public async Task What_was_found_at_the_platform_is_published_by_its_link()
    {
        var post = await InDoubt("Found");
        PostOffice.May(await office.Read(post)).ShouldBe(["settle", "find"]);
        foreach (var deed in new[] { "cancel", "pause", "retry", "link" })
        {
            (await office.Do(post, deed).Refused(409)).ShouldBe("wrong_state", deed);
        }

        (await office.Do(post, "settle", new { outcome = "posted", url = "https://example.org/x" }).Refused(422)).ShouldBe("link_unknown");
        (await office.Do(post, "settle", new { outcome = "posted", url = "https://www.bilibili.com/video/BV1xx411c7mD" }).Refused(422)).ShouldBe("link_other_platform");
        var told = await office.Do(post, "settle", new { outcome = "posted", url = Link }).Is(200);
        (told.Text("state"), told.Text("platform_video_id"), told.Text("platform_url"), told.GetProperty("published_at").ValueKind).ShouldBe(("published", "AbCdEfGhIjK", "https://www.youtube.com/watch?v=AbCdEfGhIjK", JsonValueKind.String));
        (await office.Do(post, "settle", new { outcome = "posted", url = Link }).Refused(409)).ShouldBe("wrong_state");
        var taken = await office.Do(await InDoubt("Found twice"), "settle", new { outcome = "posted", url = Link }).Is(409);
        (taken.Text("code"), taken.Text("publication_id")).ShouldBe(("already_posted", post));
    }

    [Fact]
    public async Task What_is_out_without_a_link_gets_it_later()
    {
        var post = await InDoubt("Unlinked");
        (await office.Do(post, "settle", new { outcome = "posted" }).Is(200)).Text("state").ShouldBe("published_unlinked");
        (await office.Do(post, "link").Refused(422)).ShouldBe("link_unknown");
        (await office.Do(post, "link", new { url = "youtu.be/AbCdEfGhIjL" }).Is(200)).Text("platform_url").ShouldBe("https://www.youtube.com/watch?v=AbCdEfGhIjL");
    }

    [Fact]
    public async Task What_is_not_there_is_posted_anew_only_by_somebody_who_has_looked()
    {
        var film = await office.Film("Anew");
        var post = await InDoubt(film.Id, "Anew");
        (await office.Do(post, "settle", new { outcome = "not_posted" }).Refused(409)).ShouldBe("look_first");
        var attempt = (await office.Read(post)).GetProperty("journal").Text("attempt");
        var begun = office.Tube.Begun;
        await office.Do(post, "settle", new { outcome = "not_posted", confirm = true }).Is(200);
        var told = await office.Until(post, "published");
        string.Equals(told.GetProperty("journal").Text("attempt"), attempt, StringComparison.Ordinal).ShouldBeFalse();
        office.Tube.Begun.ShouldBe(begun + 1);
    }

    [Fact]
    public async Task What_is_not_there_fails_by_choice_and_is_edited_and_tried_again()
    {
        var post = await InDoubt("Left");
        var failed = await office.Do(post, "settle", new { outcome = "not_posted", confirm = true, then = "fail" }).Is(200);
        (failed.Text("state"), failed.Text("error_code"), failed.Text("status")).ShouldBe(("failed", "not_posted", "failed"));
        PostOffice.May(failed).ShouldBe(["edit", "retry"]);
        (await office.Change(HttpMethod.Patch, post, new { title = "Left no more" }).Is(200)).Text("title").ShouldBe("Left no more");
        await office.Do(post, "retry").Is(200);
        var told = await office.Until(post, "published");
        (told.Text("title"), told.GetProperty("error_code").ValueKind).ShouldBe(("Left no more", JsonValueKind.Null));
        office.Tube.Posts[^1].Title.ShouldBe("Left no more");
    }

    [Fact]
    public async Task A_move_tells_the_code_of_why_it_was_made_and_a_step_that_of_what_it_met()
    {
        var post = await InDoubt("Told by codes");
        await office.Do(post, "settle", new { outcome = "not_posted", confirm = true, then = "fail" }).Is(200);
        office.Tube.Script(office.Desk.Begin, FakeAct.Say, status: 400, body: FakeYouTube.Refusal(400, "invalidTitle"));
        await office.Do(post, "retry").Is(200);
        var failed = await Failed(post);
        await office.Do(post, "retry").Is(200);
        await office.Until(post, "published");

        (await Items(post, "history")).ConvertAll(move => move.GetProperty("reason_code").GetString()).FindAll(code => code is not null)
            .ShouldBe(["tried_again", failed.Text("error_code"), "tried_again", "not_posted"]);
        var met = (await Items(post, "steps")).Find(step => step.GetProperty("fault").ValueKind is JsonValueKind.String);
        ($"platform_{met.Text("fault")}", met.Text("message")).ShouldBe((failed.Text("error_code"), failed.Text("error_message")));
    }

    [Fact]
    public async Task What_the_platform_refused_is_tried_again_and_what_it_has_is_looked_at_first()
    {
        var film = await office.Film("Refused");
        office.Tube.Script(office.Desk.Begin, FakeAct.Say, status: 400, body: FakeYouTube.Refusal(400, "invalidTitle"));
        var post = (await office.Make(film, new { publish = true })).Text("id");
        var failed = await Failed(post);
        failed.Text("error_code").ShouldStartWith("platform_");
        await office.Do(post, "retry").Is(200);
        await office.Until(post, "published");

        office.Tube.RejectsWith = "copyright";
        try
        {
            post = (await office.Make(await office.Film("Rejected"), new { publish = true })).Text("id");
            (await Failed(post)).GetProperty("platform_video_id").ValueKind.ShouldBe(JsonValueKind.String);
            (await office.Do(post, "retry").Refused(409)).ShouldBe("look_first");
        }
        finally
        {
            office.Tube.RejectsWith = null;
        }

        await office.Do(post, "retry", new { confirm = true }).Is(200);
        await office.Until(post, "published");
    }

    [Fact]
    public async Task A_platform_that_has_it_after_all_is_asked_when_a_person_wants_it()
    {
        office.Tube.Listing = TimeSpan.FromDays(1);
        var film = await office.Film("Late in the list");
        var post = await Doubt(FakeAct.DropReply, FakeMoment.CarriedOut, async () => await office.Make(film, new { publish = true }));
        office.Tube.Listing = TimeSpan.Zero;
        await office.Do(post, "find").Is(200);
        await office.Until(post, "published");
        office.Tube.Posts.Count(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_doubt_outlives_the_file_of_its_film()
    {
        office.Tube.Listing = TimeSpan.FromDays(1);
        var film = await office.Film("Gone");
        var post = await Doubt(FakeAct.DropReply, FakeMoment.CarriedOut, async () => await office.Make(film, new { publish = true }));
        File.Delete(await office.Server.Runs.One<string>($"select file_path from generated_videos where id = '{film.Id}'"));
        office.Tube.Listing = TimeSpan.Zero;
        await office.Do(post, "find").Is(200);
        await office.Until(post, "published");
    }

    [Fact]
    public async Task What_a_platform_calls_by_the_post_of_another_publication_is_in_doubt_and_a_person_says_where_it_is()
    {
        var first = (await office.Make(await office.Film("Named first"), new { publish = true })).Text("id");
        await office.Until(first, "published");
        var film = await office.Film("Named again");
        // By the time the answer comes, another publication is known by what it names.
        office.Tube.Watched = async (at, route) =>
        {
            if (at is FakeMoment.CarriedOut && route.StartsWith(office.Desk.Send, StringComparison.Ordinal))
            {
                await office.Server.Runs.Rows($"update publication_records set platform_video_id = '{office.Tube.Posts[^1].Id}' where id = '{first}'");
            }
        };
        var post = (await office.Make(film, new { publish = true })).Text("id");
        var told = await office.Until(post, "ambiguous");
        office.Tube.Watched = null;
        (told.Text("warning_code"), told.GetProperty("platform_video_id").ValueKind, told.GetProperty("journal").GetProperty("last_error").ValueKind).ShouldBe(("named_before", JsonValueKind.Null, JsonValueKind.Null));
        PostOffice.May(told).ShouldBe(["settle", "find"]);
        // Searched for, it is found and is the other's still.
        await office.Do(post, "find").Is(200);
        await office.Passes("Beside what is named twice");
        (await office.Read(post)).Text("state").ShouldBe("ambiguous");
        (await office.Do(post, "settle", new { outcome = "posted", url = "https://www.youtube.com/watch?v=AbCdEfGhIjM" }).Is(200)).Text("state").ShouldBe("published");
        office.Tube.Posts.Count(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_tried_again_just_when_its_account_goes_is_refused_and_lets_its_film_go()
    {
        var (account, person) = (await Channel.ByHand(office.Server.Runs, "xiaohongshu", "going"), await office.Server.SignedIn("ada"));
        var (failed, waiting) = (await Draft("Tried too late"), await Draft("Beside it"));
        await office.Server.Runs.Rows($"update publication_records set state = 'failed', status = 'failed', error_code = 'not_posted', error_message = 'No.', due_at = null where id = '{failed}'");
        using var read = await person.GetAsync($"/api/platform-accounts/{account}");
        await using var connection = await office.Server.Installation.Database.OpenConnectionAsync();
        await using var other = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"select from publication_records where id = '{waiting}' for update";
            await command.ExecuteNonQueryAsync();
        }

        var going = person.Send(HttpMethod.Delete, $"/api/platform-accounts/{account}", null, ("If-Match", read.Headers.ETag!.ToString()));
        await Waits("%publication_records%");
        var retry = office.Do(failed, "retry");
        await Waits("%platform_accounts%for share%");
        await other.CommitAsync();

        (await going.Is(200)).GetProperty("cancelled").GetInt32().ShouldBe(1);
        var refused = await retry.Is(422);
        (refused.Text("code"), refused.GetProperty("issues")[0].Text("field")).ShouldBe(("post_invalid", "account_id"));
        (await office.Read(failed)).Text("state").ShouldBe("failed");

        async Task<string> Draft(string name) => (await office.Make(await office.Film(name), new { account_id = account, description = "It rained.", tags = new[] { "sea" } })).Text("id");

        Task Waits(string query) => office.Server.Runs.Until($"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '{query}'", 1);
    }

    /// <summary>A post whose last byte was lost on its way, before the platform had it.</summary>
    private async Task<string> InDoubt(string name) => await InDoubt((await office.Film(name)).Id, name);

    private Task<string> InDoubt(Guid film, string name) => Doubt(
        FakeAct.DropBefore, FakeMoment.Arrived, () => office.Server.Ada.PostAsJsonAsync("/api/publications", new { film_id = film, account_id = office.Account, title = name, publish = true }).Is(201));

    /// <summary>Loses the last byte's request or its answer, and with it the upload that could be asked.</summary>
    private async Task<string> Doubt(FakeAct act, FakeMoment moment, Func<Task<JsonElement>> make)
    {
        office.Tube.Watched = (at, route) =>
        {
            if (at == moment && route.StartsWith(office.Desk.Send, StringComparison.Ordinal))
            {
                office.Tube.ForgetUploads();
            }

            return Task.CompletedTask;
        };
        office.Tube.Script(office.Desk.Send, act);
        var post = (await make()).Text("id");
        await office.Until(post, "ambiguous");
        office.Tube.Watched = null;
        return post;
    }

    private async Task<List<JsonElement>> Items(string post, string list) => [.. (await office.Server.Ada.GetAsync($"/api/publications/{post}/{list}").Is(200)).GetProperty("items").EnumerateArray()];

    private Task<JsonElement> Failed(string post) => office.Until(post, "failed");
}
