using AngleSharp.Dom;

namespace Reelwright.Media.Text.Readers;

/// <summary>A line of the book's own table of contents.</summary>
/// <param name="Page">Name in the archive.</param>
/// <param name="Fragment">The id it points at; null for the page's beginning.</param>
/// <param name="Depth">1 is outermost.</param>
internal sealed record EpubEntry(string Page, string? Fragment, string Title, int Depth);

/// <summary>Reads an EPUB's table of contents: the EPUB 3 navigation page, else the EPUB 2 NCX file.</summary>
internal static class EpubContents
{
    /// <summary>Entries in order. Empty when the book has none: its headings must do then.</summary>
    public static List<EpubEntry> Read(SafeArchive archive, EpubPackage package, string path, CancellationToken ct)
    {
        var entries = new List<EpubEntry>();
        if (package.Nav is { } nav && archive.Has(nav))
        {
            var page = HtmlReader.Parse(Xhtml.ToHtml(TextDecoding.Markup(archive.Read(nav, ct), path, null)), path, ct);
            var toc = page.QuerySelectorAll("nav").FirstOrDefault(element => element.GetAttribute("epub:type")?.Contains("toc", StringComparison.Ordinal) == true);
            foreach (var link in toc?.QuerySelectorAll("a[href]") ?? Enumerable.Empty<IElement>())
            {
                Add(entries, nav, link.GetAttribute("href")!, link.TextContent, link.Ancestors<IElement>().Count(parent => parent.LocalName is "ol"), path);
            }
        }

        if (entries.Count == 0 && package.Ncx is { } ncx && archive.Has(ncx))
        {
            var document = MarkupSafety.Parse(TextDecoding.Markup(archive.Read(ncx, ct), path, null), path);
            foreach (var point in document.Named("navPoint"))
            {
                var href = (string?)point.Named("content").FirstOrDefault()?.Attribute("src");
                var title = point.Named("navLabel").FirstOrDefault()?.Value;
                if (href is not null && title is not null)
                {
                    Add(entries, ncx, href, title, 1 + point.Ancestors().Count(parent => parent.Name.LocalName is "navPoint"), path);
                }
            }
        }

        return entries;
    }

    private static void Add(List<EpubEntry> entries, string from, string href, string text, int depth, string path)
    {
        var title = Spacing.OneLine(text);
        // A link out of the book is no chapter of it.
        if (title.Length > 0 && !href.Contains("://", StringComparison.Ordinal))
        {
            entries.Add(new EpubEntry(EpubNames.Resolve(from, href, path), EpubNames.Fragment(href), title, depth));
        }
    }
}
