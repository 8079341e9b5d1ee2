namespace Reelwright.Media.Text.Readers;

/// <summary>Finds the bare numbers that count chapters: I, II, III, beginning anew in each part.</summary>
internal static class NumberRow
{
    // A numbered list has a line under each number, a chapter has a page.
    private const int ChapterChars = 120;

    /// <summary>Indices of the pieces in the row; empty when there is none.</summary>
    public static HashSet<int> Find(List<Piece> pieces)
    {
        var row = new List<int>();
        var last = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Heading is { Rank: HeadingRank.Division })
            {
                last = 0;
            }
            else if (pieces[i].Heading is { Rank: HeadingRank.Numeral, Number: { } number } && (number == last + 1 || (number == 1 && last > 1)))
            {
                row.Add(i);
                last = number;
            }
        }

        var bodies = row.Select((start, i) => Body(pieces, start, i + 1 < row.Count ? row[i + 1] : pieces.Count)).ToList();
        return bodies.Count(chars => chars >= ChapterChars) * 2 > row.Count ? [.. row] : [];
    }

    private static int Body(List<Piece> pieces, int from, int to)
    {
        var chars = 0;
        for (var i = from + 1; i < to && chars < ChapterChars; i++)
        {
            chars += Spacing.Width(pieces[i].Text);
        }

        return chars;
    }
}
