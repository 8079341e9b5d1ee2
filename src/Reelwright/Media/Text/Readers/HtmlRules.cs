using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Reelwright.Media.Text.Readers;

/// <summary>What elements of a page are to a listener: a block, a heading, or nothing to be read.</summary>
internal static class HtmlRules
{
    // Below this a table cell holds a figure or a word, above it somebody's page layout.
    private const int ProseCell = 200;

    private static readonly FrozenSet<string> skipped = Set(
        "script style nav aside footer noscript template svg math form button select textarea input iframe object audio video canvas figcaption rt rp head");

    private static readonly FrozenSet<string> blocks = Set(
        "address article blockquote body center dd details div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption");

    private static readonly FrozenSet<string> skippedTypes = Set(
        "noteref footnote footnotes endnote endnotes rearnote rearnotes pagebreak toc landmarks page-list loi lot cover titlepage halftitlepage copyright-page imprint"
        + " doc-noteref doc-footnote doc-endnote doc-endnotes doc-toc doc-pagebreak doc-cover navigation contentinfo search");

    public static bool IsBlock(string name) => blocks.Contains(name);

    /// <summary>1 to 6, or 0.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6' and var digit] ? digit - '0' : 0;

    public static bool IsSkipped(IElement element) =>
        skipped.Contains(element.LocalName)
        || HasSkippedType(element)
        || element.HasAttribute("hidden")
        || IsHidden(element.GetAttribute("style"))
        || element.LocalName switch
        {
            "table" => !element.QuerySelectorAll("td").Any(cell => cell.TextContent.Length > ProseCell),
            "pre" => IsCode(element) || (element.FirstElementChild is { LocalName: "code" } code && IsCode(code)),
            "sup" or "sub" => element.Children is [{ LocalName: "a" } link] && link.TextContent.Trim().Length == element.TextContent.Trim().Length,
            _ => false,
        };

    /// <summary>Whether a page or section says of itself that it is cover, contents, notes or the like.</summary>
    public static bool HasSkippedType(IElement element) => Says(element, "epub:type") || Says(element, "role");

    private static bool Says(IElement element, string attribute) =>
        element.GetAttribute(attribute) is { } types && types.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(skippedTypes.Contains);

    private static bool IsHidden(string? style) =>
        style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsCode(IElement element) =>
        element.ClassList.Any(name => name.StartsWith("language-", StringComparison.Ordinal) || name is "sourceCode" or "highlight");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
