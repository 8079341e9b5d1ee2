using System.IO.Compression;
using System.Text;
using Reelwright.Base;
using Reelwright.Media.Text;

namespace Reelwright.Tests.Media.Text.Readers;

/// <summary>Documents written for one test, in a folder of their own that goes with it.</summary>
public sealed class Papers : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("papers-");

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<BookText> Read(string name, byte[] bytes, string? language = null) => Documents.Read(Write(name, bytes), language, CancellationToken.None);

    public Task<BookText> Read(string name, string text, string? language = null) => Read(name, Encoding.UTF8.GetBytes(text), language);

    /// <summary>The code the document is refused with; its message is one line, and nothing is left beside the document.</summary>
    public async Task<string> Refusal(string name, byte[] bytes)
    {
        var path = Write(name, bytes);
        var before = folder.GetFileSystemInfos().Length;
        var failure = await Should.ThrowAsync<ReelException>(() => Documents.Read(path, null, CancellationToken.None));
        failure.Message.ShouldNotContain('\n');
        failure.Message.ShouldContain(path);
        folder.GetFileSystemInfos().Length.ShouldBe(before);
        // Closed too: it can be taken away at once.
        File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        return failure.Code;
    }

    public Task<string> Refusal(string name, string text) => Refusal(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A zip archive of these entries.</summary>
    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] entries) =>
        Zip(entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text))).ToArray());

    public void Dispose() => folder.Delete(recursive: true);
}

/// <summary>Short views of a book for comparing.</summary>
public static class BookViews
{
    public static IEnumerable<string> Titles(this BookText book) => book.Chapters.Select(chapter => chapter.Title);

    public static IEnumerable<string> Texts(this ChapterText chapter) => chapter.Paragraphs.Select(paragraph => paragraph.Text);

    public static IEnumerable<string> Texts(this BookText book) => book.Chapters.SelectMany(Texts);
}
