using System.Text.RegularExpressions;

namespace Reelwright.Media.Text.Readers;

/// <summary>Takes a printed table of contents out: its lines look like headings, but head nothing.</summary>
internal static partial class ContentsList
{
    /// <summary>Removes every list that a line like "Contents" announces.</summary>
    public static List<Piece> Without(List<Piece> pieces)
    {
        var result = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            if (pieces[i].IsShort && Announcement().IsMatch(pieces[i].Text))
            {
                i = After(pieces, i + 1);
            }
            else
            {
                result.Add(pieces[i++]);
            }
        }

        return result;
    }

    // The list ends where one of its own lines comes again, or where prose begins.
    private static int After(List<Piece> pieces, int first)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var i = first;
        for (; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Level > 0)
            {
                return i;
            }

            if (!piece.IsShort || (piece.IsClosed && piece.Heading is null && !piece.IsTitleLike))
            {
                break;
            }

            var keys = Keys(piece).ToList();
            if (keys.Exists(seen.Contains))
            {
                return i;
            }

            seen.UnionWith(keys);
        }

        // Nothing came again. The last heading belongs to the prose after it; and a list is never half a book.
        var end = i > first && i < pieces.Count && pieces[i - 1].Heading is { IsBare: false } ? i - 1 : i;
        return end - first > pieces.Count / 2 ? first : end;
    }

    private static IEnumerable<string> Keys(Piece piece)
    {
        // The dots and the page number that end a line of contents do not come again.
        var heading = piece.Heading ?? HeadingPattern.Parse(PageNumber().Replace(piece.Text, ""));
        if (heading?.Number is { } number)
        {
            yield return $"{heading.Rank} {number}";
        }

        var title = heading is { Title.Length: > 0 } ? heading.Title : heading?.Number is null ? piece.Text : "";
        var key = string.Concat(PageNumber().Replace(title, "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (key.Length > 0)
        {
            yield return key;
        }
    }

    [GeneratedRegex(@"(?:[\s.…·_-]{2,}|\s)\d{1,4}$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^\W*(?:table of contents|contents|list of chapters|目\s*录|目\s*錄|目\s*次|inhalt|inhaltsverzeichnis|sommaire|table des matières|índice|indice|оглавление|содержание)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Announcement();
}
