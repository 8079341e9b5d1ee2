using System.Buffers;

namespace Reelwright.Media.Text.Readers;

/// <summary>How a text uses its line breaks.</summary>
internal enum LineStyle
{
    BlankLines,
    ParagraphALine,
    IndentedStart,
}

/// <summary>Counts over neighbouring lines that tell a text broken to a width from one whose lines are paragraphs.</summary>
internal sealed class LineStatistics
{
    private const int WidthCap = 400;
    private const int LongestVerse = 40;

    private static readonly SearchValues<char> finals = SearchValues.Create(".!?…。！？”\"’'」』）)】》～~*");

    private readonly int[] widths = new int[WidthCap + 1];
    private int groups;
    private int pairs;
    private int closed;
    private int indented;
    private int indentedAfterEnd;
    private int full;

    public static LineStatistics Of(string text, List<TextLine> lines)
    {
        var counts = new LineStatistics();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Blank)
            {
                continue;
            }

            counts.groups += i == 0 || lines[i - 1].Blank ? 1 : 0;
            if (i + 1 < lines.Count && !lines[i + 1].Blank)
            {
                counts.Pair(text.AsSpan(lines[i].Start, lines[i].Length), lines[i + 1].Indent > 0);
            }
        }

        counts.CountFull(text, lines);
        return counts;
    }

    public LineStyle Style(bool wholeFile)
    {
        if (pairs == 0)
        {
            return LineStyle.BlankLines;
        }

        var linesAGroup = 1 + ((double)pairs / groups);
        // A width was kept: hardly a line had room for the next one's first word, and few end where a sentence ends.
        if (Share(full) >= 0.6 && Share(closed) < 0.5)
        {
            var starts = indented > 0 && linesAGroup > 8 && Share(indented) < 0.6 && indentedAfterEnd >= 0.7 * indented;
            return starts ? LineStyle.IndentedStart : LineStyle.BlankLines;
        }

        if (!wholeFile)
        {
            // A long poem is a passage too; only a very long one is a text whose writer left out the blank lines.
            return linesAGroup > LongestVerse && Share(closed) >= 0.5 ? LineStyle.ParagraphALine : LineStyle.BlankLines;
        }

        // Without blank lines every line stands alone, verse and lists too; with some, lines that end as sentences do and are indented.
        var alone = linesAGroup > 8 || groups == 1 || (Share(closed) >= 0.5 && Share(indented) >= 0.5);
        return alone ? LineStyle.ParagraphALine : LineStyle.BlankLines;
    }

    private double Share(int count) => (double)count / pairs;

    private void Pair(ReadOnlySpan<char> line, bool nextIndented)
    {
        pairs++;
        widths[Math.Min(WidthCap, Spacing.Width(line[..Math.Min(line.Length, WidthCap)]))]++;
        var ends = finals.Contains(line[^1]);
        closed += ends ? 1 : 0;
        indented += nextIndented ? 1 : 0;
        indentedAfterEnd += nextIndented && ends ? 1 : 0;
    }

    private void CountFull(string text, List<TextLine> lines)
    {
        var limit = WidthOfWidest(0.05);
        if (limit is < 40 or WidthCap)
        {
            return;
        }

        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].Blank && !lines[i + 1].Blank)
            {
                var next = text.AsSpan(lines[i + 1].Start, lines[i + 1].Length);
                var room = limit - Spacing.Width(text.AsSpan(lines[i].Start, Math.Min(lines[i].Length, WidthCap)));
                full += room < FirstWord(next) ? 1 : 0;
            }
        }
    }

    // A wide character may be held back by a mark that must not begin a line: two of them are the slack.
    private static int FirstWord(ReadOnlySpan<char> line)
    {
        var width = 1;
        foreach (var c in line)
        {
            if (Spacing.IsSpace(c) || width > WidthCap)
            {
                break;
            }

            if (Spacing.IsWide(c))
            {
                return Math.Max(width, 5);
            }

            width++;
        }

        return width;
    }

    private int WidthOfWidest(double share)
    {
        var left = (int)(pairs * share);
        var width = WidthCap;
        while (width > 0 && (left -= widths[width]) >= 0)
        {
            width--;
        }

        return width;
    }
}
