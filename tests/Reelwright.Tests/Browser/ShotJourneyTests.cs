using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ClipsAndDramas;

namespace Reelwright.Tests.Browser;

/// <summary>What shots and characters show, in a browser: made at a price, chosen, replaced by one's own.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ShotJourneyTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    private FakeFal Fal { get; } = new() { LooksNeeded = 0 };

    private FakeOpenAi OpenAi { get; } = new();

    public Task InitializeAsync() => Task.WhenAll(Fal.Start(), OpenAi.Start());

    public async Task DisposeAsync()
    {
        await Fal.DisposeAsync();
        await OpenAi.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_shot_is_pictured_and_set_in_motion_and_plays_the_take_that_was_chosen()
    {
        var stage = await Drama(server, "The taken one", new { action = "A lamp burns in a tower" });
        var shot = stage.Shots[0];
        await NobodyElse(server);
        await stage.Clips(Fal);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}");
        await page.GetByRole(AriaRole.Link, new() { Name = "A lamp burns in a tower" }).ClickAsync();
        var panel = await Part(page, "Picture");
        await Write(Pick(panel, "Size"), "320x180");
        await Button(panel, "Tell the price").ClickAsync();
        await Button(panel, "Make the picture · costs nothing").ClickAsync();
        await Said(panel, "shown").WaitForAsync();
        await panel.GetByAltText("Picture of shot 1").WaitForAsync();

        panel = await Part(page, "Clip");
        await Button(panel, "Tell the price").ClickAsync();
        await Priced(panel, "Make the clip", "0.50").WaitForAsync();
        Fal.Accepted.ShouldBe(0);
        await Priced(panel, "Make the clip", "0.50").ClickAsync();
        await Said(panel, "shown").WaitForAsync();
        var player = panel.GetByLabel("Clip of shot 1", new() { Exact = true });
        await Plays(player);

        Fal.Clip = FakeMedia.ClipOf(1.25);
        await Box(panel, "Prompt").FillAsync("The lamp goes out");
        await Button(panel, "Tell the price").ClickAsync();
        await Priced(panel, "Make the clip", "0.50").ClickAsync();
        var another = panel.GetByRole(AriaRole.Article).Filter(new() { HasText = "The lamp goes out" });
        await another.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Show this: Take ") }).ClickAsync();
        await Said(another, "shown").WaitForAsync();
        await Plays(player);
        var takes = (await server.Ada.GetAsync($"/api/shots/{shot}/takes").Is(200)).GetProperty("items").EnumerateArray().ToList();
        takes.ConvertAll(t => t.GetProperty("chosen").GetBoolean()).ShouldBe([true, false]);
        ((await stage.Shot(shot)).ClipUrl, Fal.Accepted).ShouldBe((takes[0].Text("url_path"), 2));
        var sent = Fal.Requests.Last(r => r.Method is "POST").Json;
        (sent.Text("prompt"), sent.Text("image_url")[..11]).ShouldBe(("The lamp goes out", "data:image/"));

        await Button(page, "Close").ClickAsync();
        await Gone(Dialog(page, "Shot 1"));
        await page.GetByAltText("Picture of shot 1").WaitForAsync();
        visit.Address.ShouldBe($"/episodes/{stage.Chapter}");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_board_says_where_the_picture_of_each_shot_is_from()
    {
        var stage = await Drama(server, "The told one", new { action = "A lamp burns" }, new { action = "Waves break" });
        await stage.EndedPicture(await stage.Post($"/shots/{stage.Shots[0]}/pictures", new { size = "320x180" }));
        await stage.Change(HttpMethod.Post, stage.Shots[1], $"/api/shots/{stage.Shots[1]}/picture?file_name=own.png", new ByteArrayContent((await Coloured("navy")).Buffer)).Is(200);
        await using var visit = await server.AdaVisits();
        await visit.Go($"/episodes/{stage.Chapter}");
        var cards = visit.Page.Locator("ol > li");
        await Said(cards.Filter(new() { HasText = "A lamp burns" }), "a take").WaitForAsync();
        await Said(cards.Filter(new() { HasText = "Waves break" }), "put in by hand").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_film_of_an_episode_goes_on_after_its_price_was_told_and_ends_when_that_was_said_twice()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        OpenAi.Gate = open.Task;
        var stage = await Drama(server, "The halted one", new { action = "A lamp burns in a tower", dialogue = "The lamp burns." });
        var maker = await stage.Pictures(OpenAi);
        await PaidStack.Patience(server, maker, 60);
        var order = (await stage.Post($"/chapters/{stage.Chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = maker })).Text("order");
        await ChapterRoom.Calls(server, order, "image_generation", "sending", 1);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}");
        var film = page.GetByRole(AriaRole.Region, new() { Name = "Film", Exact = true });
        await Button(film, "Pause").ClickAsync();
        await Button(film, "Resume").ClickAsync();
        await Priced(Dialog(page, "Resume this order"), "Resume", "0.20").ClickAsync();
        await Gone(Dialog(page, "Resume this order"));
        await Gone(Button(film, "Resume"));
        await Button(film, "Cancel").ClickAsync();
        var dialog = Dialog(page, "Cancel this order?");
        await dialog.WaitForAsync();
        (await Status(order)).ShouldBeOneOf("pending", "processing");
        await Button(dialog, "Cancel for good").ClickAsync();
        await Gone(dialog);
        (await Status(order)).ShouldBe("cancelled");
        open.SetResult();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Ones_own_clip_takes_the_place_of_a_take_until_that_is_chosen_again_or_none_is_shown()
    {
        var stage = await Drama(server, "The replaced one", new { action = "Waves break" });
        var shot = stage.Shots[0];
        await NobodyElse(server);
        var take = await stage.Ended(await stage.Post($"/shots/{shot}/takes", new { maker = await stage.Clips(Fal) }));
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}?shot={shot}&part=clip");
        var panel = await Part(page, "Clip");
        var shown = Said(panel, "shown");
        await shown.WaitForAsync();
        await panel.Locator("input[type=file]").SetInputFilesAsync(Brought("waves.mp4", "video/mp4", await FakeMedia.ClipOf(1.5)));
        await Gone(shown);
        await Plays(panel.GetByLabel("Clip of shot 1", new() { Exact = true }));
        var own = (await server.Ada.GetAsync($"/api/videos?story={stage.Chapter}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (own.GetProperty("is_uploaded").GetBoolean(), (await stage.Shot(shot)).ClipUrl).ShouldBe((true, own.Text("video_url")));

        await Button(panel, $"Show this: Take {take.Text("id")}").ClickAsync();
        await shown.WaitForAsync();
        (await stage.Shot(shot)).ClipUrl.ShouldBe(take.Text("url_path"));
        await Button(panel, "Use a clip of the library").ClickAsync();
        await Button(Dialog(page, "Choose a clip"), $"Use {own.Text("prompt")}").ClickAsync();
        await Gone(shown);
        (await stage.Shot(shot)).ClipUrl.ShouldBe(own.Text("video_url"));
        await Button(panel, "Show no clip").ClickAsync();
        await Gone(Button(panel, "Show no clip"));
        (await stage.Shot(shot)).ClipUrl.ShouldBeNull();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_shot_waits_for_a_picture_of_whoever_is_seen_in_it_which_then_goes_to_the_maker()
    {
        var stage = await Drama(server, "The faceless one", new { action = "Ben waits at a door" });
        await DramaStudio.Character(server.Runs, stage.Drama, "Ben", stage.Shots[0]);
        var maker = await stage.Pictures(OpenAi);
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}?shot={stage.Shots[0]}&part=picture");
        var panel = await Part(page, "Picture");
        await panel.GetByText("There is no picture of Ben.").WaitForAsync();
        (await Button(panel, "Tell the price").IsDisabledAsync()).ShouldBeTrue();
        await panel.GetByRole(AriaRole.Link, new() { Name = "To Ben" }).ClickAsync();
        var drawer = Dialog(page, "Ben");
        await drawer.Locator("input[type=file]").SetInputFilesAsync(await Coloured("olive"));
        await drawer.GetByAltText("Picture 1 of Ben").WaitForAsync();
        await page.GoBackAsync();
        panel = await Part(page, "Picture");
        // Those who draw here look at nobody.
        await panel.GetByText("This maker looks at no pictures of those who are seen.").WaitForAsync();
        (await Button(panel, "Tell the price").IsDisabledAsync()).ShouldBeTrue();
        await Choose(Pick(panel, "Maker"), $"openai image_generation {maker}");
        await Button(panel, "Tell the price").ClickAsync();
        await Priced(panel, "Make the picture", "0.20").WaitForAsync();
        OpenAi.Accepted.ShouldBe(0);
        await Priced(panel, "Make the picture", "0.20").ClickAsync();
        await Said(panel, "shown").WaitForAsync();
        OpenAi.Accepted.ShouldBe(1);
        OpenAi.Requests.Last(r => r.Method is "POST").At("image[]").ShouldNotBeNull();
        (await stage.Shot(stage.Shots[0])).PictureUrl.ShouldNotBeNull();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Of_the_pictures_of_somebody_made_or_brought_one_is_the_reference()
    {
        var stage = await Drama(server, "The one of Clara");
        var clara = await DramaStudio.Character(server.Runs, stage.Drama, "Clara");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/dramas/{stage.Drama}?tab=characters&character={clara}");
        var drawer = Dialog(page, "Clara");
        await Write(Pick(drawer, "Size"), "320x180");
        await Button(drawer, "Tell the price").ClickAsync();
        await drawer.GetByText("Made by Drawn pictures").WaitForAsync();
        await Button(drawer, "Make the picture · costs nothing").ClickAsync();
        await Said(drawer, "shown").WaitForAsync();
        await drawer.GetByAltText("Picture 1 of Clara").WaitForAsync();
        var made = await Looks(clara);
        await drawer.Locator("input[type=file]").SetInputFilesAsync(await Coloured("maroon"));
        await Button(drawer, "Use as reference: Picture 1 of Clara").WaitForAsync();
        (await Looks(clara)).ShouldNotBe(made, StringComparer.Ordinal);
        await Button(drawer, "Use as reference: Picture 1 of Clara").ClickAsync();
        await Button(drawer, "Use as reference: Picture 2 of Clara").WaitForAsync();
        (await Looks(clara)).ShouldBe(made);
        visit.Wrong.ShouldBeEmpty();
    }

    /// <summary>A part of the shot that is open at the side.</summary>
    private static async Task<ILocator> Part(IPage page, string name)
    {
        var drawer = Dialog(page, "Shot 1");
        await drawer.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true }).ClickAsync();
        return drawer.GetByRole(AriaRole.Tabpanel, new() { Name = name, Exact = true });
    }

    private async Task<string> Status(string order) => (await server.Ada.GetAsync($"/api/orders/{order}").Is(200)).GetProperty("order").Text("status");

    /// <summary>What somebody shall look like.</summary>
    private async Task<string> Looks(string character) => (await server.Ada.GetAsync($"/api/characters/{character}").Is(200)).Text("image_url");
}
