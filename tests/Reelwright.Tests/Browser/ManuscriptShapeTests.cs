using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Pipeline;
using Reelwright.Tests.Providers.Fakes;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A manuscript's shape: sentences, paragraphs and chapters cut, joined and moved; a text replaced everywhere; and all of it taken back.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ManuscriptShapeTests(StudioServer server) : IClassFixture<StudioServer>
{
    [BrowserFact]
    public async Task A_sentence_is_split_at_the_cursor_and_joined_again()
    {
        var (project, chapter) = await Added("cut.txt", "One came and went. Two stayed.");
        await using var book = await ManuscriptPage.Open(server, project);
        var box = await book.Edit("One came and went.");
        await box.PressAsync("Control+Home");
        for (var letter = 0; letter < "One came".Length; letter++)
        {
            await box.PressAsync("ArrowRight");
        }

        await Button(book.Text, "Split at the cursor").ClickAsync();
        await book.Sentence("and went.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came / and went. / Two stayed.");
        await book.Choose("One came");
        await book.Pick("Sentence", "Join with the next");
        await book.Sentence("One came and went.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came and went. / Two stayed.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_paragraph_is_begun_at_a_sentence_and_joined_again()
    {
        var (project, chapter) = await Added("paragraphs.txt", "One came. Two went. Three stayed.\n\nFour slept.");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Two went.");
        await book.Pick("Sentence", "New paragraph from here");
        await Paragraph(book, 3).WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. | Two went. / Three stayed. | Four slept.");
        await book.Choose("One came.");
        await book.Pick("Paragraph", "Join with the next");
        await Gone(Paragraph(book, 3));
        (await book.Told(chapter)).ShouldBe("One came. / Two went. / Three stayed. | Four slept.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_chapter_is_begun_at_a_paragraph_and_joined_again()
    {
        var (project, chapter) = await Added("chapters.txt", "One came. Two went.\n\nThree stayed.");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Three stayed.");
        await book.Pick("Paragraph", "New chapter from here…");
        var dialog = Dialog(book.Page, "A new chapter begins here");
        await dialog.GetByLabel("Title of the new chapter").FillAsync("The second");
        await Button(dialog, "Split").ClickAsync();
        await Heading(book.Page, "The second").WaitForAsync();
        await Pane(book).GetByText("The second").WaitForAsync();
        await book.Page.GetByText("2 chapters, 3 sentences", new() { Exact = true }).WaitForAsync();
        var second = (await server.Chapters(project))[1];
        (await book.Told(second)).ShouldBe("Three stayed.");
        await book.PickOfChapter("Join with the next");
        await Gone(Heading(book.Page, "The second"));
        await book.Sentence("Three stayed.").WaitForAsync();
        (await server.Chapters(project)).ShouldBe([chapter]);
        (await book.Told(chapter)).ShouldBe("One came. / Two went. | Three stayed.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_sentence_is_moved_down_and_carried_elsewhere()
    {
        var (project, chapter) = await Added("moved.txt", "One came. Two went.\n\nThree stayed.");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("One came.");
        await book.Pick("Sentence", "Move down");
        await Expect(book.Text.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Two went.");
        (await book.Told(chapter)).ShouldBe("Two went. / One came. | Three stayed.");
        await book.Pick("Sentence", "Move elsewhere…");
        await book.Dock.GetByText("Moving a sentence").WaitForAsync();
        await Expect(Button(book.Dock, "Put behind")).ToBeDisabledAsync();
        await book.Sentence("Three stayed.").ClickAsync();
        await Button(book.Dock, "Put behind").ClickAsync();
        await Expect(book.Text.GetByRole(AriaRole.Option).Last).ToHaveTextAsync("One came.");
        (await book.Told(chapter)).ShouldBe("Two went. | Three stayed. / One came.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Edits_are_listed_and_one_that_another_covers_is_taken_back_after_that()
    {
        var (project, chapter) = await Added("edits.txt", "One came. Two went.");
        await using var book = await ManuscriptPage.Open(server, project, "?pane=edits");
        await Heading(book.Page, "Nothing was edited yet").WaitForAsync();
        await Write("One came.", "One ran.");
        await Write("One ran.", "One flew.");
        var undo = Button(Pane(book), "Undo");
        await Expect(undo).ToHaveCountAsync(2);
        await Expect(Pane(book).GetByText("by you")).ToHaveCountAsync(2);
        await undo.Nth(1).ClickAsync();
        await Pane(book).GetByRole(AriaRole.Alert).GetByText("edit_covered").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One flew. / Two went.");
        await undo.First.ClickAsync();
        await book.Sentence("One ran.").WaitForAsync();
        await Expect(undo).ToHaveCountAsync(1);
        await Button(book.Page, "Undo the last edit").ClickAsync();
        await book.Sentence("One came.").WaitForAsync();
        await Gone(undo);
        (await book.Told(chapter)).ShouldBe("One came. / Two went.");
        book.Visit.Expected("409");
        book.Visit.Wrong.ShouldBeEmpty();

        async Task Write(string words, string instead)
        {
            await (await book.Edit(words)).FillAsync(instead);
            await book.Save();
            await book.Sentence(instead).WaitForAsync();
        }
    }

    [BrowserFact]
    public async Task What_replacing_a_text_costs_is_said_before_it_is_done()
    {
        await using var fake = new FakeOpenAi();
        await fake.Start();
        var painter = await PaidStack.Account(server, "custom", "image_generation", fake.Address + "/v1", "painter", PaidStack.Price("image", 0.04m));
        await PaidStack.Patience(server, painter, 60);
        var (project, chapter) = await Added("anna.txt", "Anna came home. Ben stayed away.\n\nAnna left again.");
        var order = (await server.Ada.Send(HttpMethod.Post, $"/api/chapters/{chapter}/orders", new { resolution = "128x72", fps = 24, quality = "draft", confirm = true, picture_config = painter }).Is(200)).Text("order");
        await server.Finished(order);
        fake.Accepted.ShouldBe(3);

        await using var book = await ManuscriptPage.Open(server, project, "?pane=find");
        await Seek(book, "Anna", "Berta");
        await book.Page.GetByText("2 places in 2 sentences", new() { Exact = true }).WaitForAsync();
        await book.Page.GetByText("The next 1 film will make 2 pictures and 2 voice lines anew.").WaitForAsync();
        await Button(book.Page, "Replace 2: $0.08").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Anna came home. / Ben stayed away. | Anna left again.");
        await Button(book.Page, "Replace 2: $0.08").ClickAsync();
        await book.Sentence("Berta came home.").WaitForAsync();
        await book.Page.GetByText("Replaced in 2 sentences").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Berta came home. / Ben stayed away. | Berta left again.");
        await book.Undo();
        await book.Sentence("Anna left again.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Anna came home. / Ben stayed away. | Anna left again.");
        // Nothing of that was made.
        fake.Accepted.ShouldBe(3);
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Nothing_is_replaced_that_was_changed_since_it_was_found_until_it_is_read_again()
    {
        var (project, chapter) = await Added("carla.txt", "Carla came home. Ben stayed away.\n\nCarla left again.");
        await using var book = await ManuscriptPage.Open(server, project, "?pane=find");
        await Seek(book, "Carla", "Dora");
        await Button(book.Page, "Replace 2: costs nothing").WaitForAsync();
        await book.MeanwhileSays(chapter, "Carla left again.", "Carla slept.");
        await Button(book.Page, "Replace 2: costs nothing").ClickAsync();
        await book.ReadAgain();
        (await book.Told(chapter)).ShouldBe("Carla came home. / Ben stayed away. | Carla slept.");
        await book.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = " slept." }).WaitForAsync();
        await Button(book.Page, "Replace 2: costs nothing").ClickAsync();
        await book.Sentence("Dora slept.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("Dora came home. / Ben stayed away. | Dora slept.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    private static ILocator Paragraph(ManuscriptPage book, int number) => book.Text.GetByRole(AriaRole.Listbox, new() { Name = $"Paragraph {number}", Exact = true });

    // Beside the book: its chapters, what is sought, what was edited.
    private static ILocator Pane(ManuscriptPage book) => book.Page.GetByRole(AriaRole.Complementary, new() { Name = "Chapters, search and edits", Exact = true });

    private static async Task Seek(ManuscriptPage book, string text, string instead)
    {
        await book.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).FillAsync(text);
        await book.Page.GetByRole(AriaRole.Textbox, new() { Name = "Replace with", Exact = true }).FillAsync(instead);
        await Button(book.Page, "Find").ClickAsync();
    }

    private async Task<(string Project, string Chapter)> Added(string name, string text)
    {
        var project = await ManuscriptPage.Added(server, name, text);
        return (project, (await server.Chapters(project))[0]);
    }
}
