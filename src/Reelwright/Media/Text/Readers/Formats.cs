using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Chooses the reader by what a file holds, and by its name where the content leaves a choice.</summary>
internal static class Formats
{
    /// <exception cref="ReelException">As <see cref="Documents.Read"/>.</exception>
    public static async Task<Draft> Read(string path, string? language, CancellationToken ct)
    {
        using var file = await SourceFile.Open(path, ct);
        if (ContentKind.IsZip(file.Head))
        {
            return Packed(file, ct);
        }

        RefuseOther(file);
        var bytes = await file.Bytes(ct);
        return ContentKind.IsHtml(file.Head) || IsHtmlName(file.Extension)
            ? HtmlReader.Read(bytes, path, language, ct)
            : IsMarkdownName(file.Extension)
                ? MarkdownReader.Read(bytes, path, language)
                : new Draft("txt", null, null, null, TextLayout.Paragraphs(TextDecoding.Decode(bytes, path, language)));
    }

    private static Draft Packed(SourceFile file, CancellationToken ct)
    {
        if (IsTextName(file.Extension) || IsMarkdownName(file.Extension) || IsHtmlName(file.Extension))
        {
            throw new ReelException("not_text", $"{file.Path} is named like a text but is an archive: give it its right name, or unpack it.");
        }

        using var archive = file.Archive();
        if (archive.Has("META-INF/container.xml"))
        {
            return EpubReader.Read(file, archive, ct);
        }

        if (archive.Has("[Content_Types].xml") && archive.Names.Any(name => name.StartsWith("word/", StringComparison.Ordinal)))
        {
            return DocxReader.Read(file, archive, ct);
        }

        throw file.Extension is ".epub" or ".docx"
            ? new ReelException("file_damaged", $"{file.Path} lacks the parts of a {file.Extension[1..]} file: fetch or save it again.")
            : Unknown(file.Path);
    }

    private static void RefuseOther(SourceFile file)
    {
        if (file.Extension is ".epub" or ".docx")
        {
            throw new ReelException("file_damaged", $"{file.Path} is no {file.Extension[1..]} file inside, or is protected by a password: save it again.");
        }

        if (!(IsTextName(file.Extension) || IsMarkdownName(file.Extension) || IsHtmlName(file.Extension) || ContentKind.IsHtml(file.Head))
            || file.Head.AsSpan().StartsWith("{\\rtf"u8))
        {
            throw Unknown(file.Path);
        }
    }

    private static bool IsTextName(string extension) => extension is ".txt" or ".text" or "";

    private static bool IsMarkdownName(string extension) => extension is ".md" or ".markdown" or ".mdown" or ".mkd";

    private static bool IsHtmlName(string extension) => extension is ".html" or ".htm" or ".xhtml" or ".xht";

    private static ReelException Unknown(string path) =>
        new("format_unknown", $"{path} is in no format that can be read: bring txt, md, docx, epub or html.");
}
