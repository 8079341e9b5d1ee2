using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Pipeline.Publications;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.PlatformAccounts;

/// <summary>Accounts are connected at the platform's page, once for each time somebody is sent there, and nothing of that is told.</summary>
[Trait("suite", "publish")]
public sealed class ConnectionTests(Server server) : IClassFixture<Server>, IAsyncLifetime
{
    private const string NotKnown = "/publish/accounts?refused=sign_in_unknown";

    private HttpClient ada = null!;

    private FakeYouTube Fake { get; } = new();

    public async Task InitializeAsync()
    {
        await Fake.Start();
        ada = await server.SignedIn("ada");
        await server.Runs.Rows("delete from publication_records; delete from platform_accounts; delete from platform_apps");
    }

    public async Task DisposeAsync()
    {
        await Channel.Listen(server);
        await Fake.DisposeAsync();
    }

    [Fact]
    public async Task A_channel_is_connected_tried_connected_again_and_given_back()
    {
        var app = await Channel.App(ada, Fake);
        var account = await Channel.Connect(server, ada, Fake, app);
        var row = await Channel.Row(ada, account);
        (row.Text("name"), row.Text("platform"), row.Text("route"), row.Text("health"), row.Text("platform_account_id"), row.Text("app_id")).ShouldBe(("A channel", "youtube", "official", "ok", FakeYouTube.ChannelId, app));
        row.GetProperty("missing_scopes").GetProperty("post").GetArrayLength().ShouldBe(0);
        row.GetProperty("token_expires_at").GetDateTimeOffset().ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().AddMinutes(50));
        // Google has not said that the other one ends.
        row.GetProperty("refresh_expires_at").ValueKind.ShouldBe(JsonValueKind.Null);
        await server.Runs.Rows($"update platform_accounts set refresh_expires_at = '2031-01-02 03:04:05Z' where id = '{account}'");
        (await Channel.Row(ada, account)).GetProperty("refresh_expires_at").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2031, 1, 2, 3, 4, 5, TimeSpan.Zero));
        (await server.Runs.One<bool>($"select access_token like 'CfDJ8%' and refresh_token like 'CfDJ8%' from platform_accounts where id = '{account}'")).ShouldBeTrue();

        (await server.Ada.Send(HttpMethod.Post, $"/api/platform-accounts/{account}/test").Is(200)).GetProperty("works").GetBoolean().ShouldBeTrue();
        (await ada.GetAsync($"/api/platform-accounts/{account}/options").Is(200)).GetProperty("choices").EnumerateObject().ShouldNotBeEmpty();
        // The platform takes the token no more though its hour is not over.
        Fake.ExpireTokens();
        (await ada.Send(HttpMethod.Post, $"/api/platform-accounts/{account}/test").Is(200)).GetProperty("works").GetBoolean().ShouldBeTrue();

        await server.Runs.Rows($"update platform_accounts set refresh_token = null, health = 'reconnect', health_reason = 'it was taken back'");
        Fake.ExpireTokens();
        var ill = await ada.Send(HttpMethod.Post, $"/api/platform-accounts/{account}/test").Is(200);
        (ill.GetProperty("works").GetBoolean(), ill.Text("code"), ill.Text("health")).ShouldBe((false, "platform_auth_revoked", "reconnect"));
        (await Channel.Connect(server, ada, Fake, app, account)).ShouldBe(account);
        (await Channel.Row(ada, account)).Text("health").ShouldBe("ok");
        // Connected as if it were new, it is the same account.
        (await Channel.Connect(server, ada, Fake, app)).ShouldBe(account);
        (await server.Runs.One<long>("select count(*) from platform_accounts")).ShouldBe(1);

        (await ada.Send(HttpMethod.Delete, "/api/platform-apps/" + app, null, ("If-Match", await Tag("/api/platform-apps/" + app))).Refused(409)).ShouldBe("app_in_use");
        var gone = await ada.Send(HttpMethod.Delete, "/api/platform-accounts/" + account, null, ("If-Match", await Tag("/api/platform-accounts/" + account))).Is(200);
        gone.GetProperty("revoked").GetBoolean().ShouldBeTrue();
        Fake.Revoked.Count.ShouldBe(1);
        (await server.Runs.One<bool>("select is_deleted and access_token is null and refresh_token is null and app_id is null from platform_accounts")).ShouldBeTrue();
        await ada.Send(HttpMethod.Delete, "/api/platform-apps/" + app, null, ("If-Match", await Tag("/api/platform-apps/" + app))).Is(204);
    }

    [Fact]
    public async Task Who_is_deleted_gives_the_keys_of_their_channels_back_and_a_platform_that_is_silent_holds_nobody_up()
    {
        foreach (var (name, silent) in new[] { ("zoe", false), ("max", true) })
        {
            var id = (await server.Join(name)).Id;
            var person = await server.SignedIn(name);
            await Channel.Connect(server, person, Fake, await Channel.App(person, Fake));
            using var trap = silent ? new PlatformTrap(Fake, FakeMoment.Arrived, "POST /revoke", 1) : null;
            await person.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", await Tag("/api/me", person))).Is(204);
            // Whoever is silent was asked.
            (Fake.Heard.Count(h => h is "POST /revoke"), Fake.Revoked.Count).ShouldBe(silent ? (2, 1) : (1, 1));
            (await server.Runs.One<bool>($"select bool_and(is_deleted and access_token is null and refresh_token is null) from platform_accounts where user_id = '{id}'")).ShouldBeTrue();
            (await server.Runs.One<long>($"select count(*) from platform_apps where user_id = '{id}'")).ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_way_back_works_once_for_its_own_person_and_for_ten_minutes()
    {
        var app = await Channel.App(ada, Fake);
        var (code, state) = Fake.Allow(await Channel.Page(ada, app));
        server.Overheard.Secret(code, Overheard.MakersKey);
        await Unknown(("state", "nobody's"), ("code", code));
        await Unknown(("code", code));
        await Unknown();
        await Unknown(("state", new string('x', 5000)), ("code", code));
        // Somebody else's browser: the state stays good for whose it is.
        (await Channel.Back(server, await server.SignedIn("bob"), ("state", state), ("code", code))).To.ShouldBe(NotKnown);
        var both = await Task.WhenAll(Channel.Back(server, null, ("state", state), ("code", code)), Channel.Back(server, null, ("state", state), ("code", code)));
        both.Select(b => b.To!.Split('=')[0]).Order(StringComparer.Ordinal).ShouldBe(["/publish/accounts?connected", "/publish/accounts?refused"]);
        await Unknown(("state", state), ("code", code));

        var (late, old) = Fake.Allow(await Channel.Page(ada, app));
        await server.Runs.Rows("update platform_sign_ins set created_at = created_at - interval '11 minutes', expires_at = expires_at - interval '11 minutes' where used_at is null");
        await Unknown(("state", old), ("code", late));
        await server.Ada.Send(HttpMethod.Post, "/api/housekeeping/records").Is(200);
        (await server.Runs.One<long>("select count(*) from platform_sign_ins where expires_at < now()")).ShouldBe(0);
        (await server.Runs.One<long>("select count(*) from platform_accounts")).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_page_refuses_is_told_by_its_code_alone()
    {
        var app = await Channel.App(ada, Fake);
        foreach (var (error, code) in new[] { ("access_denied", "connection_declined"), ("https://evil.example.org/?x=1&y", "connection_failed") })
        {
            var (_, state) = Fake.Allow(await Channel.Page(ada, app));
            (await Channel.Back(server, null, ("state", state), ("error", error))).To.ShouldBe("/publish/accounts?refused=" + code);
        }

        var (_, wrong) = Fake.Allow(await Channel.Page(ada, app));
        (await Channel.Back(server, null, ("state", wrong), ("code", "4/another-code"))).To.ShouldNotBeNull().ShouldStartWith("/publish/accounts?refused=platform_");
        (await server.Runs.One<long>("select count(*) from platform_accounts")).ShouldBe(0);
    }

    [Fact]
    public async Task Another_account_is_not_taken_for_the_one_that_is_connected_again()
    {
        var app = await Channel.App(ada, Fake);
        var account = await Channel.Connect(server, ada, Fake, app);
        var before = await server.Runs.One<string>($"select access_token from platform_accounts where id = '{account}'");
        await server.Runs.Rows($"update platform_accounts set platform_account_id = 'UC_another' where id = '{account}'");
        var (code, state) = Fake.Allow(await Channel.Page(ada, app, account));
        server.Overheard.Secret(code, Overheard.MakersKey);
        (await Channel.Back(server, null, ("state", state), ("code", code))).To.ShouldBe("/publish/accounts?refused=other_account");
        (await server.Runs.One<string>($"select access_token from platform_accounts where id = '{account}'")).ShouldBe(before);
        // As a new one it is welcome; a name that is taken gets a number.
        var second = await Channel.Connect(server, ada, Fake, app);
        string.Equals(second, account, StringComparison.Ordinal).ShouldBeFalse();
        (await Channel.Row(ada, second)).Text("name").ShouldBe("A channel (2)");
    }

    [Fact]
    public async Task Two_who_renew_at_once_ask_the_platform_once()
    {
        var account = Guid.Parse(await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake)));
        await server.Runs.Rows("update platform_accounts set token_expires_at = now()");
        var asked = Fake.Heard.Count(h => h is "POST /token");
        var keys = server.App.Services.GetRequiredService<AccountKeys>();
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => keys.Open(account, CancellationToken.None)));
        opened.Select(o => o.Token).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        (Fake.Heard.Count(h => h is "POST /token") - asked).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_connects_by_anothers_app_and_a_token_connects_nothing()
    {
        var app = await Channel.App(ada, Fake);
        (await (await server.SignedIn("bob")).Send(HttpMethod.Post, "/api/platform-accounts/connect", new { app_id = app }).Refused(404)).ShouldBe("not_found");
        (await server.Ada.Send(HttpMethod.Post, "/api/platform-accounts/connect", new { app_id = app }).Refused(403)).ShouldBe("forbidden");
        (await ada.Send(HttpMethod.Post, "/api/platform-accounts/connect", new { app_id = app, account_id = Guid.NewGuid() }).Refused(404)).ShouldBe("not_found");
        // The page brings a browser back to where it came from, and nowhere else.
        var redirect = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery((await Channel.Page(ada, app)).Query)["redirect_uri"].ToString();
        redirect.ShouldBe(new Uri(server.At, "/api/platform-accounts/callback").ToString());
        (await ada.GetAsync("/api/platform-apps/" + app).Is(200)).Text("redirect_url").ShouldBe(redirect);
    }

    private async Task Unknown(params (string, string)[] query)
    {
        var back = await Channel.Back(server, null, query);
        (back.Status, back.To).ShouldBe((302, NotKnown));
    }

    private async Task<string> Tag(string at, HttpClient? by = null)
    {
        using var read = await (by ?? ada).GetAsync(at);
        return read.Headers.ETag!.ToString();
    }
}
