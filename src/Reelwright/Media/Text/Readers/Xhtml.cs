using System.Text.RegularExpressions;

namespace Reelwright.Media.Text.Readers;

/// <summary>Makes XHTML fit for an HTML parser.</summary>
internal static partial class Xhtml
{
    /// <summary>Closes elements the XML way: to an HTML parser an empty <c>&lt;title/&gt;</c> is open, and swallows the chapter.</summary>
    public static string ToHtml(string markup) => EmptyElement().Replace(markup, match =>
        IsVoid(match.Groups["name"].ValueSpan) ? match.Value : $"<{match.Groups["name"]}{match.Groups["attributes"]}></{match.Groups["name"]}>");

    private static bool IsVoid(ReadOnlySpan<char> name) =>
        name is "br" or "hr" or "img" or "meta" or "link" or "input" or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr";

    [GeneratedRegex("""<(?<name>[A-Za-z][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*/>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyElement();
}
