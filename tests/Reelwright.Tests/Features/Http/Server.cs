using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Features.Http;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Http;

/// <summary>The HTTP door on an empty data folder of a test's own, claimed by <c>ada</c>.</summary>
public class Server : IAsyncLifetime
{
    /// <summary>The password of everybody here.</summary>
    public const string Password = "the quiet harbour at night";

    private readonly List<HttpClient> clients = [];
    private Runs runs = null!;

    /// <summary>Where its files are kept; in the data folder when null.</summary>
    protected virtual Task<StoreSettings?> Store() => Task.FromResult<StoreSettings?>(null);

    /// <summary>Whether it makes films too.</summary>
    protected virtual bool Works => false;

    /// <summary>Folder of the studio it serves; none when null.</summary>
    protected virtual string? Studio => null;

    /// <summary>Whether it is claimed by Ada when a test begins.</summary>
    protected virtual bool Claimed => true;

    /// <summary>Bytes an answer may have to be kept whole for whoever asks again.</summary>
    protected virtual long LargestKept => 64 << 20;

    /// <summary>The installation behind it.</summary>
    public Installation Installation => runs.Installation;

    /// <summary>The data folder and its database.</summary>
    public Runs Runs => runs;

    /// <summary>The application itself.</summary>
    public WebApplication App { get; private set; } = null!;

    /// <summary>Where it listens.</summary>
    public Uri At { get; private set; } = null!;

    /// <summary>The link with which it is claimed.</summary>
    public string SetUpLink { get; private set; } = "";

    /// <summary>The owner, by a token.</summary>
    public HttpClient Ada { get; private set; } = null!;

    /// <summary>A member of the installation who has nothing to do with Ada's projects, by a token.</summary>
    public HttpClient Bob { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        runs = await Runs.Open(await Store());
        App = WebApp.Build(Installation, new WebSettings("http://127.0.0.1:0", Works: Works, Tries: 10_000, LargestKept, Studio), LogLevel.Warning);
        await App.StartAsync();
        At = new Uri(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var link = (await App.Services.GetRequiredService<OpenSetUp>().Run(CancellationToken.None))!;
        Overheard.Secret(link, "the link of the set-up");
        Overheard.Secret(Password, "everybody's password");
        SetUpLink = link;
        if (!Claimed)
        {
            return;
        }

        var owner = await App.Services.GetRequiredService<SetUp>().Run(Installation.Owner, new SetUp.Request(link, "ada", "ada@example.org", Password), CancellationToken.None);
        Ada = await WithToken(owner.Id);
        Bob = await WithToken((await Join("bob")).Id);
    }

    /// <summary>What was said here, and what may not be.</summary>
    public Overheard Overheard => runs.Overheard;

    /// <summary>Somebody without anything.</summary>
    public HttpClient Nobody() => Client(cookies: false);

    /// <summary>A browser: it keeps its cookies.</summary>
    public HttpClient Browser() => Client(cookies: true);

    /// <summary>Somebody in a browser, signed in: what a token may not do, they may.</summary>
    public async Task<HttpClient> SignedIn(string name)
    {
        var browser = Browser();
        var here = await browser.Send(HttpMethod.Post, "/api/session", new { name, password = Password }).Is(200);
        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", here.Text("csrf_token"));
        return browser;
    }

    /// <summary>Somebody with a new token of the user's.</summary>
    public async Task<HttpClient> WithToken(Guid user)
    {
        var (secret, _) = await App.Services.GetRequiredService<CreateToken>().Run(user, new CreateToken.Request(Guid.NewGuid().ToString()), CancellationToken.None);
        var client = Nobody();
        Overheard.Secret(secret, "a token");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return client;
    }

    /// <summary>A new member.</summary>
    public async Task<User> Join(string name)
    {
        var caller = new Reelwright.Features.Caller(Installation.Owner, UserRole.Owner, "test");
        var (link, _) = await App.Services.GetRequiredService<Invite>().Run(caller, new Invite.Request(name + "@example.org"), CancellationToken.None);
        Overheard.Secret(link, "an invitation");
        return await App.Services.GetRequiredService<AcceptInvitation>().Run(new AcceptInvitation.Request(link, name, Password), CancellationToken.None);
    }

    /// <summary>Wishes for a film that is made quickly.</summary>
    public static object Small { get; } = new { resolution = "128x72", fps = 24, quality = "draft", confirm = true };

    /// <summary>Adds a document of Ada's: its project.</summary>
    public async Task<string> Added(string name, string text) =>
        (await Ada.PostAsync($"/api/projects?file_name={Uri.EscapeDataString(name)}", new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text))).Is(200, 201)).Text("id");

    /// <summary>The chapters of a project, in order.</summary>
    public async Task<List<string>> Chapters(string project) =>
        [.. (await Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("chapters").EnumerateArray().Select(c => c.Text("id"))];

    /// <summary>Waits until an order is completed: what is read of it then.</summary>
    public async Task<JsonElement> Finished(string order)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            var read = await Ada.GetAsync($"/api/orders/{order}").Is(200);
            switch (read.GetProperty("order").Text("status"))
            {
                case "completed": return read;
                case "failed": throw new ShouldAssertException(read.ToString());
                default: await Task.Delay(100); break;
            }
        }

        throw new ShouldAssertException($"order {order} was not finished in 60 s");
    }

    public virtual async Task DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await App.StopAsync();
        await App.DisposeAsync();
        await runs.DisposeAsync();
    }

    private HttpClient Client(bool cookies)
    {
        var client = new HttpClient(Overheard.Ear(cookies)) { BaseAddress = At };
        clients.Add(client);
        return client;
    }
}

/// <summary>The same, and it makes what is ordered.</summary>
public sealed class WorkingServer : Server
{
    protected override bool Works => true;
}

/// <summary>How tests read answers.</summary>
internal static class Answers
{
    /// <summary>What the server's log says of a request that broke.</summary>
    internal static readonly HttpRequestOptionsKey<string> Why = new("why");

    /// <summary>The answer's body, when it has this status.</summary>
    public static async Task<JsonElement> Is(this Task<HttpResponseMessage> answering, params int[] status)
    {
        using var answer = await answering;
        var text = await answer.Content.ReadAsStringAsync();
        var why = answer.RequestMessage!.Options.TryGetValue(Why, out var told) ? "\n" + told : "";
        ((int)answer.StatusCode).ShouldBeOneOf(status, $"{answer.RequestMessage.Method} {answer.RequestMessage.RequestUri!.AbsolutePath}: {text}{why}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The stable code of a refusal, when it has this status.</summary>
    public static async Task<string> Refused(this Task<HttpResponseMessage> answering, int status) => (await answering.Is(status)).GetProperty("code").GetString()!;

    /// <summary>Confirms a chapter as it is now.</summary>
    public static async Task<HttpResponseMessage> Confirm(this HttpClient client, string chapter, string verb = "confirm")
    {
        using var read = await client.GetAsync($"/api/chapters/{chapter}");
        return await client.Send(HttpMethod.Post, $"/api/chapters/{chapter}/{verb}", null, ("If-Match", read.Headers.ETag!.ToString()));
    }

    /// <summary>A text field.</summary>
    public static string Text(this JsonElement of, string name) => of.GetProperty(name).GetString()!;

    /// <summary>Sends JSON with further headers.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }
}
