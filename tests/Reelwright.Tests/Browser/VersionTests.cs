using Microsoft.Playwright;
using Reelwright.Media.Sound;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>A sentence's pictures, voices and clips: made anew, brought, chosen, let go of, set in motion.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class VersionTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_picture_that_is_made_anew_comes_into_the_film_and_the_former_one_can_be_chosen_again()
    {
        var chapter = await Made(server, "The orchard", "The apples were ripe. Nobody picked them.");
        var before = (await Sentences(server, chapter))[0].Text("image_url");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        var cards = Cards(visit);
        await Counts(cards, 1);
        await Button(visit, "Another picture…").ClickAsync();
        var dialog = Dialog(visit, "Another picture…");
        (await Button(dialog, "Tell the price").IsDisabledAsync()).ShouldBeTrue("the same words bring the same picture");
        await dialog.GetByText("in another light", new() { Exact = true }).ClickAsync();
        await Button(dialog, "Tell the price").ClickAsync();
        await Says(dialog, "Makes 1 picture and 0 voices");
        await Button(dialog, "Make it · free").ClickAsync();
        await Gone(dialog);

        await Counts(cards, 2);
        await Says(Card(visit, 2), "in use");
        await server.Finished((await server.Ada.GetAsync($"/api/orders?chapter={chapter}&limit=1").Is(200)).GetProperty("items")[0].Text("id"));
        await Says(Part(visit, "The next run"), "The film is up to date");
        var anew = (await Sentences(server, chapter))[0];
        (string.Equals(anew.Text("image_url"), before, StringComparison.Ordinal), anew.Text("edited_prompt")).ShouldBe((false, "The apples were ripe, in another light"));
        (await server.Ada.GetAsync($"/api/films?chapter={chapter}&status=COMPLETED").Is(200)).GetProperty("items").GetArrayLength().ShouldBe(2);

        await Button(Card(visit, 1), "Use this").ClickAsync();
        await Says(Card(visit, 1), "in use");
        (await Sentences(server, chapter))[0].Text("image_url").ShouldBe(before);
        await Lines(visit).Nth(0).GetByLabel("Picture out of date; a former one fits").WaitForAsync();
        await Button(visit, "Undo").ClickAsync();
        await Says(Card(visit, 2), "in use");
        await Gone(Lines(visit).Nth(0).GetByLabel("Picture out of date; a former one fits"));
        (await Sentences(server, chapter))[0].Text("image_url").ShouldBe(anew.Text("image_url"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Ones_own_picture_is_brought_shown_let_go_of_and_taken_back()
    {
        var chapter = await Made(server, "The chapel", "The door was locked. The key was lost.");
        var before = (await Sentences(server, chapter))[0].Text("image_url");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Counts(Cards(visit), 1);
        await visit.Page.GetByLabel("Own picture").SetInputFilesAsync(await Red());
        var own = Cards(visit).Filter(new() { HasText = "your own · red.png" });
        await Says(own, "in use");
        await Holds(visit, "() => [...document.querySelectorAll('img')].some(i => i.alt !== '' && i.naturalWidth === 640)");
        await Says(Part(visit, "The next run"), "The film is out of date; pictures and voices are not");
        var brought = (await Sentences(server, chapter))[0].Text("image_url");
        brought.Equals(before, StringComparison.Ordinal).ShouldBeFalse();

        await Button(own, "Let go").ClickAsync();
        await Button(own, "Use this").WaitForAsync();
        await Says(Part(visit, "The next run"), "Out of date: 1 picture");
        await Button(visit, "Undo").ClickAsync();
        await Says(own, "in use");
        (await Sentences(server, chapter))[0].Text("image_url").ShouldBe(brought);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_picture_of_the_library_is_put_into_a_sentence()
    {
        var chapter = await Made(server, "The library", "Dust lay on the books. One was open.");
        var asset = await server.Ada.PostAsync("/api/assets?file_name=shelf.png", new ByteArrayContent(await Pictures.Draw(Pictures.Red.Replace("red", "olive", StringComparison.Ordinal), "shelf.png"))).Is(201);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Button(visit, "From the library").ClickAsync();
        var dialog = Dialog(visit, "A picture from the library");
        await Button(dialog, "Use shelf.png").ClickAsync();
        await Gone(dialog);
        await Says(Cards(visit).Filter(new() { HasText = "shelf.png" }), "in use");
        (await Sentences(server, chapter))[0].Text("image_url").ShouldBe(asset.Text("url_path"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Ones_own_voice_is_brought_and_the_made_one_is_chosen_again()
    {
        var chapter = await Made(server, "The song", "She sang it once. He never forgot it.");
        var before = (await Sentences(server, chapter))[0].Text("audio_url");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        var voices = visit.Page.Locator("[data-editor] div:has(> audio)");
        await Counts(voices, 1);
        await visit.Page.GetByLabel("Own voice").SetInputFilesAsync(new FilePayload { Name = "song.wav", MimeType = "audio/wav", Buffer = Wave.Write(Sounds.Tone(48_000, 0.5)) });
        await Says(voices.Filter(new() { HasText = "song.wav" }), "in use");
        (await Sentences(server, chapter))[0].Text("audio_url").Equals(before, StringComparison.Ordinal).ShouldBeFalse();
        await Button(voices.Filter(new() { HasText = "made" }), "Use this").ClickAsync();
        await Says(voices.Filter(new() { HasText = "made" }), "in use");
        (await Sentences(server, chapter))[0].Text("audio_url").ShouldBe(before);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_picture_is_set_in_motion_at_the_price_that_was_told_and_its_clip_plays()
    {
        await using var fal = new FakeFal();
        await fal.Start();
        await ClipStudio.Maker(server, fal, ClipStudio.FromPicture);
        var chapter = await Made(server, "The mill", "The wheel stood still. Then it turned.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Counts(Cards(visit), 1);
        await Button(visit, "Set in motion").ClickAsync();
        var dialog = Dialog(visit, "Set in motion");
        await dialog.GetByLabel("What shall happen in it").FillAsync("The wheel begins to turn.");
        await Button(dialog, "Tell the price").ClickAsync();
        await Button(dialog, "Make the clip · $0.50").ClickAsync();
        await Gone(dialog);
        await visit.Page.GetByText("A clip of this picture is being made").WaitForAsync();

        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Clips", Exact = true }).WaitForAsync(new() { Timeout = 90_000 });
        await Says(visit.Page.Locator("[data-editor] div:has(> video)"), "in use");
        await Holds(visit, "() => { const stage = [...document.querySelectorAll('video')].find(v => v.closest('[data-editor]') === null); return stage !== undefined && stage.currentTime > 0.1; }");
        fal.Accepted.ShouldBe(1);
        var sentence = (await Sentences(server, chapter))[0].Text("id");
        (await server.Ada.GetAsync($"/api/sentences/{sentence}/versions?slot=clip").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("chosen").GetBoolean().ShouldBeTrue();
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>The pictures of the chosen sentence, side by side.</summary>
    private static ILocator Cards(Visit visit) => visit.Page.Locator("[data-editor] div:has(> a > img)");

    /// <summary>One of those that were made.</summary>
    private static ILocator Card(Visit visit, int version) =>
        Cards(visit).Filter(new() { Has = visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Open picture version {version}", Exact = true }) });

    private static async Task<FilePayload> Red() => new() { Name = "red.png", MimeType = "image/png", Buffer = await Pictures.Draw(Pictures.Red, "red.png") };
}
