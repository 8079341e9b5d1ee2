using System.Net.Http.Json;
using System.Text.Json;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing;
using Reelwright.Tests.Publishing.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Features.Publications;

/// <summary>A server that posts what it is asked to, and an account of Ada's at a stand-in of YouTube.</summary>
public sealed class PostOffice : IAsyncLifetime
{
    private int films;

    /// <summary>The server, which works.</summary>
    public Server Server { get; } = new WorkingServer();

    /// <summary>The platform.</summary>
    public FakeYouTube Tube => (FakeYouTube)Desk.Fake;

    /// <summary>Ada's account there.</summary>
    public Guid Account { get; private set; }

    internal PlatformDesk Desk { get; } = PlatformDesk.YouTube();

    public async Task InitializeAsync()
    {
        await Server.InitializeAsync();
        // The same is asked for again here.
        Tube.TakesCopies = true;
        await Desk.Fake.Start();
        Account = await Desk.Connect(Server);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Desk.Fake.DisposeAsync();
    }

    /// <summary>A film nobody has posted yet, called so.</summary>
    internal Task<StoredFilm> Film(string name, int bytes = 600_000) => StoredFilm.Add(Server, name, new FilmBytes(bytes, 100 + Interlocked.Increment(ref films)));

    /// <summary>Posts another film by the account, of one part, and waits until it is out: steps are taken one at a time, the first due first, so whatever else was to be taken has been by then.</summary>
    internal async Task Passes(string name) => await Until((await Make(await Film(name), new { publish = true })).Text("id"), "published");

    /// <summary>Makes a post: what is answered.</summary>
    internal Task<JsonElement> Make(StoredFilm film, object? more = null) => Server.Ada.PostAsJsonAsync("/api/publications", Body(film, more)).Is(201);

    /// <summary>The body that asks for one.</summary>
    /// <param name="more">Further fields, as an anonymous object.</param>
    internal Dictionary<string, object?> Body(StoredFilm film, object? more = null)
    {
        var body = new Dictionary<string, object?>(StringComparer.Ordinal) { ["film_id"] = film.Id, ["account_id"] = Account };
        foreach (var field in JsonSerializer.SerializeToElement(more ?? new { }).EnumerateObject())
        {
            body[field.Name] = field.Value;
        }

        return body;
    }

    /// <summary>Does something with a post.</summary>
    public Task<HttpResponseMessage> Do(string post, string deed, object? body = null, HttpClient? by = null) => (by ?? Server.Ada).Send(HttpMethod.Post, $"/api/publications/{post}/{deed}", body);

    /// <summary>Sends with the version of a post as it is now.</summary>
    public async Task<HttpResponseMessage> Change(HttpMethod method, string post, object? body = null)
    {
        var version = (await Read(post)).GetProperty("version").GetUInt32();
        return await Server.Ada.Send(method, $"/api/publications/{post}", body, ("If-Match", $"\"{version}\""));
    }

    /// <summary>A post as it is now.</summary>
    public Task<JsonElement> Read(string post) => Server.Ada.GetAsync($"/api/publications/{post}").Is(200);

    /// <summary>Waits until a post has this state; nobody waits for the time of the next look.</summary>
    public Task<JsonElement> Until(string post, string state) => PostWait.Until(Server, post, state);

    /// <summary>What may be done with a post.</summary>
    public static List<string> May(JsonElement post) => [.. post.GetProperty("may").EnumerateArray().Select(m => m.GetString()!)];
}
