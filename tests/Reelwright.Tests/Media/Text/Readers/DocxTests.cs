using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Words = DocumentFormat.OpenXml.Wordprocessing.Text;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Word documents are read as they look on paper.</summary>
public sealed class DocxTests : IDisposable
{
    private readonly Papers papers = new();

    [Fact]
    public async Task Title_and_headings_are_known_by_style_name_or_outline_level_in_any_language()
    {
        var book = await papers.Read("man.docx", Docx([
            Styled("Titel", "The Old Man"),
            Styled("berschrift1", "The Door"), Plain("He sat."),
            Styled("berschrift2", "At night"), Plain("It rained."),
            Outlined(0, "The Song"), Plain("Somebody sang."),
        ]));
        book.FileType.ShouldBe("docx");
        book.Title.ShouldBe("The Old Man");
        book.Titles().ShouldBe(["The Door", "The Song"]);
        book.Chapters[0].Texts().ShouldBe(["He sat.", "At night", "It rained."]);
    }

    [Fact]
    public async Task Without_heading_styles_the_wording_decides()
    {
        var book = await papers.Read("man.docx", Docx([Plain("第一章 雨夜"), Plain("老人坐在门口。"), Plain("第二章 歌声"), Plain("有人唱歌。")]));
        book.Titles().ShouldBe(["第一章 雨夜", "第二章 歌声"]);
    }

    [Fact]
    public async Task What_is_deleted_hidden_or_noted_is_not_read()
    {
        var paragraph = new Paragraph(
            Run("He sat"),
            new DeletedRun(new Run(new DeletedText(" down"))),
            new Run(new RunProperties(new Vanish()), new Words(" in secret")),
            new Run(new RunProperties(new RunStyle { Val = "Secret" }), new Words(" and in style")),
            new InsertedRun(Run(" up")),
            new Run(new FootnoteReference { Id = 1 }),
            new Run(new FieldCode(" PAGE ")),
            new Hyperlink(Run(" by the")) { Anchor = "x" },
            new Run(new TabChar(), new Words("door"), new NoBreakHyphen(), new Words("step."), new Break { Type = BreakValues.Page }));
        (await papers.Read("man.docx", Docx([paragraph, Styled("Verzeichnis1", "The Door 12"), new Paragraph()]))).Texts().ShouldBe(["He sat up by the door-step."]);
    }

    [Fact]
    public async Task Tables_of_figures_are_skipped_and_tables_of_prose_read()
    {
        var prose = string.Concat(Enumerable.Repeat("He sat by the door and listened to the rain. ", 8)).Trim();
        var figures = new WordTable(new TableRow(new TableCell(Plain("1")), new TableCell(Plain("2"))));
        var layout = new WordTable(new TableRow(new TableCell(Plain(prose))));
        (await papers.Read("man.docx", Docx([Plain("Before."), figures, layout, Plain("After.")]))).Texts().ShouldBe(["Before.", prose, "After."]);
    }

    [Fact]
    public async Task The_title_stands_in_the_properties_too()
    {
        var book = await papers.Read("man.docx", Docx([Plain("He sat.")], title: "The Old Man"));
        book.Title.ShouldBe("The Old Man");
        book.Titles().ShouldBe(["The Old Man"]);
    }

    [Fact]
    public async Task A_document_cut_short_or_emptied_is_damaged()
    {
        var whole = Docx([Plain("He sat.")]);
        (await papers.Refusal("cut.docx", whole[..(whole.Length / 2)])).ShouldBe("file_damaged");
        (await papers.Refusal("head.docx", whole[..20])).ShouldBe("file_damaged");
        (await papers.Refusal("text.docx", "He sat.")).ShouldBe("file_damaged");
        (await papers.Refusal("other.docx", Papers.Zip(("a.txt", "He sat.")))).ShouldBe("file_damaged");
        (await papers.Refusal("broken.docx", Papers.Zip(("[Content_Types].xml", "<Types"), ("word/document.xml", "<w:document")))).ShouldBe("file_damaged");
        (await papers.Refusal("wordless.docx", Docx([new Paragraph()]))).ShouldBe("no_text");
    }

    [Fact]
    public async Task Any_doctype_and_absurd_nesting_are_refused()
    {
        const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>""";
        const string Bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>""";
        (await papers.Refusal("bomb.docx", Papers.Zip(("[Content_Types].xml", Types), ("word/document.xml", Bomb)))).ShouldBe("xml_refused");
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        (await papers.Refusal("deep.docx", Papers.Zip(("[Content_Types].xml", Types), ("word/document.xml", deep)))).ShouldBe("xml_refused");
    }

    public void Dispose() => papers.Dispose();

    private static byte[] Docx(OpenXmlElement[] body, string? title = null)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(body));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                Style("Titel", "Title"),
                Style("berschrift1", "heading 1"),
                Style("berschrift2", "heading 2"),
                Style("Verzeichnis1", "toc 1"),
                new Style(new StyleName { Val = "Secret" }, new StyleRunProperties(new Vanish())) { StyleId = "Secret", Type = StyleValues.Character });
            document.PackageProperties.Title = title;
        }

        return bytes.ToArray();
    }

    private static Style Style(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };

    private static Paragraph Plain(string text) => new(Run(text));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text));

    private static Paragraph Outlined(int level, string text) => new(new ParagraphProperties(new OutlineLevel { Val = level }), Run(text));

    private static Run Run(string text) => new(new Words(text) { Space = SpaceProcessingModeValues.Preserve });
}
