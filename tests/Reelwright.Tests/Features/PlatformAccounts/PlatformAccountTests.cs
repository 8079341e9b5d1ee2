using Npgsql;
using Reelwright.Features;
using Reelwright.Features.Keys;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Features.Publications;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Features.PlatformAccounts;

/// <summary>Apps and accounts at platforms by HTTP: kept, changed, paused, taken away; and their keys never told.</summary>
[Trait("suite", "publish")]
public sealed class PlatformAccountTests(Server server) : IClassFixture<Server>, IAsyncLifetime
{
    private const string Secret = "a-secret-of-sixteen-and-more";
    private HttpClient ada = null!;

    private FakeYouTube Fake { get; } = new();

    public async Task InitializeAsync()
    {
        await Fake.Start();
        ada = await server.SignedIn("ada");
        server.Overheard.Secret(Secret, Overheard.MakersKey);
        server.Overheard.Secret(FakeYouTube.ClientSecret, Overheard.MakersKey);
        await server.Runs.Rows("delete from publication_records; delete from platform_accounts; delete from platform_apps");
    }

    public async Task DisposeAsync()
    {
        await Channel.Listen(server);
        await Fake.DisposeAsync();
    }

    [Fact]
    public async Task Platforms_are_told_with_all_a_form_needs()
    {
        var youtube = (await server.Bob.GetAsync("/api/platforms").Is(200)).EnumerateArray().Single(p => p.Text("platform") is "youtube" && p.GetProperty("official").GetBoolean());
        youtube.GetProperty("limits").EnumerateArray().Select(l => l.Text("unit")).Contains("utf8_bytes", StringComparer.Ordinal).ShouldBeTrue();
        youtube.GetProperty("fields").EnumerateArray().ShouldNotBeEmpty();
        youtube.GetProperty("scopes").GetProperty("post").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_app_is_kept_changed_and_deleted_and_its_secret_is_never_told()
    {
        var app = "/api/platform-apps/" + await Channel.App(ada, Fake, "mine");
        var told = await server.Ada.GetAsync(app).Is(200);
        (told.Text("client_id"), told.GetProperty("has_secret").GetBoolean(), told.GetProperty("addresses").Text("api"), told.GetProperty("accounts").GetInt32()).ShouldBe((FakeYouTube.ClientId, true, Fake.At.Api, 0));
        (await Patch(app, new { name = "ours" }).Is(200)).Text("name").ShouldBe("ours");
        (await Patch(app, new { addresses = new { } }).Refused(422)).ShouldBe("key_needed");
        (await Patch(app, new { client_secret = "two words" }).Refused(422)).ShouldBe("app_invalid");
        (await Patch(app, new { client_secret = FakeYouTube.ClientSecret, addresses = new { api = "ftp://example.org" } }).Refused(422)).ShouldBe("app_invalid");
        (await ada.Send(HttpMethod.Patch, app, new { name = "x" }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        (await ada.Send(HttpMethod.Post, "/api/platform-apps", new { platform = "youtube", name = "ours", client_id = "x", client_secret = Secret }).Refused(409)).ShouldBe("name_taken");
        (await ada.Send(HttpMethod.Post, "/api/platform-apps", new { platform = "weibo", name = "x", client_id = "x", client_secret = Secret }).Refused(422)).ShouldBe("route_unknown");
        (await server.Ada.Send(HttpMethod.Post, "/api/platform-apps", new { platform = "youtube", name = "x", client_id = "x", client_secret = Secret }).Refused(403)).ShouldBe("forbidden");
        (await server.Bob.GetAsync(app).Refused(404)).ShouldBe("not_found");
        (await server.Bob.GetAsync("/api/platform-apps").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);

        await Channel.Connect(server, ada, Fake, app["/api/platform-apps/".Length..]);
        (await Patch(app, new { client_id = "another" }).Refused(409)).ShouldBe("app_in_use");
        (await Patch(app, new { client_secret = FakeYouTube.ClientSecret, addresses = new { } }).Refused(409)).ShouldBe("app_in_use");
        (await Patch(app, new { name = "again", client_secret = FakeYouTube.ClientSecret }).Is(200)).GetProperty("accounts").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_assisted_account_and_a_bridge_are_added_changed_and_deleted()
    {
        var assisted = await Add(new { platform = "weibo", route = "assisted", name = "by hand", handle = "ada" }).Is(201);
        (assisted.GetProperty("account").Text("health"), assisted.GetProperty("account").GetProperty("has_secret").GetBoolean()).ShouldBe(("ok", false));
        (await Add(new { platform = "weibo", route = "assisted", name = "by hand" }).Refused(409)).ShouldBe("name_taken");
        (await Add(new { platform = "youtube", route = "official", name = "x" }).Refused(422)).ShouldBe("connect_needed");
        (await Add(new { platform = "weibo", route = "bridge", name = "x" }).Refused(422)).ShouldBe("bridge_invalid");
        (await Add(new { platform = "weibo", route = "bridge", name = "x", url = "https://a.example.org", secret = "short" }).Refused(422)).ShouldBe("bridge_invalid");
        (await server.Ada.Send(HttpMethod.Post, "/api/platform-accounts", new { platform = "weibo", route = "assisted", name = "x" }).Refused(403)).ShouldBe("forbidden");

        var made = await Add(new { platform = "weibo", route = "bridge", name = "a tool", url = "https://bridge.example.org/publish" }).Is(201);
        made.Text("secret").Length.ShouldBeGreaterThanOrEqualTo(40);
        var at = "/api/platform-accounts/" + made.GetProperty("account").Text("id");
        (await ada.GetAsync(at).Is(200)).TryGetProperty("secret", out _).ShouldBeFalse();
        var given = await Add(new { platform = "xiaohongshu", route = "bridge", name = "another tool", url = "https://bridge.example.org/publish", secret = Secret }).Is(201);
        given.GetProperty("secret").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await Patch(at, new { name = "a better tool", url = "https://better.example.org/" }).Is(200)).Text("bridge_url").ShouldBe("https://better.example.org/");
        (await Patch(at, new { secret = Secret }).Is(200)).GetProperty("has_secret").GetBoolean().ShouldBeTrue();
        (await ada.Send(HttpMethod.Patch, at, new { name = "x" }, ("If-Match", "\"1\"")).Refused(412)).ShouldBe("precondition_failed");
        (await server.Bob.GetAsync(at).Refused(404)).ShouldBe("not_found");
        (await server.Bob.GetAsync("/api/platform-accounts").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await ada.GetAsync("/api/platform-accounts?platform=weibo&limit=1&sort=name").Is(200)).Text("next").ShouldNotBeEmpty();
        (await ada.Send(HttpMethod.Delete, at, null, ("If-Match", await Tag(at))).Is(200)).GetProperty("revoked").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await ada.GetAsync(at).Refused(404)).ShouldBe("not_found");
        // Its name is free again.
        await Add(new { platform = "weibo", route = "bridge", name = "a better tool", url = "https://better.example.org/" }).Is(201);
    }

    [Fact]
    public async Task A_pause_and_a_rest_end_when_somebody_says_so_and_a_lost_permission_does_not()
    {
        var account = await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake));
        var at = "/api/platform-accounts/" + account;
        (await server.Ada.Send(HttpMethod.Post, at + "/pause").Is(200)).GetProperty("paused_at").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.String);
        await server.Runs.Rows("update platform_accounts set health = 'limited', health_code = 'platform_quota', health_reason = 'the day is over', rests_until = now() + interval '1 day'");
        // That the platform answers does not end a rest.
        (await ada.Send(HttpMethod.Post, at + "/test").Is(200)).Text("health").ShouldBe("limited");
        var going = await ada.Send(HttpMethod.Post, at + "/resume").Is(200);
        (going.Text("health"), going.GetProperty("health_code").ValueKind, going.GetProperty("paused_at").ValueKind, going.GetProperty("rests_until").ValueKind).ShouldBe(("ok", System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null, System.Text.Json.JsonValueKind.Null));
        await server.Runs.Rows("update platform_accounts set health = 'reconnect', health_code = 'platform_auth_revoked', health_reason = 'it was taken back'");
        var ill = await ada.Send(HttpMethod.Post, at + "/resume").Is(200);
        (ill.Text("health_code"), ill.Text("health_reason")).ShouldBe(("platform_auth_revoked", "it was taken back"));
    }

    [Fact]
    public async Task An_account_with_posts_on_their_way_goes_only_by_force_and_every_post_keeps_its_row()
    {
        var account = await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake));
        var at = "/api/platform-accounts/" + account;
        var (waiting, sending, doubtful, there) = (await Channel.Post(server, account, "scheduled_local", "is_scheduled = true, scheduled_at = now()"), await Channel.Post(server, account, "uploading"),
            await Channel.Post(server, account, "uploading", "doing = 'send', submit_sent_at = now()"), await Channel.Post(server, account, "processing"));
        // The last byte was offered, and what broke off in between left no step.
        var offered = await Channel.Post(server, account, "uploading", "submit_sent_at = now(), offered_bytes = film_bytes");
        // An earlier call was answered, the last was not.
        var twice = await Channel.Post(server, account, "ready", "doing = 'submit', submit_sent_at = now(), submit_reply_at = now() - interval '1 minute'");
        (await ada.GetAsync(at).Is(200)).GetProperty("waiting_posts").GetInt32().ShouldBe(6);
        (await ada.Send(HttpMethod.Delete, at, null, ("If-Match", await Tag(at))).Refused(409)).ShouldBe("account_busy");
        var gone = await ada.Send(HttpMethod.Delete, at + "?force=true", null, ("If-Match", await Tag(at))).Is(200);
        gone.GetProperty("cancelled").GetInt32().ShouldBe(2);
        (await State(waiting), await State(sending), await State(doubtful), await State(there)).ShouldBe(("cancelled", "cancelled", "ambiguous", "processing"));
        (await State(offered), await State(twice)).ShouldBe(("ambiguous", "ambiguous"));
        (await server.Runs.One<long>("select count(*) from publication_records where session is not null")).ShouldBe(0);
        (await server.Runs.One<long>("select count(*) from status_changes where noun = 'publication_records' and to_status = 'cancelled'")).ShouldBe(2);
    }

    [Fact]
    public async Task A_post_whose_call_is_sent_just_when_its_account_goes_is_in_doubt()
    {
        var account = await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake));
        var (at, post) = ("/api/platform-accounts/" + account, await Channel.Post(server, account, "ready"));
        var tag = await Tag(at);
        await using var connection = await server.Installation.Database.OpenConnectionAsync();
        await using var worker = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"update publication_records set doing = 'submit', submit_sent_at = now() where id = '{post}'";
            await command.ExecuteNonQueryAsync();
        }

        var going = ada.Send(HttpMethod.Delete, at + "?force=true", null, ("If-Match", tag));
        await server.Runs.Until("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%publication_records%'", 1);
        await worker.CommitAsync();
        (await going.Is(200)).GetProperty("cancelled").GetInt32().ShouldBe(0);
        (await State(post)).ShouldBe("ambiguous");
    }

    [Fact]
    public async Task What_is_at_the_platform_when_its_account_goes_is_asked_for_no_more_and_a_person_settles_it()
    {
        var account = await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake));
        var at = "/api/platform-accounts/" + account;
        var (lost, released) = (await Channel.Post(server, account, "processing"), await Channel.Post(server, account, "scheduled_remote", "is_scheduled = true, scheduled_at = now() + interval '1 day'"));
        PostOffice.May(await ada.GetAsync($"/api/publications/{lost}").Is(200)).ShouldBe(["find"]);
        await ada.Send(HttpMethod.Delete, at, null, ("If-Match", await Tag(at))).Is(200);
        foreach (var post in new[] { lost, released })
        {
            PostOffice.May(await ada.GetAsync($"/api/publications/{post}").Is(200)).ShouldBe(["settle", "link"]);
            (await Do(post, "find").Refused(409)).ShouldBe("wrong_state");
        }

        (await Do(lost, "settle", new { outcome = "not_posted", then = "fail" }).Refused(409)).ShouldBe("look_first");
        (await Do(lost, "settle", new { outcome = "not_posted", confirm = true }).Refused(409)).ShouldBe("wrong_state");
        (await Do(lost, "settle", new { outcome = "not_posted", confirm = true, then = "fail" }).Is(200)).Text("error_code").ShouldBe("not_posted");
        (await Do(released, "link", new { url = "https://www.youtube.com/watch?v=AbCdEfGhIjK" }).Is(200)).Text("state").ShouldBe("published");
        // Nothing keeps their films.
        (await server.Runs.One<long>("select count(*) from publication_records where status in ('pending', 'publishing')")).ShouldBe(0);
    }

    [Fact]
    public async Task A_new_key_of_the_ring_seals_all_of_it_anew()
    {
        var account = await Channel.Connect(server, ada, Fake, await Channel.App(ada, Fake));
        await Channel.Page(ada, await Channel.App(ada, Fake));
        await Channel.Post(server, account, "uploading");
        var before = await Kept();
        using var said = new StringWriter();
        (await CommandLine.Run(["keys", "rotate", "--data", server.Runs.Data], [KeysVerb.Build()], said, said)).ShouldBe(0, said.ToString());
        server.Overheard.Said("reel keys rotate", said.ToString());
        var after = await Kept();
        var ring = await Secrets.Open(server.Installation.Keys);
        // Two apps' secrets, two tokens, two verifiers, an upload.
        after.Count.ShouldBe(7);
        after.Keys.ShouldBe(before.Keys, ignoreOrder: true);
        after.ShouldAllBe(k => !string.Equals(k.Value, before[k.Key], StringComparison.Ordinal) && ring.Unprotect(k.Value) == ring.Unprotect(before[k.Key]));
        (await ada.Send(HttpMethod.Post, $"/api/platform-accounts/{account}/test").Is(200)).GetProperty("works").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_deletes_their_account_leaves_no_key_at_a_platform_and_their_posts_as_rows()
    {
        var name = "zoe-" + Guid.NewGuid().ToString()[^8..];
        var zoe = (await server.Join(name)).Id;
        var person = await server.SignedIn(name);
        var account = await Channel.Connect(server, person, Fake, await Channel.App(person, Fake));
        var (waiting, sending) = (await Channel.Post(server, account, "ready"), await Channel.Post(server, account, "uploading"));
        var (_, state) = Fake.Allow(await Channel.Page(person, await Channel.App(person, Fake)));
        await person.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", await Tag("/api/me", person))).Is(204);
        (await server.Runs.One<long>($"select count(*) from platform_apps where user_id = '{zoe}'")).ShouldBe(0);
        (await server.Runs.One<long>($"select count(*) from platform_sign_ins where user_id = '{zoe}'")).ShouldBe(0);
        (await server.Runs.One<bool>($"select is_deleted and access_token is null and refresh_token is null from platform_accounts where user_id = '{zoe}'")).ShouldBeTrue();
        (await State(waiting), await State(sending)).ShouldBe(("cancelled", "cancelled"));
        (await Channel.Back(server, null, ("state", state), ("code", "4/late"))).To.ShouldBe("/publish/accounts?refused=sign_in_unknown");
    }

    [Fact]
    public async Task Whoever_takes_accounts_away_and_meets_somebody_in_a_circle_does_it_again()
    {
        var name = "kim-" + Guid.NewGuid().ToString()[^8..];
        var kim = (await server.Join(name)).Id;
        var person = await server.SignedIn(name);
        var first = await Hand();
        await Circle(first, async () => await person.Send(HttpMethod.Delete, "/api/platform-accounts/" + first, null, ("If-Match", await Tag("/api/platform-accounts/" + first, person))));
        await Circle(await Hand(), async () => await person.Send(HttpMethod.Delete, "/api/me", new { password = Server.Password }, ("If-Match", await Tag("/api/me", person))));
        // One that came while the account of its person was shut.
        await Circle(await Hand(), () => server.Ada.Send(HttpMethod.Post, "/api/housekeeping/trash"));

        Task<Guid> Hand() => server.Runs.One<Guid>($"insert into platform_accounts (id, user_id, platform, route, name) values (gen_random_uuid(), '{kim}', 'weibo', 'assisted', 'by hand') returning id");
    }

    /// <summary>Takes an account away while somebody holds a post of it and wants the account, as whoever begins one does: it is the removal that the database breaks off.</summary>
    private async Task Circle(Guid account, Func<Task<HttpResponseMessage>> removal)
    {
        // They are taken in the order of their ids.
        var (earlier, later) = (await Channel.Post(server, account.ToString(), "ready"), await Channel.Post(server, account.ToString(), "ready"));
        await using var gate = await server.Installation.Database.OpenConnectionAsync();
        await using var other = await server.Installation.Database.OpenConnectionAsync();
        await using var open = await gate.BeginTransactionAsync();
        await using var begins = await other.BeginTransactionAsync();
        await Run(gate, $"select from publication_records where id = '{earlier}' for update");
        await Run(other, $"set local deadlock_timeout = '1min'; select from publication_records where id = '{later}' for update");
        var going = removal();
        await Waits("%publication_records%");
        var wanted = Run(other, $"select from platform_accounts where id = '{account}' for share");
        await Waits("%platform_accounts%for share%");
        await open.CommitAsync();
        await wanted;
        await begins.CommitAsync();
        using var answer = await going;
        answer.IsSuccessStatusCode.ShouldBeTrue(answer.ToString());
        (await server.Runs.One<bool>($"select is_deleted from platform_accounts where id = '{account}'")).ShouldBeTrue();
        (await State(earlier), await State(later)).ShouldBe(("cancelled", "cancelled"));

        Task Waits(string query) => server.Runs.Until($"select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '{query}'", 1);

        static async Task Run(NpgsqlConnection on, string sql)
        {
            await using var command = on.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }

    private Task<HttpResponseMessage> Add(object account) => ada.Send(HttpMethod.Post, "/api/platform-accounts", account);

    private async Task<HttpResponseMessage> Patch(string at, object change) => await ada.Send(HttpMethod.Patch, at, change, ("If-Match", await Tag(at)));

    private Task<HttpResponseMessage> Do(Guid post, string deed, object? body = null) => ada.Send(HttpMethod.Post, $"/api/publications/{post}/{deed}", body);

    private Task<string> State(Guid post) => server.Runs.One<string>($"select state from publication_records where id = '{post}'");

    private async Task<string> Tag(string at, HttpClient? person = null)
    {
        using var read = await (person ?? ada).GetAsync(at);
        return read.Headers.ETag!.ToString();
    }

    private async Task<Dictionary<string, string>> Kept() => (await server.Runs.Rows("""
        select id || ' app', client_secret from platform_apps union all select id || ' access', access_token from platform_accounts where access_token is not null
        union all select id || ' refresh', refresh_token from platform_accounts where refresh_token is not null union all select state, verifier from platform_sign_ins
        union all select id || ' session', session from publication_records where session is not null
        """)).ToDictionary(r => (string)r[0], r => (string)r[1], StringComparer.Ordinal);
}
