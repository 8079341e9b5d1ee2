using System.Text.Json;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Microsoft.Playwright.Assertions;

namespace Reelwright.Tests.Browser;

/// <summary>Chapters whose films are small, and what a person finds in the editing room, at orders and at films.</summary>
internal static class ChapterRoom
{
    // A film is made meanwhile, on however slow a machine.
    private const float Patience = 90_000;

    /// <summary>A new chapter in a project of its own; its settings make its films small.</summary>
    /// <param name="painter">The account that makes its pictures; null for the one that is built in.</param>
    public static async Task<string> Small(Server server, string title, string text, Guid? painter = null, string subtitles = "both")
    {
        var chapter = (await server.Chapters(await server.Added(title + ".md", $"# {title}\n\n{text}\n")))[0];
        var path = $"/api/chapters/{chapter}/settings";
        using var now = await server.Ada.GetAsync(path);
        await server.Ada.Send(HttpMethod.Put, path, new { resolution = "128x72", fps = 24, quality = "draft", subtitles, picture_config = painter }, ("If-Match", now.Headers.ETag!.ToString())).Is(200);
        return chapter;
    }

    /// <summary>The same, and its film is there.</summary>
    public static async Task<string> Made(Server server, string title, string text, string subtitles = "both")
    {
        var chapter = await Small(server, title, text, subtitles: subtitles);
        await server.Finished(await Ordered(server, chapter));
        return chapter;
    }

    /// <summary>Orders a chapter's film as its settings say: the order.</summary>
    /// <param name="preview">Only so many sentences of it.</param>
    public static async Task<string> Ordered(Server server, string chapter, int? preview = null) =>
        (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { confirm = true, preview }).Is(200)).Text("order");

    /// <summary>An account at the fake that takes four cents a picture and has patience.</summary>
    public static async Task<Guid> Painter(Server server, FakeOpenAi fake)
    {
        var painter = await PaidStack.Account(server, "custom", "image_generation", fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        await PaidStack.Patience(server, painter, 60);
        return painter;
    }

    /// <summary>Waits until so many calls of an order stand so.</summary>
    public static Task Calls(Server server, string order, string service, string status, int many) =>
        server.Runs.Until($"select count(*) from provider_calls where task_id = '{order}' and service_type = '{service}' and status = '{status}'", many, 60);

    /// <summary>The sentences of a chapter as the server has them.</summary>
    public static async Task<List<JsonElement>> Sentences(Server server, string chapter) =>
        [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray().SelectMany(p => p.GetProperty("sentences").EnumerateArray())];

    /// <summary>Somebody else changes a sentence.</summary>
    public static Task<JsonElement> Correct(Server server, JsonElement sentence, object change) =>
        server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", change, ("If-Match", $"\"{sentence.GetProperty("version").GetUInt32()}\"")).Is(200);

    /// <summary>The filmstrip.</summary>
    public static ILocator Strip(Visit visit) => visit.Page.GetByRole(AriaRole.Listbox, new() { Name = "Sentences of the chapter", Exact = true });

    /// <summary>The frames of the filmstrip, in order.</summary>
    public static ILocator Lines(Visit visit) => Strip(visit).GetByRole(AriaRole.Option);

    /// <summary>A button by its whole name.</summary>
    public static ILocator Button(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <inheritdoc cref="Button(Visit, string)" />
    public static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>What lies over the page, by its title.</summary>
    public static ILocator Dialog(Visit visit, string title) => visit.Page.GetByRole(AriaRole.Dialog, new() { Name = title, Exact = true });

    /// <summary>A part of the page, by its name.</summary>
    public static ILocator Part(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    /// <summary>Does what a menu has.</summary>
    public static async Task Act(Visit visit, ILocator menu, string what)
    {
        await menu.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = what, Exact = true }).ClickAsync();
    }

    /// <summary>Waits until it says this, however long a film takes.</summary>
    public static Task Says(ILocator what, string text) => Expect(what).ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>Waits until a field holds this.</summary>
    public static Task Reads(ILocator field, string value) => Expect(field).ToHaveValueAsync(value, new() { Timeout = Patience });

    /// <summary>Waits until there are so many of it.</summary>
    public static Task Counts(ILocator what, int many) => Expect(what).ToHaveCountAsync(many, new() { Timeout = Patience });

    /// <summary>Waits until an attribute of it is this.</summary>
    public static Task Has(ILocator what, string attribute, string value) => Expect(what).ToHaveAttributeAsync(attribute, value, new() { Timeout = Patience });

    /// <summary>Waits until it is not there any more.</summary>
    public static Task Gone(ILocator what) => what.WaitForAsync(new() { State = WaitForSelectorState.Detached });

    /// <summary>Waits until this holds of the page.</summary>
    /// <param name="function">JavaScript.</param>
    public static Task Holds(Visit visit, string function, object? given = null) => visit.Page.WaitForFunctionAsync(function, given, new() { Timeout = Patience });
}
