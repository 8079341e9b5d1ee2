using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Features.Accounts;
using Reelwright.Features.Http;

namespace Reelwright.Tests.Features.Http;

/// <summary>Coming in, staying in, going out.</summary>
public sealed class AccountTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_person_signs_in_by_name_or_address_in_any_case_and_out_again()
    {
        foreach (var name in new[] { "ADA", "Ada@Example.org" })
        {
            var browser = server.Browser();
            (await SignIn(browser, name)).GetProperty("user").Text("username").ShouldBe("ada");
            var here = await browser.GetAsync("/api/session").Is(200);
            await browser.Send(HttpMethod.Delete, "/api/session", null, ("X-CSRF-TOKEN", here.Text("csrf_token"))).Is(204);
            (await browser.GetAsync("/api/session").Refused(401)).ShouldBe("unauthenticated");
        }
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var wrong = await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "ada", password = "not the password" }).Is(401);
        var unknown = await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "nobody", password = "not the password" }).Is(401);
        wrong.Text("detail").ShouldBe(unknown.Text("detail"));
        wrong.Text("code").ShouldBe("sign_in_failed");
    }

    [Fact]
    public async Task A_cookie_alone_changes_nothing()
    {
        var browser = server.Browser();
        await SignIn(browser, "ada");
        (await browser.Send(HttpMethod.Post, "/api/tokens", new { name = "forged" }).Refused(403)).ShouldBe("antiforgery_failed");
        (await browser.Send(HttpMethod.Post, "/api/tokens", new { name = "forged" }, ("X-CSRF-TOKEN", "made up")).Refused(403)).ShouldBe("antiforgery_failed");
        (await server.Runs.One<long>("select count(*) from api_tokens where name = 'forged'")).ShouldBe(0);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browser_and_no_token()
    {
        var (first, second) = (server.Browser(), server.Browser());
        await SignIn(first, "ada");
        var token = (await SignIn(second, "ada")).Text("csrf_token");
        (await first.GetAsync("/api/sessions").Is(200)).GetProperty("items").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);
        await second.Send(HttpMethod.Delete, "/api/sessions", null, ("X-CSRF-TOKEN", token)).Is(204);
        await first.GetAsync("/api/me").Is(401);
        await second.GetAsync("/api/me").Is(401);
        await server.Ada.GetAsync("/api/me").Is(200);
    }

    [Fact]
    public async Task A_changed_password_ends_other_sessions_and_the_old_one_no_longer_works()
    {
        await server.Join("carol");
        var (here, there) = (server.Browser(), server.Browser());
        var csrf = (await SignIn(here, "carol")).Text("csrf_token");
        await SignIn(there, "carol");
        (await here.Send(HttpMethod.Put, "/api/me/password", new { current = "wrong", password = "a much better one" }, ("X-CSRF-TOKEN", csrf)).Refused(422)).ShouldBe("password_wrong");
        (await here.Send(HttpMethod.Put, "/api/me/password", new { current = Server.Password, password = "short" }, ("X-CSRF-TOKEN", csrf)).Refused(422)).ShouldBe("password_weak");
        await here.Send(HttpMethod.Put, "/api/me/password", new { current = Server.Password, password = "a much better one" }, ("X-CSRF-TOKEN", csrf)).Is(204);
        await here.GetAsync("/api/me").Is(200);
        await there.GetAsync("/api/me").Is(401);
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "carol", password = Server.Password }).Is(401);
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "carol", password = "a much better one" }).Is(200);
    }

    [Fact]
    public async Task A_reset_link_works_once()
    {
        var dora = await server.Join("dora");
        var link = (await (await server.SignedIn("ada")).Send(HttpMethod.Post, $"/api/users/{dora.Id}/password-reset").Is(200)).Text("link");
        await server.Nobody().Send(HttpMethod.Post, "/api/password-resets", new { link, password = "quite another one" }).Is(200);
        (await server.Nobody().Send(HttpMethod.Post, "/api/password-resets", new { link, password = "and yet another" }).Refused(422)).ShouldBe("link_invalid");
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "dora", password = "quite another one" }).Is(200);
    }

    [Fact]
    public async Task Set_up_works_once_and_not_at_all_afterwards()
    {
        (await server.Nobody().GetAsync("/api/setup").Is(200)).GetProperty("needed").GetBoolean().ShouldBeFalse();
        (await server.App.Services.GetRequiredService<OpenSetUp>().Run(CancellationToken.None)).ShouldBeNull();
        (await server.Nobody().Send(HttpMethod.Post, "/api/setup", new { link = Secret.New(), username = "eve", email = "eve@example.org", password = Server.Password }).Refused(422)).ShouldBe("link_invalid");
    }

    [Fact]
    public async Task An_invited_person_has_their_own_makers_and_a_name_that_is_theirs_alone()
    {
        var link = (await server.Ada.Send(HttpMethod.Post, "/api/invitations", new { email = "Fay@Example.org" }).Is(201)).Text("link");
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "ADA", password = Server.Password }).Refused(409)).ShouldBe("name_taken");
        var fay = await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "fay", password = Server.Password, timezone = "Europe/Berlin", language = "en-US" }).Is(200);
        fay.GetProperty("user").Text("email").ShouldBe("fay@example.org");
        fay.GetProperty("user").GetProperty("is_verified").GetBoolean().ShouldBeTrue();
        (await server.Runs.One<long>("select count(*) from api_configs c join users u on u.id = c.user_id where u.username = 'fay' and provider = 'offline'")).ShouldBe(3);
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "fay2", password = Server.Password }).Refused(422)).ShouldBe("link_invalid");
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_by_cookie_and_by_token()
    {
        var gus = await server.Join("gus");
        var (browser, script) = (server.Browser(), await server.WithToken(gus.Id));
        await SignIn(browser, "gus");
        var row = (await server.Ada.GetAsync("/api/users?limit=500").Is(200)).GetProperty("items").EnumerateArray().Single(u => string.Equals(u.Text("username"), "gus", StringComparison.Ordinal));
        await server.Ada.Send(HttpMethod.Patch, $"/api/users/{gus.Id}", new { is_active = false }, ("If-Match", row.Text("etag"))).Is(200);
        await browser.GetAsync("/api/me").Is(401);
        await script.GetAsync("/api/me").Is(401);
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "gus", password = Server.Password }).Is(401);
    }

    [Fact]
    public async Task The_last_owner_stays_one()
    {
        var row = (await server.Ada.GetAsync("/api/users?limit=500").Is(200)).GetProperty("items").EnumerateArray().Single(u => string.Equals(u.Text("username"), "ada", StringComparison.Ordinal));
        (await server.Ada.Send(HttpMethod.Patch, $"/api/users/{row.Text("id")}", new { role = "member" }, ("If-Match", row.Text("etag"))).Refused(422)).ShouldBe("last_owner");
        (await server.Ada.GetAsync("/api/me").Is(200)).Text("role").ShouldBe("owner");
    }

    [Fact]
    public async Task Two_changes_of_one_account_leave_one_winner()
    {
        using var read = await server.Bob.GetAsync("/api/me");
        var tag = read.Headers.ETag!.ToString();
        (await server.Bob.Send(HttpMethod.Patch, "/api/me", new { display_name = "Bob" }).Refused(428)).ShouldBe("precondition_required");
        await server.Bob.Send(HttpMethod.Patch, "/api/me", new { display_name = "Bob", preferences = new { studio = new { theme = "dark" } } }, ("If-Match", tag)).Is(200);
        (await server.Bob.Send(HttpMethod.Patch, "/api/me", new { display_name = "Robert" }, ("If-Match", tag)).Refused(412)).ShouldBe("precondition_failed");
        var now = await server.Bob.GetAsync("/api/me").Is(200);
        now.Text("display_name").ShouldBe("Bob");
        now.GetProperty("preferences").GetProperty("studio").Text("theme").ShouldBe("dark");
    }

    [Fact]
    public async Task A_token_is_told_once_and_ends_when_revoked()
    {
        var ada = await server.SignedIn("ada");
        var made = await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "laptop", days = 30 }).Is(201);
        var script = server.Nobody();
        script.DefaultRequestHeaders.Authorization = new("Bearer", made.Text("token"));
        await script.GetAsync("/api/me").Is(200);
        var listed = await server.Ada.GetAsync("/api/tokens").Is(200);
        listed.ToString().ShouldNotContain(made.Text("token"));
        listed.GetProperty("items").EnumerateArray().Single(t => string.Equals(t.Text("name"), "laptop", StringComparison.Ordinal)).GetProperty("last_used_at").ValueKind.ShouldBe(JsonValueKind.String);
        (await ada.Send(HttpMethod.Post, "/api/tokens", new { name = "laptop" }).Refused(409)).ShouldBe("name_taken");
        (await server.Bob.Send(HttpMethod.Delete, $"/api/tokens/{made.GetProperty("row").Text("id")}").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Delete, $"/api/tokens/{made.GetProperty("row").Text("id")}").Is(204);
        await script.GetAsync("/api/me").Is(401);
    }

    [Theory]
    [InlineData("{", 400, "bad_request")]
    [InlineData("[]", 400, "bad_request")]
    [InlineData("null", 400, "bad_request")]
    [InlineData("""{"name":"a","colour":"red"}""", 400, "bad_request")]
    [InlineData("""{"days":3}""", 400, "bad_request")]
    [InlineData("""{"name":"","days":3}""", 400, "invalid")]
    [InlineData("""{"name":"a","days":0}""", 400, "invalid")]
    [InlineData("""{"name":"a","days":"many"}""", 400, "bad_request")]
    public async Task A_body_that_is_not_as_it_must_be_is_refused_with_a_reason(string body, int status, string code)
    {
        var answer = await server.Ada.PostAsync("/api/tokens", new StringContent(body, System.Text.Encoding.UTF8, "application/json")).Is(status);
        answer.Text("code").ShouldBe(code);
        answer.Text("detail").ShouldNotContain("Reelwright");
        answer.Text("request_id").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Twenty_sign_ins_of_one_person_at_once_all_hold()
    {
        await server.Join("hal");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignIn(server.Browser(), "hal")));
    }

    [Fact]
    public async Task A_browser_that_was_restarted_can_still_change_things()
    {
        var (first, restarted) = (server.Nobody(), server.Browser());
        using var answer = await first.Send(HttpMethod.Post, "/api/session", new { name = "ada", password = Server.Password });
        // Only the session's own cookie outlives a restart.
        var session = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("reel_session=", StringComparison.Ordinal)).Split(';')[0];
        using var read = await restarted.Send(HttpMethod.Get, "/api/session", null, ("Cookie", session));
        var csrf = JsonSerializer.Deserialize<JsonElement>(await read.Content.ReadAsStringAsync()).Text("csrf_token");
        var antiforgery = read.Headers.GetValues("Set-Cookie").Single(c => c.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0];
        await server.Nobody().Send(HttpMethod.Post, "/api/tokens", new { name = "after a restart" }, ("Cookie", $"{session}; {antiforgery}"), ("X-CSRF-TOKEN", csrf)).Is(201);
    }

    [Fact]
    public async Task Text_that_no_database_keeps_is_refused_not_a_fault()
    {
        await server.Nobody().Send(HttpMethod.Post, "/api/session", new { name = "\0", password = "x" }).Is(422);
        (await (await server.SignedIn("ada")).Send(HttpMethod.Post, "/api/tokens", new { name = "\0" }).Refused(422)).ShouldBe("text_invalid");
        await server.Ada.GetAsync("/api/projects?text=%00").Is(422);
        using var me = await server.Bob.GetAsync("/api/me");
        foreach (var preferences in new[] { "{\"a\":\"\\u0000\"}", "{\"a\":1e999999}", "{\"a\":\"\\ud800\"}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/me") { Content = new StringContent($"{{\"preferences\":{{\"studio\":{preferences}}}}}", System.Text.Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("If-Match", me.Headers.ETag!.ToString());
            (await server.Bob.SendAsync(request).Refused(422) is "text_invalid" or "preferences_invalid").ShouldBeTrue(preferences);
        }
    }

    [Fact]
    public async Task Invitations_of_an_owner_who_is_one_no_longer_end_with_that()
    {
        var ivy = await server.Join("ivy");
        await Change(ivy.Id, new { role = "owner" });
        var link = (await (await server.SignedIn("ivy")).Send(HttpMethod.Post, "/api/invitations", new { email = "ivy2@example.org", role = "owner" }).Is(201)).Text("link");
        await Change(ivy.Id, new { is_active = false });
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link, username = "ivy2", password = Server.Password }).Refused(422)).ShouldBe("link_invalid");
    }

    [Fact]
    public async Task A_refusal_has_the_headers_of_an_answer()
    {
        using var refused = await server.Ada.GetAsync($"/api/projects/{Guid.NewGuid()}");
        refused.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await using var guarded = WebApp.Build(server.Installation, new WebSettings("http://127.0.0.1:0", Works: false, Tries: 3), LogLevel.Warning);
        await guarded.StartAsync();
        using var guesser = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(guarded.Urls.First()) };
        for (var guess = 0; guess < 3; guess++)
        {
            await guesser.Send(HttpMethod.Post, "/api/session", new { name = "ada", password = $"guess {guess}" }).Is(401);
        }

        (await guesser.Send(HttpMethod.Post, "/api/session", new { name = "ada", password = Server.Password }).Refused(429)).ShouldBe("too_many_requests");
        (await guesser.GetStringAsync("/healthz")).ShouldBe("ok");
    }

    [Fact]
    public async Task A_picture_of_oneself_is_a_square_that_everybody_with_an_account_sees()
    {
        var me = await Avatar(HttpMethod.Put, await Pictures.Draw(Pictures.Red, "me.png")).Is(200);
        using var seen = await server.Bob.GetAsync(me.Text("avatar_url"));
        seen.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var bytes = await seen.Content.ReadAsByteArrayAsync();
        (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))).ShouldBe((512, 512));
        (await server.Nobody().GetAsync(me.Text("avatar_url")).Refused(401)).ShouldBe("unauthenticated");
        (await Avatar(HttpMethod.Put, "no picture"u8.ToArray()).Refused(415)).ShouldBe("file_type_unsupported");
        (await Avatar(HttpMethod.Put, Pictures.Bomb()).Refused(422)).ShouldBe("picture_unreadable");
        (await Avatar(HttpMethod.Delete, null).Is(200)).GetProperty("avatar_url").ValueKind.ShouldBe(JsonValueKind.Null);
        await server.Bob.GetAsync(me.Text("avatar_url")).Is(404);
    }

    private async Task<HttpResponseMessage> Avatar(HttpMethod method, byte[]? picture)
    {
        using var now = await server.Ada.GetAsync("/api/me");
        using var request = new HttpRequestMessage(method, "/api/me/avatar") { Content = picture is null ? null : new ByteArrayContent(picture) };
        request.Headers.TryAddWithoutValidation("If-Match", now.Headers.ETag!.ToString());
        return await server.Ada.SendAsync(request);
    }

    private async Task Change(Guid user, object change)
    {
        var row = (await server.Ada.GetAsync("/api/users?limit=500").Is(200)).GetProperty("items").EnumerateArray().Single(u => u.GetProperty("id").GetGuid() == user);
        await (await server.SignedIn("ada")).Send(HttpMethod.Patch, $"/api/users/{user}", change, ("If-Match", row.Text("etag"))).Is(200);
    }

    private static Task<JsonElement> SignIn(HttpClient browser, string name) =>
        browser.Send(HttpMethod.Post, "/api/session", new { name, password = Server.Password }).Is(200);
}
