namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>EPUBs of both generations, as publishers make them and as they should not.</summary>
public sealed class EpubTests : IDisposable
{
    private readonly Papers papers = new();

    [Fact]
    public async Task Several_chapters_in_one_file_are_parted_where_the_contents_point()
    {
        var book = await papers.Read("man.epub", Book.Of(
            nav: """<nav epub:type="toc"><ol><li><a href="a.xhtml#one">I. The Door</a></li><li><a href="a.xhtml#two">II. The Rain</a></li><li><a href="b.xhtml">III. The Song</a></li></ol></nav>""",
            ("a.xhtml", """<p id="one">I</p><p>The Door</p><p>He sat.</p><div id="two"><h3>II</h3><h3>The Rain</h3><p>It rained.</p></div>"""),
            ("b.xhtml", "<h2>III. The Song</h2><p>Somebody sang.</p>")));
        book.FileType.ShouldBe("epub");
        book.Title.ShouldBe("The Old Man");
        book.Description.ShouldBe("Rain & songs");
        book.Language.ShouldBe("en");
        book.Titles().ShouldBe(["I. The Door", "II. The Rain", "III. The Song"]);
        book.Texts().ShouldBe(["He sat.", "It rained.", "Somebody sang."]);
    }

    [Fact]
    public async Task The_older_contents_file_serves_as_well_doctype_and_all()
    {
        const string Ncx = """
            <?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
            <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
            <navPoint><navLabel><text>The Door</text></navLabel><content src="a.xhtml"/></navPoint>
            <navPoint><navLabel><text>The Song</text></navLabel><content src="b.xhtml"/></navPoint></navMap></ncx>
            """;
        var book = await papers.Read("man.epub", Book.Older(Ncx, ("a.xhtml", "<p>He sat.</p>"), ("b.xhtml", "<p>Somebody sang.</p>")));
        book.Titles().ShouldBe(["The Door", "The Song"]);
    }

    [Fact]
    public async Task Without_contents_the_headings_serve()
    {
        var book = await papers.Read("man.epub", Book.Of(nav: null, ("a.xhtml", "<h1>The Door</h1><p>He sat.</p>"), ("b.xhtml", "<h1>The Song</h1><p>Somebody sang.</p>")));
        book.Titles().ShouldBe(["The Door", "The Song"]);
    }

    [Fact]
    public async Task Covers_contents_notes_and_page_numbers_are_skipped()
    {
        var book = await papers.Read("man.epub", Book.Of(
            nav: """<nav epub:type="toc"><ol><li><a href="cover.xhtml">Cover</a></li><li><a href="a.xhtml">The Door</a></li><li><a href="b.xhtml">The Song</a></li></ol></nav>""",
            ("cover.xhtml", """<section epub:type="cover"><p>The Old Man</p></section>"""),
            ("a.xhtml", """<h1>The Door</h1><p>He<a epub:type="noteref" href="#n">1</a> sat <span epub:type="pagebreak" title="12"/>there.</p><aside epub:type="footnote" id="n">A note.</aside>"""),
            ("b.xhtml", "<h1>The Song</h1><p>Somebody sang.</p>")));
        book.Titles().ShouldBe(["The Door", "The Song"]);
        book.Texts().ShouldBe(["He sat there.", "Somebody sang."]);
    }

    [Fact]
    public async Task Elements_closed_the_XML_way_swallow_nothing()
    {
        var page = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><a id="x"/><p/><p>He&nbsp;sat.</p><textarea/><p>It rained.</p></body></html>""";
        (await papers.Read("man.epub", Book.Raw(("a.xhtml", page)))).Texts().ShouldBe(["He sat.", "It rained."]);
    }

    [Fact]
    public async Task It_is_an_epub_whatever_it_is_called()
    {
        (await papers.Read("man.zip", Book.Of(nav: null, ("a.xhtml", "<p>He sat.</p>")))).FileType.ShouldBe("epub");
        (await papers.Refusal("man.txt", Book.Of(nav: null, ("a.xhtml", "<p>He sat.</p>")))).ShouldBe("not_text");
    }

    [Fact]
    public async Task A_missing_page_is_named()
    {
        var files = Book.Files(Book.Package(null, "a.xhtml", "chapter%202.xhtml"), ("OEBPS/a.xhtml", "<p>He sat.</p>"));
        (await papers.Refusal("man.epub", Papers.Zip(files))).ShouldBe("epub_incomplete");
        var failure = await Should.ThrowAsync<Reelwright.Base.ReelException>(() => papers.Read("man.epub", Papers.Zip(files)));
        failure.Message.ShouldContain("OEBPS/chapter 2.xhtml");
        (await papers.Refusal("man.epub", Papers.Zip(files[..1]))).ShouldBe("epub_incomplete");
    }

    [Fact]
    public async Task An_epub_cut_short_is_damaged()
    {
        var whole = Book.Of(nav: null, ("a.xhtml", "<p>He sat.</p>"));
        (await papers.Refusal("man.epub", whole[..^30])).ShouldBe("file_damaged");
        (await papers.Refusal("man.epub", Papers.Zip(("a.txt", "He sat.")))).ShouldBe("file_damaged");
        (await papers.Refusal("man.epub", Papers.Zip(Book.Files("<package", [])))).ShouldBe("file_damaged");
    }

    [Fact]
    public async Task Entity_bombs_are_refused_wherever_they_are()
    {
        const string Bomb = """<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>""";
        (await papers.Refusal("page.epub", Book.Raw(("a.xhtml", Bomb + "<html><body><p>&b;</p></body></html>")))).ShouldBe("xml_refused");
        (await papers.Refusal("package.epub", Papers.Zip(Book.Files(Bomb + Book.Package(null, "a.xhtml"), ("OEBPS/a.xhtml", "<p>He sat.</p>"))))).ShouldBe("xml_refused");
    }

    [Fact]
    public async Task References_out_of_the_archive_are_refused() =>
        (await papers.Refusal("man.epub", Papers.Zip(Book.Files(Book.Package(null, "../../../etc/passwd"), [])))).ShouldBe("archive_unsafe");

    [Fact]
    public async Task Locked_pages_are_refused_and_scrambled_fonts_are_not()
    {
        const string Locked = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><CipherReference URI="OEBPS/{0}"/></encryption>""";
        var files = Book.Files(Book.Package(null, "a.xhtml"), ("OEBPS/a.xhtml", "<p>He sat.</p>"));
        (await papers.Refusal("locked.epub", Papers.Zip([.. files, ("META-INF/encryption.xml", Locked.Replace("{0}", "a.xhtml", StringComparison.Ordinal))]))).ShouldBe("file_protected");
        (await papers.Read("font.epub", Papers.Zip([.. files, ("META-INF/encryption.xml", Locked.Replace("{0}", "font.otf", StringComparison.Ordinal))]))).Texts().ShouldBe(["He sat."]);
    }

    public void Dispose() => papers.Dispose();

    private static class Book
    {
        private const string Container = """<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""";

        public static byte[] Of(string? nav, params (string Name, string Body)[] pages) => Raw(nav, null, pages.Select(page => (page.Name, Page(page.Body))).ToArray());

        public static byte[] Older(string ncx, params (string Name, string Body)[] pages) => Raw(null, ncx, pages.Select(page => (page.Name, Page(page.Body))).ToArray());

        public static byte[] Raw(params (string Name, string Text)[] pages) => Raw(null, null, pages);

        public static (string, string)[] Files(string package, params (string, string)[] others) => [("META-INF/container.xml", Container), ("OEBPS/book.opf", package), .. others];

        public static string Package(string? extra, params string[] pages) => $"""
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Old Man</dc:title><dc:description>Rain &amp; songs</dc:description><dc:language>en-US</dc:language></metadata>
            <manifest>{extra}{string.Concat(pages.Select((page, i) => $"<item id=\"p{i}\" href=\"{page}\" media-type=\"application/xhtml+xml\"/>"))}</manifest>
            <spine>{string.Concat(pages.Select((_, i) => $"<itemref idref=\"p{i}\"/>"))}</spine></package>
            """;

        private static byte[] Raw(string? nav, string? ncx, (string Name, string Text)[] pages)
        {
            var extra = (nav is null ? "" : """<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>""")
                + (ncx is null ? "" : """<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>""");
            var files = pages.Select(page => ("OEBPS/" + page.Name, page.Text)).Append(("OEBPS/nav.xhtml", Page(nav ?? ""))).Append(("OEBPS/toc.ncx", ncx ?? ""));
            return Papers.Zip([("mimetype", "application/epub+zip"), .. Files(Package(extra, pages.Select(page => page.Name).ToArray()), files.ToArray())]);
        }

        private static string Page(string body) =>
            $"""<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>{body}</body></html>""";
    }
}
