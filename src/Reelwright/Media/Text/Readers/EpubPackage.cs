using System.Xml.Linq;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;


/// <summary>The package file of an EPUB: what the book is called, which pages it has, where its table of contents is.</summary>
internal sealed class EpubPackage
{
    private const string Container = "META-INF/container.xml";

    public string? Title { get; private init; }

    public string? Description { get; private init; }

    public string? Language { get; private init; }

    public required IReadOnlyList<string> Pages { get; init; }

    /// <summary>EPUB 3 contents, as a name in the archive.</summary>
    public string? Nav { get; private init; }

    /// <summary>EPUB 2 contents, as a name in the archive.</summary>
    public string? Ncx { get; private init; }

    /// <exception cref="ReelException"><c>file_damaged</c>, <c>epub_incomplete</c>, <c>xml_refused</c>, <c>archive_unsafe</c></exception>
    public static EpubPackage Read(SafeArchive archive, string path, CancellationToken ct)
    {
        var container = Xml(archive, Container, path, ct);
        var name = container.Named("rootfile").Select(file => (string?)file.Attribute("full-path")).FirstOrDefault(file => file is not null)
            ?? throw new ReelException("file_damaged", $"{path} does not say where its book is: fetch it again.");
        var package = Xml(archive, EpubNames.Resolve("", name, path), path, ct);
        var items = package.Named("item")
            .Where(item => item.Attribute("id") is not null && item.Attribute("href") is not null)
            .DistinctBy(item => (string)item.Attribute("id")!, StringComparer.Ordinal)
            .ToDictionary(item => (string)item.Attribute("id")!, StringComparer.Ordinal);
        var nav = items.Values.FirstOrDefault(item => Words(item, "properties").Contains("nav", StringComparer.Ordinal));
        var ncx = items.Values.FirstOrDefault(item => (string?)item.Attribute("media-type") is "application/x-dtbncx+xml");
        var skipped = SkippedPages(package, name, path);
        return new EpubPackage
        {
            Title = Metadata(package, "title"),
            Description = Metadata(package, "description"),
            Language = Metadata(package, "language"),
            Nav = nav is null ? null : Resolve(nav),
            Ncx = ncx is null ? null : Resolve(ncx),
            Pages = [.. Spine().Select(Resolve).Where(page => !skipped.Contains(page))],
        };

        string Resolve(XElement item) => EpubNames.Resolve(name, (string)item.Attribute("href")!, path);

        IEnumerable<XElement> Spine()
        {
            foreach (var reference in package.Named("itemref").Where(item => (string?)item.Attribute("linear") is not "no"))
            {
                var id = (string?)reference.Attribute("idref") ?? "";
                if (!items.TryGetValue(id, out var item))
                {
                    throw new ReelException("epub_incomplete", $"{path} promises a page \"{id}\" that it does not list: fetch it again.");
                }

                if (item != nav && ((string?)item.Attribute("media-type"))?.Contains("html", StringComparison.OrdinalIgnoreCase) != false)
                {
                    yield return item;
                }
            }
        }
    }

    // EPUB 2 says in its guide which pages are not part of the story.
    private static HashSet<string> SkippedPages(XDocument package, string name, string path) =>
        package.Named("reference")
            .Where(reference => (string?)reference.Attribute("type") is "cover" or "toc" or "title-page" or "copyright-page")
            .Where(reference => reference.Attribute("href") is { } href && !href.Value.Contains('#'))
            .Select(reference => EpubNames.Resolve(name, (string)reference.Attribute("href")!, path))
            .ToHashSet(StringComparer.Ordinal);

    private static XDocument Xml(SafeArchive archive, string name, string path, CancellationToken ct) =>
        archive.Has(name)
            ? MarkupSafety.Parse(TextDecoding.Markup(archive.Read(name, ct), path, null), path)
            : throw new ReelException("epub_incomplete", $"{path} has no {name}: fetch it again.");

    private static string? Metadata(XDocument package, string name) =>
        package.Named("metadata").SelectMany(metadata => metadata.Named(name)).Select(element => element.Value.Trim()).FirstOrDefault(value => value.Length > 0);

    private static string[] Words(XElement element, string attribute) =>
        ((string?)element.Attribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
