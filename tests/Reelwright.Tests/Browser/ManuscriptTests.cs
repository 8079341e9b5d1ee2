using System.Text.Json;
using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A manuscript's words: said otherwise, added, left out, thrown away, confirmed, by mouse and by keyboard.</summary>
[Trait("suite", "browser")]
[Trait("turn", "b")]
public sealed class ManuscriptTests(StudioServer server) : IClassFixture<StudioServer>
{
    private const string Four = "One came. Two went.\n\nThree stayed. Four slept.";
    private const string Told = "One came. / Two went. | Three stayed. / Four slept.";

    [BrowserFact]
    public async Task A_sentence_is_said_otherwise_and_taken_back_by_one_click()
    {
        var (project, chapter) = await Added("otherwise.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        var box = await book.Edit("One came.");
        await Expect(box).ToHaveValueAsync("One came.");
        await box.FillAsync("Somebody came.");
        await book.Save();
        await book.Sentence("Somebody came.").WaitForAsync();
        await book.Page.GetByText("Sentence corrected").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Somebody came. / Two went. | Three stayed. / Four slept.");
        await book.Undo();
        await book.Sentence("One came.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe(Told);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task The_keyboard_alone_changes_a_sentence()
    {
        var (project, chapter) = await Added("keys.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Sentence("One came.").FocusAsync();
        await book.Page.Keyboard.PressAsync("ArrowRight");
        await book.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(book.Sentence("Three stayed.")).ToBeFocusedAsync();
        await book.Page.Keyboard.PressAsync("Enter");
        await Expect(Button(book.Dock, "Edit sentence")).ToBeFocusedAsync();
        await book.Page.Keyboard.PressAsync("Enter");
        await Expect(Box(book, "Edit sentence")).ToBeFocusedAsync();
        await book.Page.Keyboard.PressAsync("Control+A");
        await book.Page.Keyboard.TypeAsync("Three danced.");
        await book.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(book.Sentence("Three danced.")).ToBeFocusedAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Two went. | Three danced. / Four slept.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_was_typed_and_left_is_there_again_until_it_is_given_up()
    {
        var (project, chapter) = await Added("left.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        var box = await book.Edit("Two went.");
        await box.FillAsync("Two went and");
        await box.PressAsync("Escape");
        await book.Sentence("Two went.").WaitForAsync();
        box = await book.Edit("Two went.");
        await Expect(box).ToHaveValueAsync("Two went and");
        await Button(book.Text, "Cancel").ClickAsync();
        box = await book.Edit("Two went.");
        await Expect(box).ToHaveValueAsync("Two went.");
        await Button(book.Text, "Cancel").ClickAsync();
        (await book.Told(chapter)).ShouldBe(Told);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_paragraph_is_written_anew_keeps_the_sentences_it_leaves_and_is_spoken_as_first_written()
    {
        var (project, chapter) = await Added("anew.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        var kept = (await Sentences(book, chapter))[0].Text("id");
        await book.Choose("Two went.");
        await Button(book.Dock, "Edit paragraph").ClickAsync();
        await Expect(Box(book, "Edit paragraph")).ToHaveValueAsync("One came. Two went.");
        await Box(book, "Edit paragraph").FillAsync("One came. Two sang and danced.");
        await book.Save();
        await book.Sentence("Two sang and danced.").WaitForAsync();
        await book.Text.GetByRole(AriaRole.Img, new() { Name = "edited", Exact = true }).WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Two sang and danced. | Three stayed. / Four slept.");
        (await Sentences(book, chapter))[0].Text("id").ShouldBe(kept);
        await book.Choose("One came.");
        await book.Pick("Paragraph", "Speak as first written");
        await book.Sentence("Two went.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe(Told);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_chapter_is_renamed_and_its_whole_text_is_written_at_once()
    {
        var (project, chapter) = await Added("whole.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.PickOfChapter("Rename");
        await Box(book, "Title").FillAsync("The first");
        await book.Save();
        await Heading(book.Page, "The first").WaitForAsync();
        await book.PickOfChapter("Whole text…");
        var text = Dialog(book.Page, "The first").GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true });
        await Expect(text).ToHaveValueAsync(Four);
        await text.FillAsync("One came. Two ran.\n\nFive was new here.\n\nFour slept.");
        await Button(Dialog(book.Page, "The first"), "Save").ClickAsync();
        await book.Sentence("Five was new here.").WaitForAsync();
        await Gone(book.Sentence("Three stayed."));
        (await book.Told(chapter)).ShouldBe("One came. / Two ran. | Five was new here. | Four slept.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_sentence_is_added_and_another_is_deleted()
    {
        var (project, chapter) = await Added("added.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Two went.");
        await book.Pick("Sentence", "Insert in front");
        await Box(book, "New sentence").FillAsync("Meanwhile it rained.");
        await book.Save();
        await book.Sentence("Meanwhile it rained.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Meanwhile it rained. / Two went. | Three stayed. / Four slept.");
        await book.Choose("One came.");
        await book.Pick("Sentence", "Delete");
        await Gone(book.Sentence("One came."));
        await book.Page.GetByText("1 chapter, 4 sentences", new() { Exact = true }).WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Meanwhile it rained. / Two went. | Three stayed. / Four slept.");
        await book.Undo();
        await book.Sentence("One came.").WaitForAsync();
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_paragraph_is_left_out_for_a_reason_and_spoken_again()
    {
        var (project, chapter) = await Added("aside.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Three stayed.");
        await book.Pick("Paragraph", "Leave out");
        var dialog = Dialog(book.Page, "Leave the paragraph out");
        await dialog.GetByLabel("Why (if you like)").FillAsync("an aside");
        await Button(dialog, "Leave out").ClickAsync();
        await book.Text.GetByText("left out: an aside").WaitForAsync();
        var left = (await book.Paragraphs(chapter))[1];
        (left.Text("action"), left.Text("ignore_reason")).ShouldBe(("ignore", "an aside"));
        await book.Choose("Three stayed.");
        await book.Pick("Paragraph", "Speak it");
        await Gone(book.Text.GetByText("left out: an aside"));
        (await book.Paragraphs(chapter))[1].Text("action").ShouldBe("keep");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_deleted_paragraph_stays_where_it_was_and_is_restored_there()
    {
        var (project, chapter) = await Added("struck.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Three stayed.");
        await book.Pick("Paragraph", "Delete");
        await book.Text.GetByText("deleted", new() { Exact = true }).WaitForAsync();
        await Gone(book.Sentence("Three stayed."));
        (await book.Told(chapter)).ShouldBe("One came. / Two went.");
        await Button(book.Text, "Restore").ClickAsync();
        await book.Sentence("Three stayed.").WaitForAsync();
        await Gone(book.Text.GetByText("deleted", new() { Exact = true }));
        (await book.Told(chapter)).ShouldBe(Told);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_paragraph_and_a_chapter_are_confirmed_and_that_is_taken_back()
    {
        var (project, chapter) = await Added("confirmed.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("One came.");
        await Button(book.Dock, "Confirm").ClickAsync();
        await Button(book.Dock, "Unconfirm").WaitForAsync();
        (await book.Paragraphs(chapter)).Select(p => p.GetProperty("is_confirmed").GetBoolean()).ShouldBe([true, false]);
        await Button(book.Text, "Confirm").ClickAsync();
        await Button(book.Text, "Unconfirm").WaitForAsync();
        (await Confirmed()).ShouldBeTrue();
        await Button(book.Text, "Unconfirm").ClickAsync();
        await book.Text.GetByText("not confirmed", new() { Exact = true }).WaitForAsync();
        await Button(book.Dock, "Confirm").WaitForAsync();
        (await Confirmed()).ShouldBeFalse();
        book.Visit.Wrong.ShouldBeEmpty();

        async Task<bool> Confirmed() => (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("chapter").GetProperty("is_confirmed").GetBoolean();
    }

    private static ILocator Box(ManuscriptPage book, string name) => book.Text.GetByRole(AriaRole.Textbox, new() { Name = name, Exact = true });

    private static async Task<List<JsonElement>> Sentences(ManuscriptPage book, string chapter) => [.. (await book.Paragraphs(chapter)).SelectMany(p => p.GetProperty("sentences").EnumerateArray())];

    private async Task<(string Project, string Chapter)> Added(string name)
    {
        var project = await ManuscriptPage.Added(server, name, Four);
        return (project, (await server.Chapters(project))[0]);
    }
}
