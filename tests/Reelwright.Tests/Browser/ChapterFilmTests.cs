using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>The editing room again: what no longer fits, what the next run costs, the film that comes of it, its timeline and its music.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ChapterFilmTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private FakeOpenAi Fake { get; } = new();

    public Task InitializeAsync() => Fake.Start();

    public async Task DisposeAsync() => await Fake.DisposeAsync();

    [BrowserFact]
    public async Task After_an_edit_the_page_marks_what_is_out_of_date_says_what_the_next_run_makes_and_undo_takes_it_all_back()
    {
        var chapter = await Made(server, "The market", "The stalls were empty. A dog ran past. Somebody whistled.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var run = Part(visit, "The next run");
        await Says(run, "The film is up to date");
        await Says(run, "Pictures and voices are there; only the cut is made");

        await visit.Page.GetByLabel("Spoken text").FillAsync("The stalls were full.");
        await Button(visit, "Save").ClickAsync();
        await Says(run, "Out of date: 1 picture, 1 voice");
        await Says(run, "Makes 1 picture and 1 voice");
        await Says(run, "free");
        var first = Lines(visit).Nth(0);
        await first.GetByLabel("Picture out of date", new() { Exact = true }).WaitForAsync();
        await first.GetByLabel("Voice out of date", new() { Exact = true }).WaitForAsync();
        await Counts(Lines(visit).Nth(1).GetByLabel("Picture out of date"), 0);

        await Button(visit, "Make the film… · free").ClickAsync();
        var dialog = Dialog(visit, "Make the chapter’s film");
        await Says(dialog, "Makes 1 picture and 1 voice");
        await Button(dialog, "Order · free").WaitForAsync();
        await Button(dialog, "Cancel").ClickAsync();
        await Gone(dialog);
        (await server.Ada.GetAsync($"/api/orders?chapter={chapter}").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(1);

        await Button(visit, "Undo").ClickAsync();
        await Says(run, "The film is up to date");
        await Counts(first.GetByLabel("Picture out of date"), 0);
        (await server.Ada.GetAsync($"/api/chapters/{chapter}/stale").Is(200)).GetProperty("film_current").GetBoolean().ShouldBeTrue();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_short_film_is_ordered_at_the_price_that_was_told_and_watched_where_it_was_made()
    {
        var chapter = await Small(server, "The harbour", "The boats came in. Their sails were wet. It was late.", await Painter(server, Fake));
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var run = Part(visit, "The next run");
        await Says(run, "Nothing was made of this chapter yet");
        await Button(visit, "Make the film… · $0.12").ClickAsync();
        var dialog = Dialog(visit, "Make the chapter’s film");
        await dialog.GetByLabel("Only the first sentences").FillAsync("2");
        await Says(dialog, "Makes 2 pictures and 2 voices");
        await Button(dialog, "Order · $0.08").ClickAsync();
        await Gone(dialog);

        await Says(run, "The film is up to date");
        await Counts(visit.Page.Locator("video"), 1);
        await Button(visit, "Play").ClickAsync();
        await Holds(visit, "() => { const film = document.querySelector('video'); return film.readyState > 0 && film.currentTime > 0.3; }");
        Fake.Accepted.ShouldBe(2);
        var films = (await server.Ada.GetAsync($"/api/films?chapter={chapter}").Is(200)).GetProperty("items").EnumerateArray().ToList();
        films.Select(f => f.Text("output")).ShouldBe(["128x72/preview2"]);

        await Lines(visit).Nth(2).ClickAsync();
        await visit.Page.GetByText("This sentence is not in the finished film").WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "What is shown" }).GetByText("As it stands", new() { Exact = true }).ClickAsync();
        await Counts(visit.Page.Locator("video"), 0);
        visit.Address.ShouldContain("show=now");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_timeline_shows_how_the_voices_sound_with_their_words_and_leads_to_a_moment()
    {
        var chapter = await Made(server, "The forest", "The trees were old. An owl cried out. Then it was silent again.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?show=now");
        var timeline = Part(visit, "Timeline");
        foreach (var words in new[] { "The trees were old.", "An owl cried out.", "Then it was silent again." })
        {
            await timeline.GetByText(words, new() { Exact = true }).WaitForAsync();
        }

        // Something a little above the middle: a line that cannot be read is drawn as thin as can be.
        await Holds(visit, """
            () => {
                const voices = [...document.querySelectorAll('section canvas')];
                return voices.length === 3 && voices.every(c => c.getContext('2d').getImageData(0, Math.floor(c.height / 2) - 4, c.width, 1).data.some(v => v > 0));
            }
            """);
        await timeline.GetByText("Then it was silent again.", new() { Exact = true }).ClickAsync();
        await Has(Lines(visit).Nth(2), "aria-selected", "true");
        visit.Address.ShouldContain((await Sentences(server, chapter))[2].Text("id"));

        var before = (double)(await timeline.Locator("canvas").First.BoundingBoxAsync())!.Width;
        await Button(timeline, "Zoom in").ClickAsync();
        await Holds(visit, "before => document.querySelector('section canvas').getBoundingClientRect().width > 1.2 * before", before);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_voices_are_heard_one_after_the_other_as_they_stand_now()
    {
        var chapter = await Made(server, "The tower", "A bell rang. Nobody answered. The wind went on.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?show=now");
        await Button(visit, "Play").ClickAsync();
        await Holds(visit, "() => document.querySelector('audio').currentTime > 0.1");
        // It goes on by itself, and ends with the last.
        await Has(Lines(visit).Nth(2), "aria-selected", "true");
        await Button(visit, "Play").WaitForAsync();
        (await visit.Page.Locator("audio").GetAttributeAsync("src")).ShouldBe((await Sentences(server, chapter))[2].Text("audio_url"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Music_is_brought_stands_below_the_timeline_and_is_in_the_next_film()
    {
        var chapter = await Small(server, "The dance", "They danced. It was summer.");
        using var folder = new TempFolder();
        await Sounds.Play(folder["waltz.mp3"], 3);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var timeline = Part(visit, "Timeline");
        await Says(timeline, "No music");
        await Button(timeline, "Music").ClickAsync();
        var dialog = Dialog(visit, "Music below the chapter");
        await dialog.GetByLabel("Bring your own").SetInputFilesAsync(folder["waltz.mp3"]);
        var brought = dialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex("^waltz\\.mp3") });
        await brought.WaitForAsync();
        (await brought.IsCheckedAsync()).ShouldBeTrue();
        await Button(dialog, "Save").ClickAsync();
        await Gone(dialog);
        await Says(timeline, "waltz.mp3 · 10%");

        var order = await Ordered(server, chapter);
        await server.Finished(order);
        (await server.Ada.GetAsync($"/api/orders/{order}/timeline").Is(200)).Text("background_music_url").ShouldStartWith("/media/");
        visit.Wrong.ShouldBeEmpty();
    }
}
