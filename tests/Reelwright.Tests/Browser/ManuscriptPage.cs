using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A manuscript in Ada's browser, and what the API tells of it.</summary>
internal sealed class ManuscriptPage(StudioServer server, Visit visit) : IAsyncDisposable
{
    /// <summary>The browser it is open in.</summary>
    public Visit Visit => visit;

    /// <summary>What is open.</summary>
    public IPage Page => visit.Page;

    /// <summary>The book itself.</summary>
    public ILocator Text => Page.GetByRole(AriaRole.Region, new() { Name = "The text", Exact = true });

    /// <summary>What can be done with what is chosen.</summary>
    public ILocator Dock => Page.GetByRole(AriaRole.Region, new() { Name = "What is chosen", Exact = true });

    /// <summary>A document of Ada's that is another one though the same words were added before: its project.</summary>
    public static async Task<string> Added(Server server, string name, string text) =>
        (await server.Ada.PostAsync($"/api/projects?file_name={name}&again=true", new ByteArrayContent(Encoding.UTF8.GetBytes(text))).Is(201)).Text("id");

    /// <summary>Opens a project's manuscript.</summary>
    public static async Task<ManuscriptPage> Open(StudioServer server, string project, string question = "")
    {
        var visit = await server.AdaVisits();
        await visit.Go($"/projects/{project}/manuscript{question}");
        return new ManuscriptPage(server, visit);
    }

    /// <summary>The same in another tab.</summary>
    public async Task<ManuscriptPage> Tab()
    {
        var other = await visit.Tab();
        await other.Go(visit.Address);
        return new ManuscriptPage(server, other);
    }

    /// <summary>A sentence by its words.</summary>
    public ILocator Sentence(string words) => Text.GetByRole(AriaRole.Option, new() { Name = words, Exact = true });

    /// <summary>Clicks a sentence.</summary>
    public async Task Choose(string words)
    {
        await Sentence(words).ClickAsync();
        await Dock.GetByText(words, new() { Exact = true }).WaitForAsync();
    }

    /// <summary>Opens a sentence to be written: the box.</summary>
    public async Task<ILocator> Edit(string words)
    {
        await Choose(words);
        await Button(Dock, "Edit sentence").ClickAsync();
        return Text.GetByRole(AriaRole.Textbox, new() { Name = "Edit sentence", Exact = true });
    }

    /// <summary>Saves what is being written.</summary>
    public Task Save() => Button(Text, "Save").ClickAsync();

    /// <summary>Does something else with the chosen sentence or paragraph.</summary>
    public async Task Pick(string menu, string item)
    {
        await Button(Dock, menu).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    /// <summary>Does something with a chapter, the first of the book if nothing is said.</summary>
    public async Task PickOfChapter(string item, int place = 0)
    {
        await Button(Text, "Chapter").Nth(place).ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }

    /// <summary>Takes back what was done last, where it is said that it was done.</summary>
    public Task Undo() => Button(Page, "Undo").ClickAsync();

    /// <summary>What the page says of something that somebody else changed, and the way on.</summary>
    public async Task ReadAgain()
    {
        var refused = Page.GetByRole(AriaRole.Alert).GetByText("precondition_failed");
        await refused.WaitForAsync();
        await Button(Page, "Read it again").ClickAsync();
        await refused.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        visit.Expected("412");
    }

    /// <summary>The paragraphs of a chapter.</summary>
    public async Task<List<JsonElement>> Paragraphs(string chapter) => [.. (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("paragraphs").EnumerateArray()];

    /// <summary>What is spoken of a chapter and what is only left out, sentences and paragraphs kept apart.</summary>
    public async Task<string> Told(string chapter) => string.Join(" | ", (await Paragraphs(chapter))
        .Where(p => p.Text("action") is not "delete").Select(p => string.Join(" / ", p.GetProperty("sentences").EnumerateArray().Select(Spoken))));

    /// <summary>Somebody elsewhere gives a sentence other words.</summary>
    public async Task MeanwhileSays(string chapter, string words, string instead)
    {
        var sentence = (await Paragraphs(chapter)).SelectMany(p => p.GetProperty("sentences").EnumerateArray()).Single(s => string.Equals(Spoken(s), words, StringComparison.Ordinal));
        await server.Ada.Send(HttpMethod.Patch, $"/api/sentences/{sentence.Text("id")}", new { text = instead }, IfMatch(sentence)).Is(200);
    }

    /// <summary>The version of a row as a header.</summary>
    public static (string Name, string Value) IfMatch(JsonElement row) => ("If-Match", $"\"{row.GetProperty("version").GetUInt32()}\"");

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    private static string Spoken(JsonElement sentence) => sentence.GetProperty("edited_content").GetString() ?? sentence.Text("content");
}
