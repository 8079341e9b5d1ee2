using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Reelwright.Tests.Engine;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>The ways in which a project begins: a document that is chosen or dropped, a text that is pasted. And documents that are none, or too large; and what the list shows of a project.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ProjectTests(StudioServer server) : IClassFixture<StudioServer>
{
    private const string Ferry = "# The Ferry\n\n## Morning\n\nThe ferry left at seven. Nobody was on board.\n\nA gull sat on the rail.\n\n## Evening\n\nIt came back empty. The gull was still there.\n";

    [BrowserFact]
    public async Task A_file_that_is_chosen_is_read_into_its_chapters()
    {
        await using var visit = await server.AdaVisits();
        var dialog = await Adding(visit.Page);
        var chooser = await visit.Page.RunAndWaitForFileChooserAsync(() => dialog.GetByText("Choose a file", new() { Exact = true }).ClickAsync());
        await chooser.SetFilesAsync(Document("ferry.md", Ferry));
        var project = await Arrived(visit);
        await Heading(visit.Page, "The Ferry").WaitForAsync();
        await visit.Page.GetByText("2 chapters, 5 sentences,").WaitForAsync();
        await visit.Page.GetByText("ferry.md, ").WaitForAsync();
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(2);
        await Expect(Chapters(visit.Page).Nth(0)).ToContainTextAsync("Morning");
        await Expect(Chapters(visit.Page).Nth(0)).ToContainTextAsync("3 sentences");
        await Expect(Chapters(visit.Page).Nth(1)).ToContainTextAsync("Evening");
        await Expect(Chapters(visit.Page).Nth(1)).ToContainTextAsync("2 sentences");
        var read = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project");
        (read.Text("file_name"), read.Text("status"), read.GetProperty("sentence_count").GetInt32()).ShouldBe(("ferry.md", "parsed", 5));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_document_may_be_dropped_anywhere_on_the_list()
    {
        await using var visit = await server.AdaVisits();
        await Heading(visit.Page, "Projects").DropAsync(new DropPayload { Files = [Document("dropped.txt", "It fell onto the page. Somebody read it.")] });
        var project = await Arrived(visit);
        await Heading(visit.Page, "dropped").WaitForAsync();
        await Expect(Chapters(visit.Page)).ToContainTextAsync("2 sentences");
        (await server.Chapters(project)).Count.ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_no_document_is_refused_by_name_and_another_can_be_chosen()
    {
        await using var visit = await server.AdaVisits();
        var dialog = await Adding(visit.Page);
        var input = dialog.Locator("input[type=file]");
        await input.SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = [0x89, 0x50, 0x4e, 0x47] });
        await dialog.GetByText("This is none of txt, md, docx, epub and html.").WaitForAsync();
        await input.SetInputFilesAsync(Document("empty.txt", ""));
        await dialog.GetByRole(AriaRole.Alert).GetByText("file_empty").WaitForAsync();
        (await Titled("empty")).ShouldBe(0);
        await input.SetInputFilesAsync(Document("third.txt", "The third one was read. That was enough."));
        await Arrived(visit);
        await Heading(visit.Page, "third").WaitForAsync();
        visit.Expected("422");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_text_that_is_pasted_twice_is_one_project()
    {
        await using var visit = await server.AdaVisits();
        var first = await Paste();
        await Heading(visit.Page, "A pasted play").WaitForAsync();
        await Expect(Chapters(visit.Page)).ToHaveCountAsync(2);
        await Expect(Chapters(visit.Page).Nth(0)).ToContainTextAsync("First act");
        await Expect(Chapters(visit.Page).Nth(1)).ToContainTextAsync("1 sentence");
        await visit.Go("/projects");
        (await Paste()).ShouldBe(first);
        (await Titled("A pasted play")).ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();

        async Task<string> Paste()
        {
            var dialog = await Adding(visit.Page);
            await dialog.GetByRole(AriaRole.Tab, new() { Name = "Text", Exact = true }).ClickAsync();
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Title", Exact = true }).FillAsync("A pasted play");
            await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync("# First act\n\nThe curtain rose. A king came in.\n\n# Last act\n\nThe king went out.");
            await Button(dialog, "Add the text").ClickAsync();
            return await Arrived(visit);
        }
    }

    [BrowserFact]
    public async Task A_large_file_tells_how_far_it_is_and_once_cancelled_leaves_nothing_behind()
    {
        await using var visit = await server.AdaVisits();
        // Over a line on which it would take most of a minute.
        var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>(StringComparer.Ordinal) { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 4_000_000 });
        var dialog = await Adding(visit.Page);
        await dialog.Locator("input[type=file]").SetInputFilesAsync(Sparse("long-night.txt", 200L << 20));
        var progress = dialog.GetByRole(AriaRole.Progressbar, new() { Name = "Sending long-night.txt", Exact = true });
        await Expect(progress).Not.ToHaveAttributeAsync("aria-valuenow", "0");
        await dialog.GetByText("MB / 210 MB").WaitForAsync();
        var before = (await progress.GetAttributeAsync("aria-valuenow"))!;
        await Expect(progress).Not.ToHaveAttributeAsync("aria-valuenow", before);
        Percent((await progress.GetAttributeAsync("aria-valuenow"))!).ShouldBeInRange(Percent(before), 99);
        await Until(1);
        await Button(dialog, "Cancel").ClickAsync();
        await dialog.GetByText("Drop a document here, or choose one").WaitForAsync();
        await Until(0);
        (await Titled("long-night")).ShouldBe(0);
        await dialog.Locator("input[type=file]").SetInputFilesAsync(Document("short-night.txt", "It was a short night. Nobody slept."));
        await Arrived(visit);
        await Heading(visit.Page, "short-night").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_file_of_two_gigabytes_is_more_than_a_document_may_have_and_is_told_so()
    {
        await using var visit = await server.AdaVisits();
        var dialog = await Adding(visit.Page);
        var input = dialog.Locator("input[type=file]");
        await input.SetInputFilesAsync(Sparse("endless.txt", 2L << 30));
        await dialog.GetByRole(AriaRole.Alert).GetByText("too_large").WaitForAsync();
        await Until(0);
        (await Titled("endless")).ShouldBe(0);
        await input.SetInputFilesAsync(Document("ended.txt", "This one has an end. Here it is."));
        await Arrived(visit);
        await Heading(visit.Page, "ended").WaitForAsync();
        visit.Expected("413");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_project_among_others_shows_a_picture_its_films_and_what_was_spent()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var painter = Guid.Parse(await Prepared.Painter(server, fake, "painter of cards"));
        var project = (await server.Finished(await PaidStack.Order(server, "card.txt", LongBook.Text(2, salt: "card"), painter))).GetProperty("order").Text("project_id");
        var bare = await ManuscriptPage.Added(server, "no-film.txt", "Nobody made a film of it. It waits.");
        var cover = (await server.Ada.GetAsync($"/api/projects/{project}").Is(200)).GetProperty("project").Text("cover_url");
        foreach (var looks in new[] { new Looks(), new Looks("zh", Dark: true, Width: 390) })
        {
            await using var visit = await server.AdaVisits(looks);
            await visit.Go("/projects");
            var (card, other) = (Card(visit, project), Card(visit, bare));
            await Expect(card).ToContainTextAsync(looks.Language is "zh" ? "1 部成片 · 已花费 US$0.08" : "1 film · $0.08 spent");
            await Expect(other).ToContainTextAsync(looks.Language is "zh" ? "还没有成片" : "No films yet");
            await Expect(card.Locator("img")).ToHaveAttributeAsync("src", cover);
            await Gone(other.Locator("img"));
            await card.ScrollIntoViewIfNeededAsync();
            (await card.Locator("img").EvaluateAsync<int>("async (img) => { await img.decode(); return img.naturalWidth; }")).ShouldBeGreaterThan(0);
            // With a picture or without, as high: nothing below moves when it comes.
            (await Frame(card)).ShouldBe(await Frame(other), 0.5);
            visit.Wrong.ShouldBeEmpty();
        }

        static ILocator Card(Visit by, string id) => by.Page.Locator($"main a[href='/projects/{id}']");

        static Task<double> Frame(ILocator of) => of.EvaluateAsync<double>("(card) => card.firstElementChild.getBoundingClientRect().height");
    }

    private static FilePayload Document(string name, string text) => new() { Name = name, MimeType = name.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown" : "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };

    private static double Percent(string told) => double.Parse(told, CultureInfo.InvariantCulture);

    /// <summary>A file that is as long as it says and takes no room.</summary>
    private string Sparse(string name, long bytes)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(server.Runs.Data, "to-send")).FullName, name);
        using var file = new FileStream(path, FileMode.Create);
        file.SetLength(bytes);
        return path;
    }

    /// <summary>Waits until so many documents are being received.</summary>
    private async Task Until(int many)
    {
        for (var turn = 0; Received() != many; turn++)
        {
            turn.ShouldBeLessThan(200);
            await Task.Delay(50);
        }
    }

    private int Received() => Directory.GetDirectories(Path.Combine(server.Runs.Data, "media")).Select(area => Path.Combine(area, ".incoming")).Where(Directory.Exists)
        .SelectMany(incoming => Directory.GetDirectories(incoming)).Sum(writer => Directory.GetDirectories(writer, "*.upload").Length);

    private async Task<int> Titled(string title) => (await server.Ada.GetAsync($"/api/projects?text={Uri.EscapeDataString(title)}").Is(200)).GetProperty("items").GetArrayLength();
}
