using System.Text;
using Reelwright.Base;
using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Every document that cannot be read is refused in one line, with a code, and nothing left behind.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly byte[] png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8];

    private readonly Papers papers = new();

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        (await papers.Refusal("empty.txt", "")).ShouldBe("file_empty");
        (await papers.Refusal("empty.epub", "")).ShouldBe("file_empty");
    }

    [Theory]
    [InlineData("blank.txt", " \n\n\t　")]
    [InlineData("ornaments.txt", "* * *\n\n-----")]
    [InlineData("picture.md", "![](a.png)")]
    [InlineData("script.html", "<script>x()</script>")]
    public async Task A_file_without_words_is_refused(string name, string text) => (await papers.Refusal(name, text)).ShouldBe("no_text");

    [Fact]
    public async Task Binary_content_under_a_texts_name_is_refused()
    {
        (await papers.Refusal("picture.txt", png)).ShouldBe("not_text");
        (await papers.Refusal("picture.md", png)).ShouldBe("not_text");
        (await papers.Refusal("archive.txt", Papers.Zip(("a.txt", "He sat.")))).ShouldBe("not_text");
        (await papers.Refusal("program.txt", [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[500]])).ShouldBe("not_text");
        (await papers.Refusal("paper.txt", "%PDF-1.7\n1 0 obj")).ShouldBe("not_text");
        (await papers.Refusal("numbers.txt", Enumerable.Range(0, 9000).Select(i => (byte)((i * 167) ^ (i >> 5) ^ (i * i >> 7))).ToArray())).ShouldBe("not_text");
    }

    [Theory]
    [InlineData("paper.pdf", "%PDF-1.7")]
    [InlineData("old.doc", "whatever")]
    [InlineData("letter.rtf", "{\\rtf1 He sat.}")]
    [InlineData("letter.txt", "{\\rtf1 He sat.}")]
    [InlineData("song.mp3", "ID3")]
    [InlineData("notes.xyz", "He sat.")]
    public async Task Other_formats_are_refused(string name, string text) => (await papers.Refusal(name, text)).ShouldBe("format_unknown");

    [Fact]
    public async Task An_archive_of_something_else_is_refused() =>
        (await papers.Refusal("photos.zip", Papers.Zip(("a.jpg", "x")))).ShouldBe("format_unknown");

    [Fact]
    public async Task A_missing_file_and_a_folder_are_named()
    {
        var missing = await Should.ThrowAsync<ReelException>(() => Documents.Read("/nowhere/book.txt", null, CancellationToken.None));
        missing.Code.ShouldBe("file_missing");
        missing.Message.ShouldContain("/nowhere/book.txt");
        (await Should.ThrowAsync<ReelException>(() => Documents.Read(Path.GetTempPath(), null, CancellationToken.None))).Code.ShouldBe("file_missing");
    }

    [Fact]
    public async Task A_file_of_two_gigabytes_is_refused_by_its_length_alone()
    {
        var path = papers.Write("huge.txt", [65]);
        using (var file = File.OpenWrite(path))
        {
            file.SetLength(2L << 30);
        }

        var before = GC.GetTotalAllocatedBytes();
        (await Should.ThrowAsync<ReelException>(() => Documents.Read(path, null, CancellationToken.None))).Code.ShouldBe("file_too_large");
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public async Task A_text_needs_no_extension() => (await papers.Read("README", "He sat.")).FileType.ShouldBe("txt");

    [Fact]
    public async Task Each_paragraph_has_its_own_language_and_the_person_is_believed()
    {
        var book = await papers.Read("mixed.txt", "The old man sat by the door and listened to the rain that fell in the night.\n\n老人坐在门口，听着下了一夜的雨。\n\nOK");
        book.Language.ShouldBe("en");
        book.Chapters[0].Paragraphs.Select(paragraph => paragraph.Language).ShouldBe(["en", "zh", "en"]);
        (await papers.Read("mixed.txt", "OK", "zh-CN")).Chapters[0].Paragraphs[0].Language.ShouldBe("zh");
    }

    [Fact]
    public async Task Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var path = papers.Write("book.txt", Encoding.UTF8.GetBytes("He sat."));
        await Should.ThrowAsync<OperationCanceledException>(() => Documents.Read(path, null, stop.Token));
    }

    public void Dispose() => papers.Dispose();
}
