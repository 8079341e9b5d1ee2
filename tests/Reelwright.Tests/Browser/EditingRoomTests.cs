using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Microsoft.Playwright.Assertions;
using static Reelwright.Tests.Browser.ChapterRoom;

namespace Reelwright.Tests.Browser;

/// <summary>The editing room: a sentence is chosen, corrected, cut, taken back; and nobody's words are lost to somebody else's.</summary>
[Trait("suite", "browser")]
[Trait("turn", "c")]
public sealed class EditingRoomTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_sentence_clicked_in_the_filmstrip_is_chosen_and_the_address_holds_it_over_a_reload()
    {
        var chapter = await Small(server, "The ferry", "The ferry left early. Nobody had seen it go. The water was still.");
        var third = (await Sentences(server, chapter))[2].Text("id");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Has(Lines(visit).Nth(0), "aria-selected", "true");
        await Lines(visit).Filter(new() { HasText = "The water was still." }).ClickAsync();
        await Has(Lines(visit).Nth(2), "aria-selected", "true");
        await Expect(visit.Page).ToHaveURLAsync(new Regex($"[?&]sentence={third}"));
        await visit.Page.ReloadAsync();
        await Has(Lines(visit).Nth(2), "aria-selected", "true");
        await Has(Lines(visit).Nth(0), "aria-selected", "false");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Sentence 3", Exact = true }).WaitForAsync();
        await Reads(visit.Page.GetByLabel("Spoken text"), "The water was still.");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_keys_walk_along_the_filmstrip_open_a_sentence_and_lead_back()
    {
        var chapter = await Small(server, "The stairs", "One step creaked. The next one did not. The last was gone.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Strip(visit).PressAsync("End");
        await Has(Lines(visit).Nth(2), "aria-selected", "true");
        await Strip(visit).PressAsync("ArrowUp");
        await Has(Lines(visit).Nth(1), "aria-selected", "true");
        await Strip(visit).PressAsync("Enter");
        var text = visit.Page.GetByLabel("Spoken text");
        await Expect(text).ToBeFocusedAsync();
        await Reads(text, "The next one did not.");
        await text.PressAsync("Escape");
        await Expect(Strip(visit)).ToBeFocusedAsync();
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_spoken_and_what_is_shown_is_typed_outlives_a_reload_and_is_saved()
    {
        var chapter = await Small(server, "The garden", "The gate stood open. Somebody had been here.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await visit.Page.GetByLabel("Spoken text").FillAsync("The gate stood wide open.");
        await visit.Page.ReloadAsync();
        await Reads(visit.Page.GetByLabel("Spoken text"), "The gate stood wide open.");
        await Lines(visit).Nth(0).GetByLabel("Typed, not saved yet").WaitForAsync();
        (await Sentences(server, chapter))[0].GetProperty("edited_content").ValueKind.ShouldBe(JsonValueKind.Null);

        await visit.Page.GetByLabel("What the picture shows").FillAsync("an iron gate in the fog");
        await Button(visit, "Save").ClickAsync();
        await Gone(Button(visit, "Save"));
        await Says(Lines(visit).Nth(0), "The gate stood wide open.");
        await visit.Page.GetByText("As written: The gate stood open.").WaitForAsync();
        var saved = (await Sentences(server, chapter))[0];
        (saved.Text("edited_content"), saved.Text("edited_prompt")).ShouldBe(("The gate stood wide open.", "an iron gate in the fog"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task How_a_sentence_is_spoken_is_set_and_saved()
    {
        var chapter = await Small(server, "The choir", "They sang in the dark. Then they stopped.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}?tab=voice");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Voice", Exact = true }).FillAsync("en-gb");
        var speed = visit.Page.GetByRole(AriaRole.Slider, new() { Name = "Speed", Exact = true });
        for (var step = 1; step <= 5; step++)
        {
            await speed.PressAsync("ArrowRight");
        }

        await Has(speed, "aria-valuenow", "1.25");
        await Button(visit, "Save").ClickAsync();
        await Gone(Button(visit, "Save"));
        var sentence = (await Sentences(server, chapter))[0].Text("id");
        (await server.Ada.GetAsync($"/api/sentences/{sentence}/settings").Is(200)).EnumerateArray().Select(v => $"{v.Text("name")}={v.GetProperty("is")} {v.Text("origin")}")
            .ShouldBe(["voice=en-gb sentence", "speech_rate=1.25 sentence", "pitch=1 default", "volume=1 default"]);
        await visit.Page.ReloadAsync();
        await Has(speed, "aria-valuenow", "1.25");
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_the_chapters_films_shall_be_is_said_in_its_settings_and_the_rest_stays()
    {
        var chapter = await Small(server, "The clock", "The clock struck four. It was noon.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Button(visit, "Settings").ClickAsync();
        var dialog = Dialog(visit, "Settings of this chapter’s films");
        var frames = dialog.GetByRole(AriaRole.Combobox, new() { Name = "Frames a second", Exact = true });
        await Reads(frames, "24");
        await frames.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Option, new() { Name = "30", Exact = true }).ClickAsync();
        await dialog.GetByLabel("Rest after a sentence, s").FillAsync("0.5");
        await Button(dialog, "Save").ClickAsync();
        await Gone(dialog);
        var own = (await server.Ada.GetAsync($"/api/chapters/{chapter}/settings").Is(200)).GetProperty("own");
        (own.GetProperty("fps").GetInt32(), own.GetProperty("sentence_gap").GetDouble(), own.Text("resolution"), own.Text("quality")).ShouldBe((30, 0.5, "128x72", "draft"));
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_sentence_is_cut_joined_added_and_deleted_and_each_is_taken_back()
    {
        var chapter = await Small(server, "The river", "The rain fell and the river rose. Nobody slept.");
        await using var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await Counts(Lines(visit), 2);
        var text = visit.Page.GetByLabel("Spoken text");
        await text.ClickAsync();
        await text.PressAsync("Control+Home");
        for (var word = 1; word <= 3; word++)
        {
            await text.PressAsync("Control+ArrowRight");
        }

        await Button(visit, "Split").ClickAsync();
        await Counts(Lines(visit), 3);
        await Says(Lines(visit).Nth(1), "and the river rose.");
        await TakenBack(visit, 2);

        await Button(visit, "Join with next").ClickAsync();
        await Counts(Lines(visit), 1);
        (await Sentences(server, chapter)).Count.ShouldBe(1);
        await TakenBack(visit, 2);

        await Button(visit, "Add").ClickAsync();
        var dialog = Dialog(visit, "Add a sentence");
        await dialog.GetByLabel("Spoken text").FillAsync("The bridge held.");
        await Button(dialog, "Add").ClickAsync();
        await Counts(Lines(visit), 3);
        await Has(Lines(visit).Nth(1), "aria-selected", "true");
        await Says(Lines(visit).Nth(1), "The bridge held.");
        await Button(visit, "Delete").ClickAsync();
        await Counts(Lines(visit), 2);
        await TakenBack(visit, 3);
        (await Sentences(server, chapter)).Select(s => s.Text("content")).ShouldContain("The bridge held.", StringComparer.Ordinal);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Whoever_typed_while_somebody_else_changed_the_sentence_is_told_and_may_keep_their_own()
    {
        var (chapter, visit) = await Conflict("The mountain", "Mine was the peak.", "Theirs was the valley.");
        await using (visit)
        {
            await Button(visit, "Keep mine").ClickAsync();
            await Button(visit, "Save").ClickAsync();
            await Gone(Button(visit, "Save"));
            (await Sentences(server, chapter))[0].Text("edited_content").ShouldBe("Mine was the peak.");
            visit.Expected("412");
            visit.Wrong.ShouldBeEmpty();
        }
    }

    [BrowserFact]
    public async Task Whoever_typed_while_somebody_else_changed_the_sentence_may_take_what_stands_there()
    {
        var (chapter, visit) = await Conflict("The desert", "Mine was the sand.", "Theirs was the well.");
        await using (visit)
        {
            await Button(visit, "Take theirs").ClickAsync();
            await Gone(Button(visit, "Save"));
            await Reads(visit.Page.GetByLabel("Spoken text"), "Theirs was the well.");
            (await Sentences(server, chapter))[0].Text("edited_content").ShouldBe("Theirs was the well.");
            visit.Expected("412");
            visit.Wrong.ShouldBeEmpty();
        }
    }

    /// <summary>A person's save is refused for somebody else's, and the page shows both.</summary>
    private async Task<(string Chapter, Visit Visit)> Conflict(string title, string mine, string theirs)
    {
        var chapter = await Small(server, title, $"{title} was quiet. It stayed so.");
        var visit = await server.AdaVisits();
        await visit.Go($"/chapters/{chapter}");
        await visit.Page.GetByLabel("Spoken text").FillAsync(mine);
        await Correct(server, (await Sentences(server, chapter))[0], new { text = theirs });
        await Button(visit, "Save").ClickAsync();
        await Says(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "precondition_failed" }), "precondition_failed");
        (await Sentences(server, chapter))[0].Text("edited_content").ShouldBe(theirs);
        await Button(visit, "Read it again").ClickAsync();
        var conflict = visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Somebody else changed this meanwhile" });
        await Says(conflict, $"Theirs: {theirs}");
        await Reads(visit.Page.GetByLabel("Spoken text"), mine);
        await Expect(Button(visit, "Save")).ToBeDisabledAsync();
        return (chapter, visit);
    }

    private static async Task TakenBack(Visit visit, int lines)
    {
        await Button(visit, "Undo").ClickAsync();
        await Counts(Lines(visit), lines);
    }
}
