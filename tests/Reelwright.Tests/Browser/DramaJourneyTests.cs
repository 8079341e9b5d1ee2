using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.ClipsAndDramas;

namespace Reelwright.Tests.Browser;

/// <summary>Dramas in a browser, from their beginning to the film of an episode.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class DramaJourneyTests(StudioServer server) : IClassFixture<StudioServer>, IAsyncLifetime
{
    // A film is made on the way, on however slow a machine.
    private const float Patience = 120_000;

    private FakeOpenAi Writer { get; } = new() { Says = ShotWritingTests.Written };

    public Task InitializeAsync() => Writer.Start();

    public async Task DisposeAsync() => await Writer.DisposeAsync();

    [BrowserFact]
    public async Task A_drama_is_begun_given_somebody_who_looks_like_their_picture_and_told_in_shots_by_hand()
    {
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/dramas");
        await Button(page, "Begin a drama").First.ClickAsync();
        var dialog = Dialog(page, "Begin a drama");
        await Box(dialog, "Title").FillAsync("The pier");
        await Write(Pick(dialog, "Style"), "ink");
        await Said(dialog, "9:16 tall").ClickAsync();
        await Button(dialog, "Begin").ClickAsync();
        await page.WaitForURLAsync(new Regex(@"/dramas/\d+$"));
        var drama = visit.Address.Split('/')[^1];

        await page.GetByRole(AriaRole.Tab, new() { Name = "Characters" }).ClickAsync();
        await Button(page, "Add a character").ClickAsync();
        dialog = Dialog(page, "Add a character");
        await Box(dialog, "Name").FillAsync("Anna");
        await Box(dialog, "Appearance").FillAsync("a yellow coat");
        await Button(dialog, "Add").ClickAsync();
        await page.WaitForURLAsync(new Regex(@"character=\d+"));
        var drawer = Dialog(page, "Anna");
        await drawer.GetByText("There is no picture of Anna yet").WaitForAsync();
        await drawer.Locator("input[type=file]").SetInputFilesAsync(await Coloured("gold"));
        await drawer.GetByAltText("Picture 1 of Anna").WaitForAsync();
        await Said(drawer.GetByRole(AriaRole.Listitem), "Reference").WaitForAsync();
        await Button(drawer, "Close").ClickAsync();
        await Gone(drawer);
        await Button(page, "Anna").WaitForAsync();
        (await page.GetByText("no picture", new() { Exact = true }).CountAsync()).ShouldBe(0);

        await page.GetByRole(AriaRole.Tab, new() { Name = "Episodes" }).ClickAsync();
        await Button(page, "Add an episode").ClickAsync();
        dialog = Dialog(page, "Add an episode");
        await Box(dialog, "Title").FillAsync("The storm");
        await Box(dialog, "Text and notes").FillAsync("Night. A pier.");
        await Button(dialog, "Add").ClickAsync();
        await page.WaitForURLAsync(new Regex("/episodes/[0-9a-f-]{36}$"));
        var episode = visit.Address.Split('/')[^1];
        await AddShot(page, "Anna runs along the pier", "She had seen it first.", "Anna");
        await AddShot(page, "Waves break", "", null);
        await Shown(page, "Anna runs along the pier", "Waves break");
        await page.ReloadAsync();
        await Shown(page, "Anna runs along the pier", "Waves break");
        await page.GetByText("“She had seen it first.”").WaitForAsync();

        var told = await server.Ada.GetAsync($"/api/dramas/{drama}").Is(200);
        (told.Text("title"), told.Text("style"), told.Text("aspect_ratio"), told.GetProperty("episodes").GetInt32(), told.GetProperty("shots").GetInt32()).ShouldBe(("The pier", "ink", "9:16", 1, 2));
        var shots = (await server.Ada.GetAsync($"/api/episodes/{episode}/shots").Is(200)).GetProperty("items");
        var seen = shots[0].GetProperty("characters").EnumerateArray().ShouldHaveSingleItem();
        (shots[0].Text("dialogue"), seen.Text("name"), seen.Text("image_url").StartsWith("/media/images/", StringComparison.Ordinal), shots[1].Text("dialogue")).ShouldBe(("She had seen it first.", "Anna", true, ""));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_was_typed_in_a_window_is_lost_only_when_that_was_said()
    {
        var stage = await Drama(server, "The typed one");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/dramas/{stage.Drama}");
        await Button(page, "Add an episode").ClickAsync();
        var notes = Box(Dialog(page, "Add an episode"), "Text and notes");
        await notes.FillAsync("Night. A pier. All of it typed by hand.");
        await notes.PressAsync("Escape");
        var question = Dialog(page, "Discard what you typed?");
        await Button(question, "Cancel").ClickAsync();
        await Gone(question);
        (await notes.InputValueAsync()).ShouldBe("Night. A pier. All of it typed by hand.");
        await notes.PressAsync("Escape");
        await Button(question, "Discard").ClickAsync();
        await Gone(Dialog(page, "Add an episode"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Shots_are_written_from_a_text_after_its_price_was_told_with_whoever_is_new()
    {
        var maker = await PaidStack.Account(server, "custom", "text_generation", Writer.Address + "/v1", "writer", PaidStack.Price("call", 0.1m));
        await PaidStack.Patience(server, maker, 60);
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Writer.Gate = told.Task;
        var stage = await Drama(server, "The written one");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}");
        await page.GetByRole(AriaRole.Heading, new() { Name = "The board is empty" }).WaitForAsync();
        await Button(page, "Write shots from text").First.ClickAsync();
        var dialog = Dialog(page, "Write shots from text");
        await Box(dialog, "Script or story").FillAsync("The lamp goes out. Nobody sees it.");
        await Choose(Pick(dialog, "Maker"), $"custom text_generation {maker}");
        await Button(dialog, "Tell the price").ClickAsync();
        await dialog.GetByText("in 1 call.").WaitForAsync();
        await Priced(dialog, "Write the shots", "0.10").WaitForAsync();
        Writer.Requests.Count(r => r.Method is "POST").ShouldBe(0);
        await Priced(dialog, "Write the shots", "0.10").ClickAsync();
        await Gone(dialog);
        await page.GetByText("The shots are being written").First.WaitForAsync();
        told.SetResult();
        await Shown(page, "Part 1", "A door");
        await Gone(page.GetByText("The shots are being written"));
        await page.GetByText("“Part 1 is told. It goes on.”").WaitForAsync();

        var shots = (await server.Ada.GetAsync($"/api/episodes/{stage.Chapter}/shots").Is(200)).GetProperty("items").EnumerateArray().Select(s => s.Text("title"));
        shots.ShouldBe(["Part 1", "A door"]);
        var cast = (await server.Ada.GetAsync($"/api/dramas/{stage.Drama}/characters").Is(200)).GetProperty("items").EnumerateArray().Select(c => $"{c.Text("name")}: {c.Text("appearance")}");
        cast.ShouldBe(["Ben: a grey hat", "Anna: a green coat"], ignoreOrder: true);
        Writer.Accepted.ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_film_of_an_episode_is_priced_ordered_when_its_words_are_confirmed_and_watched()
    {
        var stage = await Drama(server, "The filmed one", new { action = "A lamp burns in a tower", dialogue = "The lamp burns." }, new { action = "Waves break", duration = 1.5 });
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}");
        await Button(page, "Make the film").ClickAsync();
        var dialog = Dialog(page, "Make the film");
        await Choose(Pick(dialog, "Frame size"), "320×180, a draft");
        await Button(dialog, "Tell the price").ClickAsync();
        await dialog.GetByText("Still to make: 2 pictures and 1 voice line.").WaitForAsync();
        var order = Button(dialog, "Order the film · costs nothing");
        await order.WaitForAsync();
        (await order.IsDisabledAsync()).ShouldBeTrue();
        await dialog.GetByLabel("It may be filmed as it stands").CheckAsync();
        await order.ClickAsync();
        await Gone(dialog);
        await page.GetByText("The newest film of this episode.").WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await Plays(page.GetByRole(AriaRole.Region, new() { Name = "Film", Exact = true }).Locator("video"));
        await Button(page, "Make it again").WaitForAsync();
        var film = (await server.Ada.GetAsync($"/api/films?chapter={stage.Chapter}").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (film.Text("resolution"), film.GetProperty("duration_ms").GetInt32() > 1_500).ShouldBe(("320x180", true));
        // What was drawn for the film stands on the board.
        await page.GetByAltText("Picture of shot 1").WaitForAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_shot_is_moved_by_the_keyboard_thrown_away_and_taken_back()
    {
        var stage = await Drama(server, "The moved one", new { action = "Anna runs" }, new { action = "Waves break" }, new { action = "Ben looks up" });
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go($"/episodes/{stage.Chapter}");
        await Button(page, "Move shot 3").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Home");
        await page.GetByText("Held over place 1 of 3").WaitForAsync();
        await page.Keyboard.PressAsync("Space");
        await Gone(page.GetByText("Held over place"));
        await Shown(page, "Ben looks up", "Anna runs", "Waves break");
        await page.ReloadAsync();
        await Shown(page, "Ben looks up", "Anna runs", "Waves break");
        (await Actions(stage)).ShouldBe(["Ben looks up", "Anna runs", "Waves break"]);

        await Menu(page, "More about Shot 2", "Throw away");
        await Button(Dialog(page, "Throw shot 2 away?"), "Throw away").ClickAsync();
        await Shown(page, "Ben looks up", "Waves break");
        await Button(page, "Show what was thrown away").ClickAsync();
        await page.WaitForURLAsync(new Regex("trash=1"));
        await Button(page, "Restore Anna runs").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Anna runs" }).WaitForAsync();
        (await Actions(stage)).Order(StringComparer.Ordinal).ShouldBe(["Anna runs", "Ben looks up", "Waves break"]);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_searched_for_is_written_in_the_box_as_long_as_it_is_searched_for()
    {
        await Drama(server, "The sought one");
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        await visit.Go("/dramas?text=sought");
        var box = Box(page, "Search by title");
        (await box.InputValueAsync()).ShouldBe("sought");
        await box.FillAsync("sought one");
        await page.WaitForURLAsync(new Regex(@"text=sought(\+|%20)one"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Dramas", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/dramas$"));
        await Assertions.Expect(box).ToHaveValueAsync("", new() { Timeout = 30_000 });
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_drama_in_the_trash_is_found_there_and_taken_back()
    {
        var stage = await Drama(server, "The regretted one", new { action = "A door closes" });
        await using var visit = await server.AdaVisits();
        var page = visit.Page;
        var card = page.GetByRole(AriaRole.Heading, new() { Name = "The regretted one", Level = 2 });
        await visit.Go("/dramas");
        await card.ClickAsync();
        await page.WaitForURLAsync(new Regex($"/dramas/{stage.Drama}$"));
        await Menu(page, "More", "Throw away");
        await Button(Dialog(page, "Throw “The regretted one” away?"), "Throw away").ClickAsync();
        await page.WaitForURLAsync(new Regex("/dramas$"));
        await Gone(card);
        (await server.Ada.GetAsync($"/api/dramas/{stage.Drama}").Refused(404)).ShouldBe("not_found");
        await Switch(page, "Which dramas", "Trash").ClickAsync();
        await Button(page, "Restore The regretted one").ClickAsync();
        await Gone(card);
        await Switch(page, "Which dramas", "Dramas").ClickAsync();
        await card.WaitForAsync();
        (await server.Ada.GetAsync($"/api/dramas/{stage.Drama}").Is(200)).GetProperty("shots").GetInt32().ShouldBe(1);
        visit.Wrong.ShouldBeEmpty();
    }

    private static async Task AddShot(IPage page, string action, string said, string? seen)
    {
        await Button(page, "Add a shot").First.ClickAsync();
        var drawer = Dialog(page, "Add a shot");
        await Box(drawer, "What happens").FillAsync(action);
        await Box(drawer, "What is said").FillAsync(said);
        if (seen is not null)
        {
            var cast = Pick(drawer, "Who is seen");
            await Choose(cast, seen);
            await cast.PressAsync("Tab");
        }

        await Button(drawer, "Add").ClickAsync();
        await Gone(drawer);
    }

    /// <summary>The board has just these shots, in this order.</summary>
    private static Task Shown(IPage page, params string[] shots) => Assertions.Expect(page.Locator("ol > li h2")).ToHaveTextAsync(shots, new() { Timeout = 30_000 });

    private async Task<List<string>> Actions(DramaStudio stage) => [.. (await server.Ada.GetAsync($"/api/episodes/{stage.Chapter}/shots").Is(200)).GetProperty("items").EnumerateArray().Select(s => s.Text("action"))];
}
