using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Reads an EPUB: its pages in reading order, with the headings its table of contents gives them.</summary>
internal static class EpubReader
{
    /// <exception cref="ReelException"><c>epub_incomplete</c>, <c>file_protected</c>, and those of the archive and its XML.</exception>
    public static Draft Read(SourceFile file, SafeArchive archive, CancellationToken ct)
    {
        var path = file.Path;
        var package = EpubPackage.Read(archive, path, ct);
        if (package.Pages.FirstOrDefault(page => !archive.Has(page)) is { } missing)
        {
            throw new ReelException("epub_incomplete", $"{path} promises {missing}, which is not in it: fetch it again.");
        }

        RefuseProtected(archive, package, path, ct);
        var entries = EpubContents.Read(archive, package, path, ct).ToLookup(entry => entry.Page, StringComparer.Ordinal);
        var collected = new HtmlBlocks();
        var marks = new Dictionary<int, EpubEntry>();
        foreach (var page in package.Pages)
        {
            var start = collected.Blocks.Count;
            collected.Anchors.Clear();
            var document = HtmlReader.Parse(Xhtml.ToHtml(TextDecoding.Markup(archive.Read(page, ct), path, package.Language)), path, ct);
            if (document.Body is { } body)
            {
                collected.Append(body, ct);
            }

            foreach (var entry in entries[page])
            {
                // Where two begin at one place, the inner one is the chapter.
                marks[entry.Fragment is { } id && collected.Anchors.TryGetValue(id, out var at) ? at : start] = entry;
            }
        }

        var blocks = marks.Count > 1 ? EpubHeadings.Apply(collected.Blocks, marks) : collected.Blocks;
        return new Draft("epub", package.Title, package.Description, package.Language, blocks);
    }

    private static void RefuseProtected(SafeArchive archive, EpubPackage package, string path, CancellationToken ct)
    {
        const string Encryption = "META-INF/encryption.xml";
        if (!archive.Has(Encryption))
        {
            return;
        }

        // Fonts may be scrambled; encrypted pages are another matter.
        var locked = MarkupSafety.Parse(TextDecoding.Markup(archive.Read(Encryption, ct), path, null), path)
            .Named("CipherReference")
            .Select(element => EpubNames.Resolve("", (string?)element.Attribute("URI") ?? "", path));
        if (locked.Any(package.Pages.Contains))
        {
            throw new ReelException("file_protected", $"{path} is locked by its seller: only a copy without copy protection can be read.");
        }
    }
}
