using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary>Posts by HTTP, from a draft to what stands at the platform.</summary>
[Trait("turn", "c")]
[Trait("suite", "publish")]
public sealed class PublicationTests(PostOffice office) : IClassFixture<PostOffice>
{
    private Server Server => office.Server;

    [Fact]
    public async Task A_draft_is_prefilled_published_and_stands_at_the_platform_once()
    {
        var film = await office.Film("The rain");
        var before = office.Tube.Posts.Count;
        var draft = await office.Make(film, new { tags = new[] { "#sea", " Sea ", "storm" }, description = "It rained." });
        (draft.Text("state"), draft.Text("status"), draft.Text("title"), draft.Text("visibility"), draft.GetProperty("progress").GetInt32()).ShouldBe(("draft", "pending", "The rain", "public", 0));
        draft.GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ShouldBe(["sea", "storm"]);
        (draft.GetProperty("allow_comments").GetBoolean(), draft.GetProperty("allow_download").GetBoolean(), draft.GetProperty("age_restriction").GetBoolean(), draft.GetProperty("made_by_ai").GetBoolean()).ShouldBe((true, true, false, true));
        (draft.GetProperty("film").Text("digest"), draft.GetProperty("film").GetProperty("cost").GetDecimal(), draft.GetProperty("account").Text("name"), draft.Text("project_id"), draft.Text("chapter_id"))
            .ShouldBe((film.Digest, 1.25m, "Ada's", film.Project.ToString(), film.Chapter.ToString()));
        PostOffice.May(draft).ShouldBe(["edit", "publish", "cancel", "delete"]);
        await office.Passes("Beside a draft");
        office.Tube.Posts.Count.ShouldBe(before + 1);

        var post = draft.Text("id");
        await office.Do(post, "publish").Is(200);
        var told = await office.Until(post, "published");

        office.Tube.Posts.Count.ShouldBe(before + 2);
        var there = office.Tube.Posts[^1];
        (there.Title, there.Digest, told.Text("platform_video_id"), told.GetProperty("progress").GetInt32(), told.Text("status")).ShouldBe(("The rain", film.Digest, there.Id, 100, "published"));
        told.Text("platform_url").ShouldContain(there.Id);
        told.GetProperty("view_count").ValueKind.ShouldBe(JsonValueKind.Null);
        PostOffice.May(told).ShouldBe(["again"]);
        var steps = (await Server.Ada.GetAsync($"/api/publications/{post}/steps").Is(200)).GetProperty("items").EnumerateArray().Select(s => s.Text("name")).Reverse().ToList();
        steps.Take(2).ShouldBe(["begin", "send"]);
        var moves = (await Server.Ada.GetAsync($"/api/publications/{post}/history").Is(200)).GetProperty("items").EnumerateArray().Select(m => m.Text("to_status")).Reverse().ToList();
        (moves[0], moves[1], moves[^1]).ShouldBe(("validating", "ready", "published"));
        (await office.Do(post, "publish").Refused(409)).ShouldBe("wrong_state");
        (await office.Do(post, "cancel").Refused(409)).ShouldBe("wrong_state");
        (await office.Change(HttpMethod.Delete, post).Refused(409)).ShouldBe("wrong_state");
        (await office.Change(HttpMethod.Patch, post, new { title = "Late" }).Refused(409)).ShouldBe("wrong_state");
    }

    [Fact]
    public async Task Nothing_that_is_told_of_a_post_has_a_key_or_the_handle_of_its_upload()
    {
        var film = await office.Film("The quiet harbour", 20 << 20);
        string post, session;
        var said = new List<string>();
        using (var trap = new PlatformTrap(office.Tube, FakeMoment.CarriedOut, office.Desk.Send, 1))
        {
            post = (await office.Make(film, new { publish = true })).Text("id");
            await trap.Sprung;
            session = Server.Installation.Secrets.Unprotect(await Server.Runs.One<string>($"select session from publication_records where id = '{post}'"));
            said.Add((await office.Read(post)).ToString());
        }

        said.Add((await office.Until(post, "published")).ToString());
        foreach (var path in new[] { $"/api/publications/{post}/steps", $"/api/publications/{post}/history", $"/api/publications?film={film.Id}" })
        {
            said.Add((await Server.Ada.GetAsync(path).Is(200)).ToString());
        }

        session.ShouldContain("SESSION-");
        foreach (var secret in new[] { session, session[session.IndexOf("SESSION-", StringComparison.Ordinal)..], office.Desk.Token, office.Desk.Secret, office.Desk.Refresh! })
        {
            said.ShouldAllBe(s => !s.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_same_is_posted_once_however_often_somebody_clicks_and_again_by_name()
    {
        var film = await office.Film("Twice");
        var body = office.Body(film, new { publish = true });
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Server.Ada.Send(HttpMethod.Post, "/api/publications", body, ("Idempotency-Key", "click"))));
        var ids = new List<string>();
        foreach (var answer in answers)
        {
            var told = await Task.FromResult(answer).Is(201, 409);
            ids.AddRange(answer.IsSuccessStatusCode ? [told.Text("id")] : []);
        }

        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        var same = await Server.Ada.PostAsJsonAsync("/api/publications", office.Body(film, new { title = "  Twice " })).Is(409);
        (same.Text("code"), same.Text("publication_id")).ShouldBe(("already_posted", ids[0]));
        await office.Until(ids[0], "published");
        (await Server.Ada.PostAsJsonAsync("/api/publications", body).Refused(409)).ShouldBe("already_posted");
        office.Tube.Posts.Count(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ShouldBe(1);

        var again = await office.Do(ids[0], "again", new { publish = true }).Is(201);
        again.GetProperty("again").GetInt32().ShouldBe(1);
        await office.Until(again.Text("id"), "published");
        office.Tube.Posts.Count(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ShouldBe(2);
        var other = await office.Make(film, new { title = "Another title" });
        (other.GetProperty("again").GetInt32(), other.Text("state")).ShouldBe((0, "draft"));
    }

    [Fact]
    public async Task A_post_with_a_time_waits_for_it_is_moved_and_goes_out_then()
    {
        var film = await office.Film("Later");
        var at = TimeProvider.System.GetUtcNow().AddHours(3);
        var post = await office.Make(film, new { publish = true, scheduled_at = at });
        (post.Text("state"), post.GetProperty("is_scheduled").GetBoolean(), post.GetProperty("journal").GetProperty("due_at").GetDateTimeOffset().ToUnixTimeSeconds()).ShouldBe(("scheduled_local", true, at.ToUnixTimeSeconds()));
        PostOffice.May(post).ShouldBe(["edit", "pause", "cancel"]);
        var id = post.Text("id");
        foreach (var (query, there) in new[] { ($"from={Time(at.AddMinutes(-1))}&to={Time(at.AddMinutes(1))}", true), ($"from={Time(at.AddMinutes(1))}", false), ("state=scheduled_local&platform=youtube", true), ("status=published", false) })
        {
            (await Listed($"/api/publications?sort=scheduled_at&{query}")).Contains(id, StringComparer.Ordinal).ShouldBe(there, query);
        }

        await office.Do(id, "pause").Is(200);
        (await office.Do(id, "pause").Refused(409)).ShouldBe("wrong_state");
        var held = await office.Change(HttpMethod.Patch, id, new { scheduled_at = at.AddHours(1) }).Is(200);
        (held.Text("state"), held.GetProperty("paused_at").ValueKind).ShouldBe(("scheduled_local", JsonValueKind.String));
        await office.Do(id, "resume").Is(200);
        (await office.Change(HttpMethod.Patch, id, new { scheduled_at = (DateTimeOffset?)null }).Is(200)).Text("state").ShouldBe("draft");
        var soon = TimeProvider.System.GetUtcNow().AddSeconds(4);
        await office.Change(HttpMethod.Patch, id, new { scheduled_at = soon }).Is(200);
        (await office.Do(id, "publish").Is(200)).Text("state").ShouldBe("scheduled_local");
        office.Tube.Posts.Any(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ShouldBeFalse();
        (await office.Until(id, "published")).GetProperty("journal").GetProperty("submit_sent_at").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(soon.AddMilliseconds(-1));
        (await Server.Ada.PostAsJsonAsync("/api/publications", office.Body(film, new { title = "Past", scheduled_at = at.AddDays(-1) })).Refused(422)).ShouldBe("post_invalid");
    }

    [Fact]
    public async Task What_was_posted_at_once_is_found_by_when_it_came_out()
    {
        var before = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var post = (await office.Make(await office.Film("At once"), new { publish = true })).Text("id");
        var draft = (await office.Make(await office.Film("Not yet"))).Text("id");
        var at = (await office.Until(post, "published")).GetProperty("published_at").GetDateTimeOffset();
        foreach (var (query, there) in new[] { ($"from={Time(before)}&to={Time(at.AddMinutes(1))}", true), ("status=published", true), ($"from={Time(at.AddMinutes(1))}", false), ($"to={Time(before)}", false) })
        {
            var listed = await Listed($"/api/publications?sort=published_at&{query}");
            (listed.Contains(post, StringComparer.Ordinal), listed.Contains(draft, StringComparer.Ordinal)).ShouldBe((there, false), query);
        }

        (await Listed($"/api/publications?sort=scheduled_at&from={Time(before)}")).Contains(post, StringComparer.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_paused_or_cancelled_in_the_midst_sends_nothing_more_and_what_may_be_out_is_neither()
    {
        var film = await office.Film("Paused", 20 << 20);
        var posts = office.Tube.Posts.Count;
        var (post, sent) = ("", 0);
        using (var trap = new PlatformTrap(office.Tube, FakeMoment.CarriedOut, office.Desk.Send, 1))
        {
            post = (await office.Make(film, new { publish = true })).Text("id");
            await trap.Sprung;
            var paused = await office.Do(post, "pause").Is(200);
            (paused.Text("state"), paused.GetProperty("paused_at").ValueKind).ShouldBe(("uploading", JsonValueKind.String));
            sent = Sent();
        }

        // Of that one a single part.
        await office.Passes("Beside what is held");
        Sent().ShouldBe(sent + 1);
        (await office.Read(post)).GetProperty("journal").GetProperty("confirmed_bytes").GetInt64().ShouldBe(8 << 20);
        await office.Do(post, "resume").Is(200);
        await office.Until(post, "published");

        var other = await office.Film("Cancelled", 20 << 20);
        using (var trap = new PlatformTrap(office.Tube, FakeMoment.CarriedOut, office.Desk.Send, 2))
        {
            post = (await office.Make(other, new { publish = true })).Text("id");
            await trap.Sprung;
            (await office.Do(post, "cancel").Is(200)).Text("state").ShouldBe("cancelled");
            sent = Sent();
        }

        await office.Passes("Beside what was given up");
        (Sent(), office.Tube.Posts.Count, (await office.Read(post)).Text("state")).ShouldBe((sent + 1, posts + 3, "cancelled"));
        (await Server.Runs.One<long>($"select count(*) from publication_records where id = '{post}' and session is null and due_at is null")).ShouldBe(1);

        using (var trap = new PlatformTrap(office.Tube, FakeMoment.Arrived, office.Desk.Send, 3))
        {
            post = (await office.Do(post, "again", new { publish = true }).Is(201)).Text("id");
            await trap.Sprung;
            foreach (var deed in new[] { "cancel", "pause" })
            {
                (await office.Do(post, deed).Refused(409)).ShouldBe("wrong_state");
            }
        }

        await office.Until(post, "published");
        office.Tube.Posts.Count.ShouldBe(posts + 4);
    }

    [Fact]
    public async Task What_a_platform_lacks_is_refused_with_its_issues_and_a_check_counts_in_its_units()
    {
        var film = await office.Film(new string('x', 180));
        var check = await Server.Ada.PostAsJsonAsync("/api/publications/check?live=true", office.Body(film, new { description = "海", tags = new[] { "a b", "c" } })).Is(200);
        var title = check.Text("title");
        (title.Length, title[^1], check.GetProperty("ready").GetBoolean(), check.GetProperty("live").GetBoolean()).ShouldBe((100, '…', true, true));
        check.GetProperty("counts").EnumerateArray().Select(c => (c.Text("field"), c.Text("unit"), c.GetProperty("has").GetInt64(), c.GetProperty("most").GetInt64()))
            .ShouldBe([("title", "utf16", 100, 100), ("description", "utf8_bytes", 3, 5000), ("tags", "tag_characters", 7, 500)]);
        (await Server.Runs.One<long>($"select count(*) from publication_records where video_id = '{film.Id}'")).ShouldBe(0);

        var wrong = await Server.Ada.PostAsJsonAsync("/api/publications/check", office.Body(film, new { title = new string('x', 101), allow_comments = false, options = new { nobody_knows = "1" } })).Is(200);
        wrong.GetProperty("ready").GetBoolean().ShouldBeFalse();
        wrong.GetProperty("issues").EnumerateArray().Select(i => (i.Text("code"), i.Text("field"), i.GetProperty("warns").GetBoolean()))
            .ShouldBe([("not_there", "nobody_knows", false), ("too_long", "title", false), ("do_by_hand", "allow_comments", true)], ignoreOrder: true);
        wrong.GetProperty("counts")[0].GetProperty("has").GetInt64().ShouldBe(101);

        var refused = await Server.Ada.PostAsJsonAsync("/api/publications", office.Body(film, new { options = new { nobody_knows = "1" } })).Is(422);
        (refused.Text("code"), refused.GetProperty("issues")[0].Text("code"), refused.GetProperty("issues")[0].Text("field")).ShouldBe(("post_invalid", "not_there", "nobody_knows"));
        var draft = (await office.Make(film, new { title = new string('x', 101) })).Text("id");
        var late = await office.Do(draft, "publish").Is(422);
        (late.Text("code"), late.GetProperty("issues")[0].Text("code"), late.GetProperty("issues")[0].GetProperty("count").GetInt64()).ShouldBe(("post_invalid", "too_long", 101));
        (await Server.Ada.PostAsJsonAsync("/api/publications", office.Body(film, new { thumbnail_url = "/media/images/none.png" })).Refused(422)).ShouldBe("post_invalid");
        (await Server.Ada.PostAsJsonAsync("/api/publications", new { account_id = office.Account }).Refused(422)).ShouldBe("change_invalid");
        (await Server.Ada.PostAsJsonAsync("/api/publications", new { account_id = Guid.NewGuid(), film_id = film.Id }).Refused(404)).ShouldBe("not_found");
        (await office.Change(HttpMethod.Delete, draft).Is(204)).ValueKind.ShouldBe(JsonValueKind.Undefined);
        await Server.Ada.GetAsync($"/api/publications/{draft}").Is(404);
    }

    [Fact]
    public async Task A_film_that_is_wrong_in_two_ways_is_told_both()
    {
        var film = await office.Film("Long and heavy");
        await Server.Runs.Rows($"update generated_videos set file_size = 5368709120, duration = 700, duration_ms = 700000 where id = '{film.Id}'");
        var account = await Server.Runs.One<Guid>($"""
            insert into platform_accounts (id, user_id, platform, route, platform_account_id, name, access_token)
            values (gen_random_uuid(), '{Server.Installation.Owner}', 'tiktok', 'official', 'long', 'long', '{Server.Installation.Secrets.Protect("a token that nobody uses")}') returning id
            """);
        var told = await Server.Ada.PostAsJsonAsync("/api/publications/check", new { film_id = film.Id, account_id = account }).Is(200);
        var issues = told.GetProperty("issues").EnumerateArray().ToList();
        issues.Where(i => i.Text("code") is "too_long" && i.Text("field") is "film").Select(i => i.GetProperty("most").GetInt64()).ShouldBe([4L << 30, 600]);
        issues.Select(i => i.GetProperty("warns").GetBoolean()).ShouldBeInOrder();
    }

    private int Sent() => office.Tube.Heard.Count(h => h.StartsWith(office.Desk.Send, StringComparison.Ordinal));

    private async Task<List<string>> Listed(string path) => [.. (await Server.Ada.GetAsync(path).Is(200)).GetProperty("items").EnumerateArray().Select(i => i.Text("id"))];

    private static string Time(DateTimeOffset at) => Uri.EscapeDataString(at.ToString("O", CultureInfo.InvariantCulture));
}
