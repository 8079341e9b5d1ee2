using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Refuses pages on which a correct HTML parser would work for hours or fill the memory.</summary>
internal static partial class HtmlNesting
{
    // Pages nest some dozens deep; the parser's work grows with the square of it.
    private const int MaxDepth = 4000;

    // Open formatting is opened again in every paragraph: so many elements may come of it.
    private const long MaxCopies = 3_000_000;

    /// <exception cref="ReelException"><c>xml_refused</c></exception>
    public static void Check(string markup, string path)
    {
        var depth = 0;
        var formats = 0;
        long copies = 0;
        foreach (var match in Tag().EnumerateMatches(markup))
        {
            var tag = markup.AsSpan(match.Index, match.Length);
            var closes = tag[1] == '/';
            var name = tag[(closes ? 2 : 1)..];
            if (IsFormat(name))
            {
                formats = Step(formats, closes);
            }
            else if (!closes)
            {
                copies += formats;
            }

            depth = IsClosedByOthers(name) ? depth : Step(depth, closes);
            if (depth > MaxDepth || copies > MaxCopies)
            {
                throw new ReelException("xml_refused", $"{path} nests its elements absurdly deep: it is not opened.");
            }
        }
    }

    private static int Step(int count, bool closes) => closes ? Math.Max(0, count - 1) : count + 1;

    private static bool IsFormat(ReadOnlySpan<char> name) =>
        name.Length == 1 ? name[0] is not ('p' or 'P') : name.StartsWith("em", StringComparison.OrdinalIgnoreCase) || name.StartsWith("strong", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("small", StringComparison.OrdinalIgnoreCase) || name.StartsWith("big", StringComparison.OrdinalIgnoreCase) || name.StartsWith("font", StringComparison.OrdinalIgnoreCase);

    private static bool IsClosedByOthers(ReadOnlySpan<char> name) => name is "p" or "P" or "li" or "LI" or "td" or "TD" or "Li" or "Td";

    [GeneratedRegex(@"</?(?:p|li|td|div|span|section|article|main|blockquote|center|ul|ol|dl|a|b|i|u|em|strong|small|big|font)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
