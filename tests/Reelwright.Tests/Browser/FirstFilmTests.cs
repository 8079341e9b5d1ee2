using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Browser;

/// <summary>The walk of docs/first-film.md, as it is written there. Where <c>REEL_SCREENS</c> names a folder, such as docs/screens, the document's pictures are taken into it on the way.</summary>
[Trait("suite", "browser")]
[Trait("turn", "d")]
public sealed partial class FirstFilmTests(NewStudioServer server) : IClassFixture<NewStudioServer>
{
    // Films are made on the way, on however slow a machine.
    private const float Patience = 180_000;

    private const string Played = "() => [...document.querySelectorAll('video')].some(v => v.played.length > 0 && v.played.end(0) - v.played.start(0) > 0.2)";

    private const string Painted = "() => [...document.images].filter(i => i.checkVisibility() && i.getBoundingClientRect().top < innerHeight).every(i => i.complete)";

    private static readonly AriaRole[] Clicked = [AriaRole.Button, AriaRole.Link, AriaRole.Tab, AriaRole.Checkbox];

    private static readonly string? Screens = Environment.GetEnvironmentVariable("REEL_SCREENS") is { Length: > 0 } folder ? Path.Combine(Checkout.Root, folder) : null;

    [BrowserFact]
    public async Task The_first_film_is_made_corrected_and_taken_along_as_the_document_says()
    {
        var steps = Step().Matches(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "first-film.md"))).Select(step => step.Value).ToList();
        steps.Select(step => step.Split('.')[0]).ShouldBe(Enumerable.Range(1, steps.Count).Select(n => $"{n}"));
        await using var visit = await server.Visit();
        visit.Page.SetDefaultTimeout(Patience);
        var offered = visit.Page.WaitForDownloadAsync(new PageWaitForDownloadOptions { Timeout = 0 });
        // What serve prints is another link each time, and stands in no document.
        await visit.Go($"/set-up#{server.SetUpLink}");
        foreach (var step in steps)
        {
            await Walk(visit, step);
        }

        var download = await offered.WaitAsync(TimeSpan.FromMilliseconds(Patience), TimeProvider.System);
        var films = await Items(visit, "/api/films?status=COMPLETED");
        films.Select(film => film.Text("resolution")).ShouldBe(["320x180", "320x180"]);
        films.Select(film => film.Text("digest")).ShouldBeUnique(StringComparer.Ordinal);
        using var folder = new TempFolder();
        await download.SaveAsAsync(folder["taken.mp4"]);
        Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(folder["taken.mp4"]))).ShouldBe(films[0].Text("digest"));

        var orders = await Items(visit, "/api/orders");
        orders.Count.ShouldBe(2);
        var (again, first) = (await Made(visit, orders[0]), await Made(visit, orders[1]));
        first.Sentences.ShouldBeGreaterThan(2);
        first.ShouldBe((first.Sentences, first.Sentences, first.Sentences));
        again.ShouldBe((first.Sentences, 1, 1));
        visit.Wrong.ShouldBeEmpty();
    }

    private static async Task Walk(Visit visit, string step)
    {
        foreach (Match part in Part().Matches(step))
        {
            try
            {
                await Do(visit, part);
            }
            catch (Exception lost) when (lost is TimeoutException or PlaywrightException)
            {
                throw new InvalidOperationException($"Nobody gets further than {part.Value} in step {step.Split('\n')[0]}\n{lost.Message}", lost);
            }
        }
    }

    private static async Task Do(Visit visit, Match part)
    {
        if (part.Groups["screen"] is { Success: true } screen)
        {
            await Screen(visit, screen.Value);
        }
        else if (part.Groups["seen"] is { Success: true } seen)
        {
            await visit.Page.GetByText(new Regex(Regex.Escape(seen.Value))).Filter(new LocatorFilterOptions { Visible = true }).First.WaitForAsync();
        }
        else
        {
            await Use(visit, part);
        }
    }

    /// <summary>Clicks what has the name, or fills it in. The name must be that of one thing alone, unless the first of several is meant.</summary>
    private static async Task Use(Visit visit, Match part)
    {
        var name = part.Groups["name"].Value;
        var named = Named(visit.Page, name);
        if (part.Groups["several"].Success)
        {
            await named.Nth(1).WaitForAsync();
            named = named.First;
        }

        if (part.Groups["text"] is { Success: true } text)
        {
            await named.FillAsync(text.Value);
            return;
        }

        await named.ClickAsync();
        if (name.StartsWith("Play", StringComparison.Ordinal))
        {
            await visit.Page.WaitForFunctionAsync(Played);
        }
    }

    // The menu of the studio has names of its own: the document speaks of the page beside it, and of what opens over that.
    private static ILocator Named(IPage page, string name)
    {
        var within = page.Locator("main, [role=dialog]");
        // The label of a field that must be filled in ends in an asterisk.
        var field = within.Locator("input, textarea").And(within.GetByLabel(new Regex($@"^\s*{Regex.Escape(name)}[\s*]*$")));
        return Clicked.Select(role => within.GetByRole(role, new LocatorGetByRoleOptions { Name = name, Exact = true })).Aggregate(field, (all, one) => all.Or(one));
    }

    private static async Task Screen(Visit visit, string name)
    {
        await visit.Settled();
        if (Screens is not null)
        {
            Directory.CreateDirectory(Screens);
            await visit.Page.WaitForFunctionAsync(Painted);
            await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screens, name) });
        }
    }

    private static async Task<(int Sentences, int Pictures, int Voices)> Made(Visit visit, JsonElement row)
    {
        var order = (await Read(visit, $"/api/orders/{row.Text("id")}")).GetProperty("order");
        order.Text("status").ShouldBe("completed");
        return (order.GetProperty("total_sentences").GetInt32(), order.GetProperty("images_generated").GetInt32(), order.GetProperty("audio_segments_generated").GetInt32());
    }

    private static async Task<List<JsonElement>> Items(Visit visit, string path) => [.. (await Read(visit, path)).GetProperty("items").EnumerateArray()];

    // By the session of the browser: nobody else has an account here.
    private static async Task<JsonElement> Read(Visit visit, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await visit.Page.EvaluateAsync<string>("path => fetch(path).then(answer => answer.text())", path));

    // It goes on for as long as its lines are indented.
    [GeneratedRegex("""^\d+\. .*(\n(   .*)?)*""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Step();

    [GeneratedRegex("""(?<several>the first\s+)?\*\*(?<name>[^*]+)\*\*(\s+`(?<text>[^`]+)`)?|“(?<seen>[^”]+)”|\]\(screens/(?<screen>[\w-]+\.png)\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();
}
