using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>A list announced by a colon and set with semicolons ("rules to follow: one …; two …; and three …"): each member is a sentence.</summary>
internal static class ColonLists
{
    private const int LeastMember = 20;
    private static readonly SearchValues<char> quotes = SearchValues.Create("\"“”«»„‘");

    /// <summary>The end of the announcement, or 0 if the sentence is no such list.</summary>
    public static int FirstCut(ReadOnlySpan<char> sentence)
    {
        var colon = sentence.IndexOf(": ");
        if (colon < LeastMember || sentence.ContainsAny(quotes))
        {
            return 0;
        }

        var rest = sentence[(colon + 1)..];
        var members = 1;
        for (var cut = NextCut(rest); cut > 0; cut = NextCut(rest))
        {
            if (cut < LeastMember || rest[..cut].Count('(') != rest[..cut].Count(')'))
            {
                return 0;
            }

            members++;
            rest = rest[cut..];
        }

        var last = rest.TrimStart();
        return members >= 3 && (last.StartsWith("and ", StringComparison.Ordinal) || last.StartsWith("or ", StringComparison.Ordinal))
            ? colon + 1
            : 0;
    }

    /// <summary>The end of the next member, or 0 at the last one.</summary>
    public static int NextCut(ReadOnlySpan<char> members)
    {
        var mark = members.IndexOf("; ");
        return mark < 0 ? 0 : mark + 1;
    }
}
