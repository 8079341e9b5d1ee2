using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>Small things of the editing room that a person trips over: names, numbers, keys, and failures that have to be told.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class RoomCareTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_made_picture_and_ones_own_have_numbers_of_their_own()
    {
        var chapter = await Made(server, "The cellar", "The stairs went down. It was cold there.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Counts(Picture(visit, 1), 1);
        await visit.Page.GetByLabel("Own picture").SetInputFilesAsync(new FilePayload { Name = "red.png", MimeType = "image/png", Buffer = await Pictures.Draw(Pictures.Red, "red.png") });
        await Counts(Picture(visit, 2), 1);
        await Counts(Picture(visit, 1), 1);
        await Says(visit.Page.Locator("[data-editor] div:has(> a > img)").Filter(new() { HasText = "your own · red.png" }), "Version 2");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_the_history_took_back_is_not_undone_once_more()
    {
        var chapter = await Small(server, "The bell", "The bell was cracked. It rang all the same.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Saved(visit, "The bell was new.");
        await Lines(visit).Nth(1).ClickAsync();
        await Reads(visit.Page.GetByLabel("Spoken text"), "It rang all the same.");
        await Saved(visit, "It never rang.");
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "History", Exact = true }).ClickAsync();
        await Button(visit, "Take back").First.ClickAsync();
        await Says(Lines(visit).Nth(1), "It rang all the same.");

        await Button(visit, "Undo").ClickAsync();
        await Says(Lines(visit).Nth(0), "The bell was cracked.");
        (await Sentences(server, chapter)).ShouldAllBe(s => s.GetProperty("edited_content").ValueKind == JsonValueKind.Null);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Ctrl_and_Enter_save_as_the_button_does_and_tell_when_somebody_else_was_first()
    {
        var chapter = await Small(server, "The gate", "The gate was shut. It stayed so.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        var text = visit.Page.GetByLabel("Spoken text");
        await text.FillAsync("Mine is open.");
        await Correct(server, (await Sentences(server, chapter))[0], new { text = "Theirs is locked." });
        await text.PressAsync("Control+Enter");
        await Says(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "precondition_failed" }), "precondition_failed");
        await Button(visit, "Read it again").ClickAsync();
        await Button(visit, "Keep mine").WaitForAsync();
        await text.PressAsync("Control+Enter");
        await Button(visit, "Keep mine").ClickAsync();
        (await Sentences(server, chapter))[0].Text("edited_content").ShouldBe("Theirs is locked.");
        await text.PressAsync("Control+Enter");
        await Gone(Button(visit, "Save"));
        (await Sentences(server, chapter))[0].Text("edited_content").ShouldBe("Mine is open.");
        visit.Expected("412");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Enter_on_the_filmstrip_leads_to_the_words_from_every_tab()
    {
        var chapter = await Small(server, "The path", "The path forked. She went left.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=versions");
        await Strip(visit).PressAsync("Enter");
        await Expect(visit.Page.GetByLabel("Spoken text")).ToBeFocusedAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task That_the_stock_music_cannot_be_read_is_told_and_it_can_be_tried_again()
    {
        var chapter = await Small(server, "The waltz", "They danced until dawn. The band went home.");
        await using var visit = await server.AdaVisits();
        await visit.Page.RouteAsync(new Regex("/api/assets\\?.*source=STOCK"), route => route.FulfillAsync(new RouteFulfillOptions
        {
            Status = 500, ContentType = "application/problem+json", Body = """{"status":500,"title":"Internal","code":"internal","detail":"The stock cannot be read."}""",
        }));
        await visit.Go($"/chapters/{chapter}?panel=music");
        var dialog = Dialog(visit, "Music below the chapter");
        await Says(dialog.GetByRole(AriaRole.Alert), "The stock cannot be read.");
        visit.Expected("500");
        await visit.Page.UnrouteAllAsync();
        await Button(dialog, "Try again").ClickAsync();
        await Counts(dialog.GetByRole(AriaRole.Alert), 0);
        visit.Expected("500");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task How_long_a_sentence_lasts_is_written_in_the_persons_language()
    {
        var chapter = await Made(server, "The minute", "One minute passed. Then another.");
        await using var visit = await server.AdaVisits(new Looks("zh"));
        await visit.Go($"/chapters/{chapter}");
        await Expect(visit.Page.Locator("[data-strip] [data-line]").First).ToContainTextAsync(new Regex("\\d\\.\\d 秒"));
        visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Picture(Visit visit, int number) => visit.Page.GetByRole(AriaRole.Link, new() { Name = $"Open picture version {number}", Exact = true });

    private static async Task Saved(Visit visit, string text)
    {
        await visit.Page.GetByLabel("Spoken text").FillAsync(text);
        await Button(visit, "Save").ClickAsync();
        await Gone(Button(visit, "Save"));
    }
}
