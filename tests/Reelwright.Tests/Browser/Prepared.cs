using System.Text.Json;
using Microsoft.Playwright;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Publishing.Posting;

namespace Reelwright.Tests.Browser;

/// <summary>An installation of Ada's with something to see on every page of the studio.</summary>
internal static class Prepared
{
    /// <summary>Makes it: a film, an order that failed for a call nobody knows the end of, a clip, a drama, a trash and a list of what would be cleaned up. Returns their ids by what they are.</summary>
    public static async Task<Dictionary<string, string>> Of(Server server)
    {
        var things = new Dictionary<string, string>(StringComparer.Ordinal);
        await Film(server, things);
        // Pictures of these pages are looked at: what came of the film is brought again, rather than test cards.
        var drawn = await Drawn(server, things["chapter"]);
        var film = await server.Ada.GetByteArrayAsync((await server.Ada.GetAsync($"/api/films/{things["film"]}").Is(200)).Text("url_path"));
        things["clip"] = (await ClipStudio.Upload(server.Ada, $"&project_id={things["project"]}&caption=Waves&theme=Sea&tag=blue", film)).GetProperty("video").Text("id");
        await Drama(server, things, drawn);
        await Money(server, things, drawn[2]);
        await Posts(server, things);
        await Trash(server);
        await OldPart(server, "of long ago");
        things["list"] = (await server.Ada.Send(HttpMethod.Post, "/api/storage/clean-ups", new { shelves = new[] { "TEMP" } }).Is(201)).Text("id");
        return things;
    }

    /// <summary>Throws something away as it is now.</summary>
    public static async Task Throw(Server server, string path)
    {
        using var read = await server.Ada.GetAsync(path);
        await server.Ada.Send(HttpMethod.Delete, path, null, ("If-Match", read.Headers.ETag!.ToString())).Is(200, 204);
    }

    /// <summary>A part of films that nobody has used for 99 days: what a clean-up takes first.</summary>
    /// <param name="name">Under which it is listed.</param>
    public static async Task OldPart(Server server, string name)
    {
        var digest = new string('1', 64);
        await server.Runs.Rows($"insert into file_blobs (digest, area, size_bytes) values ('{digest}', 'TEMP', 5) on conflict do nothing");
        await server.Runs.Rows($"insert into render_parts (input_digest, kind, digest, seconds, last_used_at) values ('{name}', 'segment', '{digest}', 1, now() - interval '99 days')");
    }

    /// <summary>A maker account of pictures at a fake, four cents each.</summary>
    public static async Task<string> Painter(Server server, FakeVendor fake, string name, string key = FakeVendor.Key)
    {
        // A token keeps no keys.
        var ada = await server.SignedIn("ada");
        server.Overheard.Secret(FakeVendor.Key, Overheard.MakersKey);
        var account = new { name, api_key = key, endpoint = fake.Address + "/v1", config_params = new { model = "m", timeout_seconds = 2 }, pricing_model = new[] { new { unit = "image", price = 0.04, currency = "USD" } } };
        return (await ada.Send(HttpMethod.Post, "/api/makers", new { provider = "custom", service_type = "image_generation", account }).Is(201)).Text("id");
    }

    private static async Task Film(Server server, Dictionary<string, string> things)
    {
        var project = await server.Added("The lighthouse.md", "# The lamp\n\nThe lamp burns above the sea. Nobody sees it from the town.\n\nAt night the rain comes over the mountains. The road is empty, and the forest is dark. A fire burns in one room only.\n\nIn winter the snow lies on the rocks. The keeper walks down to the sea and back. In the morning the sky is red. A ship goes by, and its captain looks up.\n\n# The boat\n\nA boat comes in. Its sail is red.\n\n# The rope\n\nOnly a rope was left.\n");
        var chapters = await server.Chapters(project);
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapters[0]}/orders", new { resolution = "854x480", fps = 24, quality = "draft", confirm = true }).Is(200)).Text("order");
        (things["project"], things["chapter"], things["order"], things["film"]) = (project, chapters[0], order, (await server.Finished(order)).Text("film"));
        var sentence = await FirstSentence(server, chapters[0]);
        (things["sentence"], things["picture"]) = (sentence.Text("id"), sentence.Text("image_url").Split('/')[^1]);

        var edited = await FirstSentence(server, chapters[1]);
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{edited.Text("id")}", new { text = "A boat came in." }, ("If-Match", $"\"{edited.GetProperty("version").GetUInt32()}\"")).Is(200);
        await Throw(server, $"/api/chapters/{chapters[2]}");
    }

    private static async Task Drama(Server server, Dictionary<string, string> things, List<byte[]> drawn)
    {
        var drama = await Made(server, "/dramas", new { title = "The keeper", description = "Of a lamp", genre = "mystery", style = "ink", aspect_ratio = "16:9", tags = new[] { "sea" }, language = "en" });
        var episode = await Made(server, $"/dramas/{drama}/episodes", new { title = "One", notes = "Slowly" });
        var anna = await Made(server, $"/dramas/{drama}/characters", new { name = "Anna", role = "keeper", appearance = "A red coat" });
        var shot = await Made(server, $"/episodes/{episode}/shots", new { shot = new { title = "The lamp", location = "A tower", time = "night", action = "The lamp goes out", dialogue = "It is dark. Nobody comes.", duration = 4, characters = new[] { anna } } });
        (things["drama"], things["episode"], things["character"], things["shot"]) = (drama, episode, anna, shot);
        await Draw(server, shot, drawn[0]);
        await Draw(server, await Made(server, $"/episodes/{episode}/shots", new { shot = new { title = "The town", action = "The town lies in the rain", dialogue = "Who lit it, then?", duration = 3 } }), drawn[1]);
        await Draw(server, await Made(server, $"/episodes/{episode}/shots", new { shot = new { title = "The road", action = "Somebody walks up", duration = 6, characters = new[] { anna } } }), drawn[2]);
        await Made(server, $"/episodes/{episode}/shots", new { shot = new { action = "Waves break" } });
    }

    /// <summary>The pictures of a chapter, in its order.</summary>
    private static async Task<List<byte[]>> Drawn(Server server, string chapter)
    {
        var drawn = new List<byte[]>();
        foreach (var sentence in (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray()))
        {
            drawn.Add(await server.Ada.GetByteArrayAsync(sentence.Text("image_url")));
        }

        return drawn;
    }

    private static async Task Draw(Server server, string shot, byte[] picture)
    {
        using var read = await server.Ada.GetAsync($"/api/shots/{shot}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/shots/{shot}/picture?file_name=own.png") { Content = new ByteArrayContent(picture) };
        request.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        await server.Ada.SendAsync(request).Is(200);
    }

    private static async Task Money(Server server, Dictionary<string, string> things, byte[] drawn)
    {
        await using var fake = new FakeOpenAi { Draws = () => Task.FromResult(drawn) };
        await fake.Start();
        var maker = await Painter(server, fake, "Pictures of the second studio, paid by Ada");
        fake.Do(Fault.HangUp);
        var failed = await PaidStack.Order(server, "The storm.txt", LongBook.Text(2, salt: "storm"), Guid.Parse(maker));
        (things["maker"], things["failed"], things["paid"]) = (maker, failed, (await PaidStack.Failed(server, failed)).Text("project_id"));
        await (await server.SignedIn("ada")).Send(HttpMethod.Put, "/api/budgets", new { period = "month", currency = "USD", amount = 1 }).Is(200);
    }

    /// <summary>A film that is out with its numbers, a clip that waits for a person, and a calendar.</summary>
    private static async Task Posts(Server server, Dictionary<string, string> things)
    {
        var ada = await server.SignedIn("ada");
        server.Overheard.Secret("app-secret-4d11c07e9a", "an app's secret");
        await ada.Send(HttpMethod.Post, "/api/platform-apps", new { platform = "youtube", name = "Of the studio", client_id = "client", client_secret = "app-secret-4d11c07e9a" }).Is(201);
        things["account"] = (await ada.Send(HttpMethod.Post, "/api/platform-accounts", new { platform = "weibo", route = "assisted", name = "The page of the lighthouse" }).Is(201)).GetProperty("account").Text("id");
        things["post"] = await Made(server, "/publications", new { film_id = things["film"], account_id = things["account"], publish = true });
        things["waiting"] = await Made(server, "/publications", new { clip_id = things["clip"], account_id = things["account"], title = "Waves", publish = true });
        foreach (var post in new[] { things["post"], things["waiting"] })
        {
            await PostWait.Until(server, post, "awaiting_user");
        }

        await server.Ada.Send(HttpMethod.Post, $"/api/publications/{things["post"]}/link", new { url = "https://weibo.com/1234567890/NxAbCdEfG" }).Is(200);
        await server.Ada.Send(HttpMethod.Post, $"/api/publications/{things["post"]}/numbers", new { view_count = 12_345, like_count = 678, comment_count = 9 }).Is(200, 204);
        things["series"] = await Made(server, "/series", new { project_id = things["project"], account_id = things["account"], time_of_day = "20:00", starts_on = "2040-01-03", language = "en", output = "854x480/full" });
    }

    private static async Task Trash(Server server)
    {
        await Throw(server, $"/api/projects/{await server.Added("Thrown away.txt", "It was thrown away. All of it.")}");
        await Throw(server, $"/api/dramas/{await Made(server, "/dramas", new { title = "Thrown away" })}");
        var clip = (await ClipStudio.Upload(server.Ada, "&caption=Thrown%20away", await FakeMedia.ClipOf(1.5))).GetProperty("video").Text("id");
        await ClipStudio.Change(server.Ada, HttpMethod.Delete, clip).Is(204);
    }

    private static async Task<string> Made(Server server, string path, object body) => (await server.Ada.Send(HttpMethod.Post, "/api" + path, body).Is(201)).Text("id");

    private static async Task<JsonElement> FirstSentence(Server server, string chapter) =>
        (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs")[0].GetProperty("sentences")[0];
}

/// <summary>What a person does on every page of the settings.</summary>
internal static class SettingsHands
{
    /// <summary>Where something is typed.</summary>
    /// <param name="exact">Whether its name is all there is of it: where another has it as a part.</param>
    public static ILocator Field(Visit visit, string name, bool exact = false) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = exact });

    /// <summary>Where one of several is chosen.</summary>
    public static ILocator Choice(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = name });

    /// <summary>Chooses one of several.</summary>
    public static async Task Choose(Visit visit, string name, string option)
    {
        await Choice(visit, name).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = option }).ClickAsync();
    }

    /// <summary>Presses a button of the page, of which there is one of that name.</summary>
    public static Task Press(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Presses a button of the window over the page.</summary>
    public static Task Agree(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Opens a menu and chooses what is done.</summary>
    public static async Task Act(Visit visit, string menu, string what)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = menu, Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = what, Exact = true }).ClickAsync();
    }

    /// <summary>Things of a list in which a text stands.</summary>
    public static ILocator Row(Visit visit, string list, string text) =>
        visit.Page.GetByRole(AriaRole.List, new() { Name = list, Exact = true }).GetByRole(AriaRole.Listitem).Filter(new() { HasText = text });

    /// <summary>Waits until something is seen.</summary>
    public static Task Seen(ILocator within, string text) => within.GetByText(text).First.WaitForAsync();

    /// <summary>Waits until something is no longer there.</summary>
    public static Task Gone(ILocator what) => what.WaitForAsync(new() { State = WaitForSelectorState.Detached });
}
