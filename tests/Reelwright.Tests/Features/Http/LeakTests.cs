using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Features.Records;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Mcp;
using Reelwright.Tests.Features.Records;

namespace Reelwright.Tests.Features.Http;

/// <summary>No secret that is used in a test is found in what the log and the API said meanwhile. Every server of these tests is listened to; here it is seen that listening works.</summary>
[Trait("turn", "b")]
public sealed class LeakTests
{
    [Fact]
    public async Task A_planted_leak_is_seen_wherever_it_is()
    {
        var server = new Server();
        await server.InitializeAsync();
        var link = (await server.Ada.Send(HttpMethod.Post, "/api/invitations", new { email = "eve@example.org" }).Is(201)).Text("link");
        var browser = server.Browser();
        await browser.Send(HttpMethod.Post, "/api/session", new { name = "ada", password = Server.Password }).Is(200);
        await browser.GetAsync("/api/session").Is(200);
        const string Within = "within-an-account-8c31e7", Half = "its-other-half-40d9b2";
        var account = new { name = "listened to", api_key = Within, api_secret = Half, endpoint = "https://a.example.org/v1", config_params = new { model = "m" } };
        await (await server.SignedIn("ada")).Send(HttpMethod.Post, "/api/makers", new { provider = "custom", service_type = "image_generation", account }).Is(201);
        await server.App.Services.GetRequiredService<LogSink>().Flush(CancellationToken.None);
        await server.Overheard.Listen(server.Installation);
        server.Overheard.Leaks().ShouldBeEmpty();
        server.Overheard.Heard.Answers.ShouldBeGreaterThan(10);
        server.Overheard.Heard.Secrets.ShouldBeGreaterThan(8);

        // An answer's body and header, a link to a file, what a verb prints, the table, the file.
        var asset = (await server.Ada.PostAsync("/api/assets", new ByteArrayContent(await Pictures.Draw(Pictures.Red, "red.png"))).Is(201)).Text("id");
        var seal = (await server.Ada.Send(HttpMethod.Post, $"/api/assets/{asset}/link").Is(200)).Text("url").Split("link=")[1];
        server.Overheard.Said("GET /elsewhere", "see " + seal);
        (await server.Runs.Reel("user", "token", "ada", "of a verb")).Output.ShouldStartWith("reel_");
        server.Overheard.SaidByVerb(["doctor"], null, "planted " + link, "");
        using var me = await server.Bob.GetAsync("/api/me");
        await server.Bob.Send(HttpMethod.Patch, "/api/me", new { display_name = Server.Password }, ("If-Match", me.Headers.ETag!.ToString())).Is(200);
        await server.Bob.GetAsync($"/api/tokens?{link}").Is(200);
        server.Overheard.Said("GET /somewhere, header Location,", "/next?link=" + link);
        await server.Runs.Rows($"insert into system_logs (id, level, category, message) values (gen_random_uuid(), 'info', 'system', 'planted {link}')");
        await File.AppendAllTextAsync(Path.Combine(server.Runs.Data, "reel.log"), "planted " + link);

        const string Key = "of-a-maker-5d2f0a";
        server.Overheard.Secret(Key, Overheard.MakersKey);
        await server.Runs.Rows($"update users set display_name = 'planted {Key}' where username = 'bob'");
        await server.Runs.Rows($"create table planted_hex (kept bytea); insert into planted_hex values (convert_to('planted {Key}', 'UTF8'))");
        await server.Runs.Rows($"create table planted_base64 as select 'planted {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Key))}' as kept");

        // Keys that nobody told of but the request they came with.
        server.Overheard.Said("GET /nowhere", "see " + Half);
        await server.Runs.Rows($"create table planted_within as select 'planted {Within}' as kept");
        await Should.ThrowAsync<PostgresException>(() => server.Runs.Rows($"select 'planted {Within}'::int"));

        server.Overheard.IsPlanted = true;
        var told = (await Should.ThrowAsync<InvalidOperationException>(server.DisposeAsync)).Message;
        string[] keys = ["GET /nowhere says api_secret", "table planted_within says api_key", "PostgreSQL's log says api_key"];
        foreach (var leak in keys.Concat(["PATCH /api/me says", "header Location, says", "GET /elsewhere says", "reel doctor says", "system_logs says", "reel.log says", "table users says", "table planted_hex says", "table planted_base64 says"]))
        {
            told.ShouldContain(leak);
        }

        told.ShouldNotContain(link);
        told.ShouldNotContain(Server.Password);
        told.ShouldNotContain(seal);
        told.ShouldNotContain(Within);
        told.ShouldNotContain(Half);
    }

    [Fact]
    public async Task A_planted_leak_of_an_agents_tools_is_seen()
    {
        var agent = new Agent();
        await agent.InitializeAsync();
        const string Planted = "a secret nobody may tell";
        await agent.Ask(agent.Ordering, "add_text", new { title = Planted, text = "It rained." });
        agent.Runs.Overheard.Leaks().ShouldBeEmpty();
        agent.Runs.Overheard.Secret(Planted, "what was planted");
        await agent.Ask(agent.Ordering, "list_projects");
        agent.Runs.Overheard.IsPlanted = true;
        (await Should.ThrowAsync<InvalidOperationException>(agent.DisposeAsync)).Message.ShouldContain("reel mcp says what was planted");
    }

    [Fact]
    public async Task A_planted_leak_of_a_verb_is_seen_whoever_started_it()
    {
        var runs = await Runs.Open();
        const string Planted = "a secret nobody may tell either";
        runs.Overheard.Secret(Planted, "what was planted");
        // The refusal names what was asked for.
        (await runs.Reel("user", "token", Planted, "x")).Code.ShouldNotBe(0);
        using (var make = Running.Make(runs, Planted + ".txt"))
        {
            (await make.Ends()).Code.ShouldNotBe(0);
        }

        runs.Overheard.IsPlanted = true;
        var told = (await Should.ThrowAsync<InvalidOperationException>(async () => await runs.DisposeAsync())).Message;
        told.ShouldContain("reel user token, its error output, says what was planted");
        told.ShouldContain("reel make or worker, its error output, says what was planted");
    }

    [Fact]
    public async Task A_secret_that_is_logged_by_mistake_is_neither_in_the_table_nor_in_the_file()
    {
        var server = new Server();
        await server.InitializeAsync();
        var log = server.App.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Reelwright.Mistake");
        var token = (await (await server.SignedIn("ada")).Send(HttpMethod.Post, "/api/tokens", new { name = "mistaken" }).Is(201)).Text("token");
        log.LogError(new InvalidOperationException("with Bearer " + token), "A request with {Header} and password={Password} failed", "Authorization: Bearer " + token, Server.Password);
        await server.DisposeAsync();
    }

    [Fact]
    public void What_is_meant_to_tell_a_secret_is_listed_with_its_reason()
    {
        Overheard.Meant.ShouldAllBe(m => m.Why.Length > 10);
        Overheard.MeantByVerbs.ShouldAllBe(m => m.Why.Length > 10);
        Overheard.Meant.Select(m => $"{m.Method} {m.Path}").Distinct(StringComparer.Ordinal).Count().ShouldBe(Overheard.Meant.Count);
    }

    [Fact]
    public async Task What_serve_prints_holds_one_secret_and_that_is_the_set_up_link()
    {
        await using var runs = await Runs.Open();
        var overheard = new Overheard();
        await using (var serve = await Served.Start(runs, new Dictionary<string, string>(StringComparer.Ordinal), "serve", "--no-worker", "--url", "http://127.0.0.1:0"))
        {
            using var door = await serve.Door(runs);
            overheard.Secret(door.DefaultRequestHeaders.Authorization!.Parameter, "a token");
            await door.GetAsync("/api/me").Is(200);
            var secret = (await serve.Says("Nobody has set this up yet.")).Split(' ')[^1];
            overheard.Secret(secret, "the link of the set-up");
            await door.Send(HttpMethod.Post, "/api/setup", new { link = secret, username = "ada", email = "ada@example.org", password = "nothing" }).Is(422);
            overheard.Said("the console", serve.Said.Replace(secret, "", StringComparison.Ordinal));
            await overheard.Listen(runs.Installation);
        }

        overheard.Leaks().ShouldBeEmpty();
    }
}
