using Microsoft.Playwright;
using Reelwright.Tests.Features.Http;
using static Reelwright.Tests.Browser.StudioHands;

namespace Reelwright.Tests.Browser;

/// <summary>A manuscript that is opened again, or open in two places: where one was, what others write meanwhile, and that nobody's words are overwritten unseen.</summary>
[Trait("suite", "browser")]
[Trait("long", "true")]
public sealed class ManuscriptTogetherTests(StudioServer server) : IClassFixture<StudioServer>
{
    private const string Four = "One came. Two went.\n\nThree stayed. Four slept.";

    [BrowserFact]
    public async Task A_reload_and_a_link_lead_to_the_same_sentence_and_the_same_search()
    {
        var project = await ManuscriptPage.Added(server, "again.md", "# One\n\nAnna came. Ben went.\n\n# Two\n\nDora slept. Emil woke.");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Emil woke.");
        await Tab(book.Page, "Find").ClickAsync();
        var text = book.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true });
        await text.FillAsync("Dora");
        await Button(book.Page, "Find").ClickAsync();
        await book.Page.GetByText("1 place in 1 sentence", new() { Exact = true }).WaitForAsync();
        await book.Page.ReloadAsync();
        await book.Page.GetByText("1 place in 1 sentence", new() { Exact = true }).WaitForAsync();
        await Expect(text).ToHaveValueAsync("Dora");
        await Expect(book.Dock).ToContainTextAsync("Emil woke.");
        await book.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Dora slept." }).ClickAsync();
        await Expect(book.Dock).ToContainTextAsync("Dora slept.");

        var chapter = (await server.Chapters(project))[0];
        var ben = (await book.Paragraphs(chapter))[0].GetProperty("sentences")[1].Text("id");
        await book.Visit.Go($"/projects/{project}/manuscript?chapter={chapter}&sentence={ben}");
        await Expect(book.Dock).ToContainTextAsync("Ben went.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_is_written_in_one_tab_is_read_in_the_other()
    {
        var (project, _) = await Added("tabs.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await using var other = await book.Tab();
        await other.Sentence("One came.").WaitForAsync();
        await (await book.Edit("One came.")).FillAsync("One sang.");
        await book.Save();
        await other.Sentence("One sang.").WaitForAsync();
        await Gone(other.Sentence("One came."));
        await Button(other.Page, "Undo the last edit").ClickAsync();
        await book.Sentence("One came.").WaitForAsync();
        book.Visit.Wrong.ShouldBeEmpty();
        other.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Whoever_types_over_a_sentence_that_changes_meanwhile_sees_it_and_says_which_words_stand()
    {
        var (project, chapter) = await Added("over.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await using var other = await book.Tab();
        await (await other.Edit("Two went.")).FillAsync("Two are mine.");
        await (await book.Edit("Two went.")).FillAsync("Two are theirs.");
        await book.Save();
        await book.Sentence("Two are theirs.").WaitForAsync();
        await other.Page.GetByText("Meanwhile somebody changed it. Now it reads:").WaitForAsync();
        await Expect(other.Text.GetByRole(AriaRole.Status)).ToContainTextAsync("Two are theirs.");
        await Expect(Button(other.Text, "Save")).ToBeDisabledAsync();
        await Button(other.Text, "Mine shall stand instead").ClickAsync();
        await other.Save();
        await book.Sentence("Two are mine.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Two are mine. | Three stayed. / Four slept.");
        book.Visit.Wrong.ShouldBeEmpty();
        other.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_sentence_that_somebody_else_changed_is_not_overwritten_unseen_and_what_was_typed_is_kept()
    {
        var (project, chapter) = await Added("unseen.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        var box = await book.Edit("Three stayed.");
        await box.FillAsync("Three are mine.");
        await book.MeanwhileSays(chapter, "Three stayed.", "Three are theirs.");
        await book.Save();
        await book.ReadAgain();
        (await book.Told(chapter)).ShouldBe("One came. / Two went. | Three are theirs. / Four slept.");
        await book.Page.GetByText("Meanwhile somebody changed it. Now it reads:").WaitForAsync();
        await Expect(book.Text.GetByRole(AriaRole.Status)).ToContainTextAsync("Three are theirs.");
        await Expect(box).ToHaveValueAsync("Three are mine.");
        await Button(book.Text, "Mine shall stand instead").ClickAsync();
        await book.Save();
        await book.Sentence("Three are mine.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Two went. | Three are mine. / Four slept.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_paragraph_that_somebody_else_wrote_anew_is_not_deleted_before_it_is_read()
    {
        var (project, chapter) = await Added("undeleted.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Choose("Three stayed.");
        var paragraph = (await book.Paragraphs(chapter))[1];
        await server.Ada.Send(HttpMethod.Patch, $"/api/paragraphs/{paragraph.Text("id")}", new { text = "Three stayed. Four sang." }, ManuscriptPage.IfMatch(paragraph)).Is(200);
        await book.Pick("Paragraph", "Delete");
        await book.ReadAgain();
        await book.Sentence("Four sang.").WaitForAsync();
        (await book.Told(chapter)).ShouldBe("One came. / Two went. | Three stayed. / Four sang.");
        await book.Choose("Four sang.");
        await book.Pick("Paragraph", "Delete");
        await Gone(book.Sentence("Four sang."));
        (await book.Told(chapter)).ShouldBe("One came. / Two went.");
        book.Visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_text_that_changed_since_it_was_read_is_not_confirmed()
    {
        var (project, chapter) = await Added("unread.txt");
        await using var book = await ManuscriptPage.Open(server, project);
        await book.Sentence("Four slept.").WaitForAsync();
        await book.MeanwhileSays(chapter, "Four slept.", "Four woke.");
        await Button(book.Text, "Confirm").ClickAsync();
        // It is read anew by itself, and said why.
        await book.Sentence("Four woke.").WaitForAsync();
        (await Confirmed()).ShouldBeFalse();
        await Button(book.Text, "Confirm").ClickAsync();
        await book.Text.GetByText("confirmed", new() { Exact = true }).WaitForAsync();
        (await Confirmed()).ShouldBeTrue();
        book.Visit.Wrong.ShouldNotBeEmpty();
        book.Visit.Expected("412");
        book.Visit.Wrong.ShouldBeEmpty();

        async Task<bool> Confirmed() => (await server.Ada.GetAsync($"/api/chapters/{chapter}").Is(200)).GetProperty("chapter").GetProperty("is_confirmed").GetBoolean();
    }

    private async Task<(string Project, string Chapter)> Added(string name)
    {
        var project = await ManuscriptPage.Added(server, name, Four);
        return (project, (await server.Chapters(project))[0]);
    }
}
