using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Features.PlatformAccounts;

/// <summary>How a person connects their channel at a stand-in of YouTube, and posts that wait there.</summary>
internal static class Channel
{
    /// <summary>The stand-in's addresses, as an app names them.</summary>
    public static object At(FakeYouTube fake) => new { page = fake.At.Page, token = fake.At.Token, api = fake.At.Api, upload = fake.At.Upload };

    /// <summary>Adds an app of the person's at the stand-in: its id.</summary>
    public static async Task<string> App(HttpClient person, FakeYouTube fake, string? name = null) => (await person.Send(HttpMethod.Post, "/api/platform-apps", new
    {
        platform = "youtube", name = name ?? $"app {Guid.NewGuid()}", client_id = FakeYouTube.ClientId, client_secret = FakeYouTube.ClientSecret, addresses = At(fake),
    }).Is(201)).Text("id");

    /// <summary>The platform's page, as connecting tells it.</summary>
    public static async Task<Uri> Page(HttpClient person, string app, string? account = null) =>
        new((await person.Send(HttpMethod.Post, "/api/platform-accounts/connect", new { app_id = app, account_id = account }).Is(200)).Text("url"));

    /// <summary>Comes back from the page as a browser does: the status, and where that leads; one that is given goes there.</summary>
    public static async Task<(int Status, string? To, string Text)> Back(Server server, HttpClient? browser, params (string Name, string Value)[] query)
    {
        using var client = browser is null ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.At } : null;
        using var answer = await (browser ?? client!).GetAsync(QueryHelpers.AddQueryString("/api/platform-accounts/callback", query.Select(q => KeyValuePair.Create(q.Name, (string?)q.Value))));
        var went = answer.RequestMessage!.RequestUri!.PathAndQuery;
        return ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? (went.StartsWith("/api/", StringComparison.Ordinal) ? null : went), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Goes all the way: the account.</summary>
    public static async Task<string> Connect(Server server, HttpClient person, FakeYouTube fake, string app, string? account = null)
    {
        var (code, state) = fake.Allow(await Page(person, app, account));
        server.Overheard.Secret(code, Overheard.MakersKey);
        var back = await Back(server, null, ("state", state), ("code", code));
        back.Status.ShouldBe(302, back.Text);
        back.To.ShouldNotBeNull().ShouldStartWith("/publish/accounts?connected=");
        await Listen(server);
        return back.To["/publish/accounts?connected=".Length..];
    }

    /// <summary>What is kept of tokens may be told nowhere.</summary>
    public static async Task Listen(Server server)
    {
        server.Overheard.Secret(FakeYouTube.ClientSecret, Overheard.MakersKey);
        foreach (var row in await server.Runs.Rows("select unnest(array[access_token, refresh_token, bridge_secret]) from platform_accounts where not is_deleted union select verifier from platform_sign_ins"))
        {
            if (row[0] is string kept)
            {
                server.Overheard.Secret(server.Installation.Secrets.Unprotect(kept), Overheard.MakersKey);
            }
        }
    }

    /// <summary>An account of the owner's at a platform where they post by hand.</summary>
    public static Task<Guid> ByHand(Runs runs, string platform, string name) =>
        runs.One<Guid>($"insert into platform_accounts (id, user_id, platform, route, name) values (gen_random_uuid(), '{runs.Installation.Owner}', '{platform}', 'assisted', '{name}') returning id");

    /// <summary>A post by an account in some state.</summary>
    public static async Task<Guid> Post(Server server, string account, string state, string more = "")
    {
        var text = $"It is posted, {Guid.NewGuid()}.";
        var project = (await server.Ada.Send(HttpMethod.Post, "/api/projects/text", new { title = "posted", text }).Is(201)).Text("id");
        var chapter = (await server.Chapters(project))[0];
        await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true }).Is(200);
        var post = Guid.CreateVersion7();
        await server.Runs.Rows($"""
            insert into publication_records (id, user_id, chapter_id, project_id, video_id, video_kind, film_digest, film_bytes, film_language, platform, account_id, title, tags, state, status, attempt_id, content_fingerprint, session, due_at)
            select '{post}', a.user_id, '{chapter}', '{project}', f.id, 'film', repeat('a', 64), 1000, 'en', a.platform, a.id, 'posted', '[]', '{state}', case when '{state}' in ('uploading', 'processing') then 'publishing' else 'pending' end, gen_random_uuid(),
                repeat('b', 32) || replace('{post}', '-', ''), {(state is "uploading" ? $"'{server.Installation.Secrets.Protect("https://upload.example.org/once")}'" : "null")}, now() + interval '1 day'
            from platform_accounts a, generated_videos f where a.id = '{account}' and f.script_id = '{chapter}'
            """);
        if (more.Length > 0)
        {
            await server.Runs.Rows($"update publication_records set {more} where id = '{post}'");
        }

        return post;
    }

    /// <summary>A field of an account's row as it is told.</summary>
    public static async Task<JsonElement> Row(HttpClient person, string account) => await person.GetAsync("/api/platform-accounts/" + account).Is(200);
}
