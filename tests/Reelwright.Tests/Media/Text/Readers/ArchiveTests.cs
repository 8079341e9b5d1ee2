using System.Buffers.Binary;
using System.Text;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Archives meant to do harm are refused before they can.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly Papers papers = new();

    [Theory]
    [InlineData("../escape.xhtml")]
    [InlineData("OEBPS/../../escape.xhtml")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/windows/win.ini")]
    [InlineData("c:escape")]
    [InlineData("OEBPS\\..\\escape.xhtml")]
    [InlineData("a\0b.xhtml")]
    [InlineData("..")]
    public async Task Names_that_lead_out_are_refused(string name)
    {
        foreach (var extension in new[] { "epub", "docx" })
        {
            (await papers.Refusal("unsafe." + extension, Papers.Zip(("mimetype", "application/epub+zip"), (name, "x")))).ShouldBe("archive_unsafe");
        }
    }

    [Fact]
    public async Task Dots_inside_a_name_are_only_dots() =>
        (await papers.Refusal("dots.epub", Papers.Zip(("a..b/c...txt", "x")))).ShouldBe("file_damaged");

    [Theory]
    [InlineData("bomb.epub", "OEBPS/a.xhtml", "META-INF/container.xml")]
    [InlineData("bomb.docx", "word/document.xml", "[Content_Types].xml")]
    [InlineData("bomb.zip", "bomb", "readme")]
    public async Task A_zip_bomb_is_refused(string file, string name, string other) =>
        (await papers.Refusal(file, Papers.Zip((name, new byte[8 << 20]), (other, "<x/>"u8.ToArray())))).ShouldBe("archive_too_large");

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("docProps/core.xml")]
    public async Task A_bomb_that_lies_about_its_sizes_is_refused(string name)
    {
        var spaces = Enumerable.Repeat((byte)' ', 20 << 20).ToArray();
        var zip = Papers.Zip(("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/x.xml", "<x/>"u8.ToArray()), (name, [.. "<x>"u8, .. spaces, .. "</x>"u8]));
        Declare(zip, name, 24, 1000);
        (await papers.Refusal("small.docx", zip)).ShouldBeOneOf("archive_too_large", "file_damaged");
        Declare(zip, name, 24, 20 << 20);
        Declare(zip, name, 20, 10 << 20);
        (await papers.Refusal("packed.docx", zip)).ShouldBe("archive_too_large");
    }

    [Fact]
    public async Task Text_that_packs_well_is_no_bomb()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"<p>He sat by the door on day {i}.</p>"));
        var book = Papers.Zip(
            ("META-INF/container.xml", """<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>"""),
            ("b.opf", """<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"""),
            ("a.xhtml", $"<html><body>{text}</body></html>"));
        (await papers.Read("big.epub", book)).Texts().Count().ShouldBe(60_000);
    }

    [Fact]
    public async Task A_list_of_contents_meant_to_fill_memory_is_refused()
    {
        var zip = Papers.Zip(("a.txt", "x"));
        // The list is said to begin at the very start of a large file.
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(zip.Length - 6), 0);
        (await papers.Refusal("list.epub", [.. "PK\u0003\u0004"u8, .. new byte[17 << 20], .. zip[^22..]])).ShouldBe("archive_too_large");
    }

    public void Dispose() => papers.Dispose();

    // In the central list: signature, then the packed size 20 bytes on, the size 24 and the name 46.
    private static void Declare(byte[] zip, string name, int field, uint size)
    {
        var key = Encoding.UTF8.GetBytes(name);
        for (var at = 0; at + 46 + key.Length <= zip.Length; at++)
        {
            if (zip.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && zip.AsSpan(at + 46).StartsWith(key))
            {
                BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + field), size);
            }
        }
    }
}
