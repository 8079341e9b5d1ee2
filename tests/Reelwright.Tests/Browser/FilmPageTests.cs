using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>Films: found, watched with their subtitles, taken along, given to others, looked into, renamed, thrown away and taken back.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class FilmPageTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_finished_film_is_found_and_watched_with_its_subtitles_from_any_of_its_sentences()
    {
        var chapter = await Made(server, "The bridge", "The bridge was narrow. Two carts met on it.", subtitles: "files");
        var film = await Film(chapter);
        var cut = (await server.Ada.GetAsync(film.GetProperty("links").Text("timeline")).Is(200)).GetProperty("timeline_data").GetProperty("slots")[1].GetProperty("first_frame").GetInt32() / 24.0;
        await using var visit = await server.AdaVisits();
        await visit.Go("/films");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "The bridge" }).ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"/films/{film.Text("id")}"));
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "The bridge", Exact = true, Level = 1 }).WaitForAsync();
        await Holds(visit, """
            () => {
                const film = document.querySelector('video');
                return film !== null && film.readyState > 0 && film.textTracks.length === 1 && film.textTracks[0].mode === 'showing' && film.textTracks[0].cues?.length > 0;
            }
            """);
        (await visit.Page.EvaluateAsync<string>("document.querySelector('video').textTracks[0].cues[0].text")).ShouldContain("The bridge was narrow.");

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Timeline", Exact = true }).ClickAsync();
        var cuts = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Play from ") });
        await Counts(cuts, 2);
        await cuts.Last.ClickAsync();
        await Holds(visit, "from => { const film = document.querySelector('video'); return !film.seeking && film.currentTime > from + 0.2; }", cut);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_film_and_its_subtitles_are_downloaded_under_its_name()
    {
        var film = await Film(await Made(server, "The clock tower", "The hands stood still. Nobody noticed."));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/films/{film.Text("id")}");
        using var folder = new TempFolder();
        (await Downloaded(visit, "Film (MP4)", folder["film"])).ShouldBe("The clock tower.mp4");
        new FileInfo(folder["film"]).Length.ShouldBe(film.GetProperty("file_size").GetInt64());
        (await Downloaded(visit, "Subtitles (SRT)", folder["words"])).ShouldBe("The clock tower.srt");
        var words = await File.ReadAllTextAsync(folder["words"]);
        words.ShouldContain(" --> ");
        words.ShouldContain("The hands stood still.");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_film_is_shared_by_a_link_that_ends_and_needs_no_account()
    {
        var film = await Film(await Made(server, "The letter", "The letter never came. She waited."));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/films/{film.Text("id")}");
        await Button(visit, "Share").ClickAsync();
        var dialog = Dialog(visit, "Share this film");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "The link works for", Exact = true }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "one hour", Exact = true }).ClickAsync();
        await Button(dialog, "Make the link").ClickAsync();
        await Says(dialog, "Works until");
        var link = await dialog.GetByRole(AriaRole.Textbox, new() { Name = "Link", Exact = true }).InputValueAsync();
        new Uri(link).Authority.ShouldBe(server.At.Authority);
        (await server.Nobody().GetByteArrayAsync(new Uri(link))).LongLength.ShouldBe(film.GetProperty("file_size").GetInt64());
        (await server.Nobody().GetAsync(link.Split('?')[0]).Refused(401)).ShouldBe("unauthenticated");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Whoever_opens_the_link_to_a_film_in_a_browser_watches_it()
    {
        var film = await Film(await Made(server, "The island", "The island lay in the fog. A bell was heard."));
        var link = (await server.Ada.Send(HttpMethod.Post, $"/api/films/{film.Text("id")}/link").Is(200)).Text("url");
        await using var stranger = await server.Visit();
        await stranger.Go("/sign-in");
        // What a browser shows of a film alone is a page of its own, which asks for the film.
        var asked = await stranger.Page.RunAndWaitForResponseAsync(
            () => stranger.Page.EvaluateAsync("link => window.location.assign(link)", link), answer => answer.Request.ResourceType is "media" && answer.Url.Contains(film.Text("id"), StringComparison.Ordinal));
        asked.Status.ShouldBeOneOf(200, 206);
        stranger.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_film_tells_what_it_is_made_of_and_which_others_its_chapter_has()
    {
        var chapter = await Made(server, "The cave", "The cave was cold. Water dripped. Something moved.");
        var film = await Film(chapter);
        await server.Finished(await Ordered(server, chapter, preview: 2));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/films/{film.Text("id")}");
        var facts = Part(visit, "Facts");
        foreach (var fact in new[] { "128 × 72", "English", "whole chapter", film.Text("digest") })
        {
            await Says(facts, fact);
        }

        var tabs = visit.Page.GetByRole(AriaRole.Tabpanel);
        await Says(tabs, "Drawn pictures");
        await Says(tabs, "128 × 72 (set in the chapter)");
        await Says(tabs, "24 a second (set in the chapter)");
        await Says(tabs, "in the picture and as files");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Other films", Exact = true }).ClickAsync();
        await Says(tabs, "the first 2 sentences");
        await tabs.GetByRole(AriaRole.Link).ClickAsync();
        await Says(Part(visit, "Facts"), "the first 2 sentences");
        visit.Address.Contains(film.Text("id"), StringComparison.Ordinal).ShouldBeFalse();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_film_gets_another_title_is_thrown_away_and_taken_back()
    {
        var film = await Film(await Made(server, "The inn", "The inn was full. So they slept outside."));
        var path = $"/films/{film.Text("id")}";
        await using var visit = await server.AdaVisits();
        await visit.Go(path);
        await Button(visit, "Rename").ClickAsync();
        var naming = Dialog(visit, "Rename the film");
        await naming.GetByLabel("Title").FillAsync("Under the stars");
        await Button(naming, "Save").ClickAsync();
        await Gone(naming);
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Under the stars", Exact = true, Level = 1 }).WaitForAsync();
        (await server.Ada.GetAsync("/api" + path).Is(200)).Text("title").ShouldBe("Under the stars");

        await Button(visit, "Throw away").ClickAsync();
        await Button(Dialog(visit, "Throw this film away?"), "Throw away").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/films$"));
        (await server.Ada.GetAsync("/api" + path).Refused(404)).ShouldBe("not_found");
        await Counts(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Under the stars" }), 0);
        await Button(visit, "Take it back").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Regex(path));
        await Holds(visit, "() => document.querySelector('video')?.readyState > 0");
        (await server.Ada.GetAsync("/api" + path).Is(200)).Text("generation_status").ShouldBe("COMPLETED");
        visit.Wrong.ShouldBeEmpty();
    }

    private async Task<JsonElement> Film(string chapter) =>
        (await server.Ada.GetAsync($"/api/films?chapter={chapter}&status=COMPLETED").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

    /// <summary>Takes a file along: the name it is offered under.</summary>
    private static async Task<string> Downloaded(Visit visit, string link, string path)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        await download.SaveAsAsync(path);
        return download.SuggestedFilename;
    }
}
