namespace Reelwright.Media.Text.Readers;

/// <summary>Finds the paragraphs of plain text: blank lines between them, one a line, or an indented first line.</summary>
internal static class TextLayout
{
    /// <summary>Paragraphs in order; the lines of one paragraph are trimmed and parted by '\n'.</summary>
    /// <param name="wholeFile">False for a passage inside another format, where single line breaks seldom part paragraphs.</param>
    public static List<Block> Paragraphs(string text, bool wholeFile = true)
    {
        var lines = TextLines.Of(text);
        var style = LineStatistics.Of(text, lines).Style(wholeFile);
        var blocks = new List<Block>();
        var first = -1;
        for (var i = 0; i <= lines.Count; i++)
        {
            var ends = i == lines.Count || lines[i].Blank;
            if (first >= 0 && (ends || style == LineStyle.ParagraphALine || (style == LineStyle.IndentedStart && lines[i].Indent > 0)))
            {
                blocks.Add(new Block(Take(text, lines, first, i)));
                first = -1;
            }

            if (!ends && first < 0)
            {
                first = i;
            }
        }

        return blocks;
    }

    private static string Take(string text, List<TextLine> lines, int from, int to) =>
        to == from + 1
            ? text.Substring(lines[from].Start, lines[from].Length)
            : string.Join('\n', lines[from..to].Select(line => text.Substring(line.Start, line.Length)));
}
