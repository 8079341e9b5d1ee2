using System.Text;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Web pages are read for their text.</summary>
public sealed class HtmlTests : IDisposable
{
    private readonly Papers papers = new();

    [Fact]
    public async Task Headings_and_paragraphs_are_taken_and_the_rest_of_the_page_is_not()
    {
        var book = await papers.Read("page.html", """
            <!DOCTYPE html><html lang="en"><head><title>The  Old Man</title><meta name="description" content="Rain"><style>p{}</style></head>
            <body><nav><a href="/">Home</a></nav><aside>Advertisement</aside>
            <h1>The Old Man</h1>
            <h2>The Door</h2><p>He <b>sat</b>
               there.<script>alert(1)</script></p><div>It rained.<p>All night.</p>And all day.</div>
            <table><tr><td>1</td><td>2</td></tr></table>
            <h2>The Song</h2><p>Somebody sang.<sup><a href="#fn1">1</a></sup></p><p hidden>Secret</p><p style="display: none">Secret</p>
            <pre><code class="language-cs">var x = 1;</code></pre><ruby>雨<rt>あめ</rt></ruby>
            <footer>© Nobody</footer></body></html>
            """);
        book.Title.ShouldBe("The Old Man");
        book.Description.ShouldBe("Rain");
        book.FileType.ShouldBe("html");
        book.Titles().ShouldBe(["The Door", "The Song"]);
        book.Texts().ShouldBe(["He sat there.", "It rained.", "All night.", "And all day.", "Somebody sang.", "雨"]);
    }

    [Fact]
    public async Task A_number_and_a_title_in_two_headings_are_one_chapter()
    {
        var book = await papers.Read("page.html", "<h2>I</h2><h3>The Door</h3><p>He sat.</p><h2>II</h2><h3>The Rain</h3><p>It rained.</p>");
        book.Titles().ShouldBe(["I. The Door", "II. The Rain"]);
    }

    [Fact]
    public async Task Lines_that_the_author_broke_stay_in_their_paragraph_and_double_breaks_part_paragraphs()
    {
        var book = await papers.Read("page.html", "<p>The rain is long,<br>the road is wet.</p><div>He sat.<br><br>He stood.</div><p>雨还\n没有停。</p>");
        book.Texts().ShouldBe(["The rain is long, the road is wet.", "He sat.", "He stood.", "雨还没有停。"]);
    }

    [Fact]
    public async Task A_table_that_only_lays_out_the_page_is_read()
    {
        var prose = string.Concat(Enumerable.Repeat("He sat by the door and listened to the rain. ", 8)).Trim();
        (await papers.Read("old.htm", $"<html><table><tr><td>Menu</td><td><p>{prose}</p></td></tr></table>")).Texts().ShouldBe(["Menu", prose]);
    }

    [Theory]
    [InlineData(936, "<meta charset=gb2312>")]
    [InlineData(936, "<meta http-equiv='Content-Type' content='text/html; charset=gbk'>")]
    [InlineData(936, "")]
    [InlineData(932, "<meta charset=\"Shift_JIS\">")]
    public async Task The_encoding_is_the_one_the_page_names_or_the_one_it_is_in(int codePage, string declared)
    {
        var text = codePage == 932 ? "夜中に雨が降り、庭の花が散った。" : "夜里下了一场雨，院子里的花都落了。";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes($"<html><head>{declared}</head><p>{text}</p></html>");
        (await papers.Read("page.html", bytes)).Texts().ShouldBe([text]);
    }

    [Fact]
    public async Task A_page_is_a_page_whatever_it_is_called()
    {
        (await papers.Read("page.txt", "<!DOCTYPE html><title>Rain</title><p>It rained.</p>")).FileType.ShouldBe("html");
        (await papers.Read("page.saved", "<html><p>It rained.</p></html>")).Texts().ShouldBe(["It rained."]);
    }

    [Fact]
    public async Task Deep_nesting_is_walked_and_absurd_nesting_refused()
    {
        (await papers.Read("deep.html", string.Concat(Enumerable.Repeat("<div>", 3_000)) + "It rained.")).Texts().ShouldBe(["It rained."]);
        (await papers.Refusal("deeper.html", string.Concat(Enumerable.Repeat("<div><p>", 100_000)) + "It rained.")).ShouldBe("xml_refused");
        var fonts = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"<font color='{i}'>"));
        (await papers.Refusal("growing.html", fonts + string.Concat(Enumerable.Repeat("<p>It rained.", 100_000)))).ShouldBe("xml_refused");
        (await papers.Read("sloppy.html", string.Concat(Enumerable.Repeat("<p>It <b>rained</b>.<br>", 20_000)))).Texts().Count().ShouldBe(20_000);
    }

    [Fact]
    public async Task A_page_that_defines_entities_is_refused()
    {
        (await papers.Refusal("bomb.html", "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><html><p>&b;</p></html>")).ShouldBe("xml_refused");
        (await papers.Read("fine.html", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\"><html><p>Fine &amp; dry&nbsp;&hellip;</p></html>"))
            .Texts().ShouldBe(["Fine & dry …"]);
    }

    public void Dispose() => papers.Dispose();
}
