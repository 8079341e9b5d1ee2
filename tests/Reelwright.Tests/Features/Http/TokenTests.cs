namespace Reelwright.Tests.Features.Http;

/// <summary>What a token may not do, and that what has a time ends with it.</summary>
public sealed class TokenTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task A_token_gets_nothing_that_outlives_it()
    {
        using var me = await server.Ada.GetAsync("/api/me");
        var tag = ("If-Match", me.Headers.ETag!.ToString());
        var bob = (await server.Bob.GetAsync("/api/me").Is(200)).Text("id");
        var links = await server.Runs.One<long>("select count(*) from access_links");
        var refused = await server.Ada.Send(HttpMethod.Post, "/api/tokens", new { name = "another" }).Is(403);
        refused.Text("code").ShouldBe("forbidden");
        refused.Text("detail").ShouldBe("A token may not make tokens: sign in with the password, or use `reel` on the machine itself.");
        (await server.Ada.Send(HttpMethod.Put, "/api/me/password", new { current = Server.Password, password = "a much better one" }).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, tag).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Delete, $"/api/users/{bob}", null, tag).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Post, $"/api/users/{bob}/password-reset").Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Post, "/api/invitations", new { email = "owner@example.org", role = "owner" }).Refused(403)).ShouldBe("forbidden");
        (await server.Ada.Send(HttpMethod.Patch, $"/api/users/{bob}", new { role = "owner" }, tag).Refused(403)).ShouldBe("forbidden");
        (await server.Runs.One<long>("select count(*) from api_tokens where name = 'another'")).ShouldBe(0);
        (await server.Runs.One<long>("select count(*) from access_links")).ShouldBe(links);
        var key = ("Idempotency-Key", "what a person asked for");
        (await (await server.SignedIn("ada")).Send(HttpMethod.Post, "/api/tokens", new { name = "another" }, key).Is(201)).Text("token").ShouldNotBeEmpty();
        (await server.Ada.Send(HttpMethod.Post, "/api/tokens", new { name = "another" }, key).Refused(422)).ShouldBe("idempotency_key_reused");
    }

    [Fact]
    public async Task A_token_works_until_its_time_is_over()
    {
        var made = await (await server.SignedIn("bob")).Send(HttpMethod.Post, "/api/tokens", new { name = "for a day", days = 1 }).Is(201);
        var script = server.Nobody();
        script.DefaultRequestHeaders.Authorization = new("Bearer", made.Text("token"));
        await script.GetAsync("/api/me").Is(200);
        await Age("api_tokens", "name = 'for a day'");
        (await script.GetAsync("/api/me").Refused(401)).ShouldBe("unauthenticated");
        (await server.Bob.GetAsync("/api/tokens").Is(200)).GetProperty("items").EnumerateArray().Count(t => string.Equals(t.Text("name"), "for a day", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_in_holds_until_its_time_is_over()
    {
        var ann = await server.Join("ann");
        var browser = await server.SignedIn("ann");
        await browser.GetAsync("/api/me").Is(200);
        await Age("sessions", $"user_id = '{ann.Id}'");
        (await browser.GetAsync("/api/me").Refused(401)).ShouldBe("unauthenticated");
        await server.SignedIn("ann");
    }

    [Fact]
    public async Task A_reset_link_and_an_invitation_work_until_their_time_is_over()
    {
        var ben = await server.Join("ben");
        var ada = await server.SignedIn("ada");
        var reset = (await ada.Send(HttpMethod.Post, $"/api/users/{ben.Id}/password-reset").Is(200)).Text("link");
        var invitation = (await ada.Send(HttpMethod.Post, "/api/invitations", new { email = "cleo@example.org" }).Is(201)).Text("link");
        await Age("access_links", "used_at is null");
        (await server.Nobody().Send(HttpMethod.Post, "/api/password-resets", new { link = reset, password = "quite another one" }).Refused(422)).ShouldBe("link_invalid");
        (await server.Nobody().Send(HttpMethod.Post, "/api/invitations/accept", new { link = invitation, username = "cleo", password = Server.Password }).Refused(422)).ShouldBe("link_invalid");
        await server.SignedIn("ben");
        (await server.Runs.One<long>("select count(*) from users where username = 'cleo'")).ShouldBe(0);
    }

    /// <summary>Makes rows as old as they would be a moment after their time.</summary>
    private async Task Age(string table, string which) =>
        (await server.Runs.Rows($"update {table} set created_at = created_at - (expires_at - now()) - interval '1 second', expires_at = now() - interval '1 second' where {which} returning id")).ShouldNotBeEmpty();
}
