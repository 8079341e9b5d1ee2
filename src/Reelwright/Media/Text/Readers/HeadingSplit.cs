namespace Reelwright.Media.Text.Readers;

/// <summary>Takes heading lines off the paragraphs they are written together with, and drops what nobody would read aloud.</summary>
internal static class HeadingSplit
{
    // A list of chapters may have a few lines that no pattern knows.
    private const double ListShare = 0.6;
    private const int ListLines = 3;

    public static List<Piece> From(IEnumerable<Block> blocks)
    {
        var pieces = new List<Piece>();
        foreach (var block in blocks)
        {
            if (!block.Text.Contains('\n'))
            {
                Add(pieces, block.Text, block.Level);
                continue;
            }

            var lines = block.Text.Split('\n');
            var taken = block.Level > 0 ? 0 : LeadingHeadings(lines);
            foreach (var line in lines.Take(taken))
            {
                Add(pieces, line, 0);
            }

            if (taken < lines.Length)
            {
                Add(pieces, string.Join('\n', lines.Skip(taken).Where(Spoken.HasWords)), block.Level);
            }
        }

        return pieces;
    }

    private static void Add(List<Piece> pieces, string text, int level)
    {
        var line = Spacing.OneLine(Spoken.Only(text));
        if (Spoken.HasWords(line) && (level > 0 || !Spoken.IsPageFurniture(line)))
        {
            pieces.Add(new Piece(line, level, HeadingPattern.Parse(line)));
        }
    }

    private static int LeadingHeadings(string[] lines)
    {
        var headings = lines.Select(HeadingPattern.Parse).ToArray();
        if (lines.Length >= ListLines && headings.Count(heading => heading is not null) >= ListShare * lines.Length)
        {
            return lines.Length;
        }

        if (headings[0] is not { } first || (!first.IsBare && first.Rank is HeadingRank.Special or HeadingRank.Numeral && lines.Length > 2))
        {
            return 0;
        }

        var second = new Piece(lines[1], 0, headings[1]);
        if (first.IsBare)
        {
            return lines.Length == 2 && second.IsTitleLike ? 2 : 1;
        }

        // "Chapter 5 tells how" at the start of a paragraph fills its line; a heading seldom does.
        return Spacing.Width(lines[0]) < 0.75 * lines.Skip(1).Max(line => Spacing.Width(line)) ? 1 : 0;
    }
}
