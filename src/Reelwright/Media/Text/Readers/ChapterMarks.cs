namespace Reelwright.Media.Text.Readers;

/// <summary>Decides which headings begin chapters.</summary>
internal static class ChapterMarks
{
    private const int FewParts = 3;
    private const int ManyInEach = 4;

    /// <summary>For each piece, whether a chapter begins there.</summary>
    public static bool[] Choose(List<Piece> pieces)
    {
        var named = pieces.Count(piece => piece.Level > 0);
        var namedChapters = pieces.Count(piece => piece.Level > 0 && IsChapter(piece));
        var worded = pieces.Count(piece => piece.Level == 0 && IsChapter(piece));
        // A title in the format and the chapters as plain lines: the wording knows better.
        return named > 0 && (namedChapters > 0 || worded < Math.Max(2, named)) ? ByLevel(pieces) : ByWording(pieces);
    }

    private static bool IsChapter(Piece piece) => piece.Heading?.Rank is HeadingRank.Chapter;

    private static bool[] ByLevel(List<Piece> pieces)
    {
        var level = ChapterLevel(pieces);
        return [.. pieces.Select(piece => piece.Level > 0 && piece.Level <= level)];
    }

    private static int ChapterLevel(List<Piece> pieces)
    {
        var levels = pieces.Where(piece => piece.Level > 0).CountBy(piece => piece.Level).OrderBy(pair => pair.Key).ToList();
        var chapters = pieces.Where(piece => piece.Level > 0 && IsChapter(piece)).CountBy(piece => piece.Level).OrderByDescending(pair => pair.Value).ToList();
        if (chapters is [{ Value: > 1, Key: var called }, ..])
        {
            return called;
        }

        // The book's title, or a few parts, above what the book is really made of.
        var at = 0;
        while (at + 1 < levels.Count && (levels[at].Value == 1 || (levels[at].Value <= FewParts && levels[at + 1].Value >= ManyInEach * levels[at].Value)))
        {
            at++;
        }

        return levels[at].Key;
    }

    private static bool[] ByWording(List<Piece> pieces)
    {
        var ranks = pieces.Where(piece => piece.Heading is not null).CountBy(piece => piece.Heading!.Rank).ToDictionary();
        var row = NumberRow.Find(pieces);
        var counted = ranks.ContainsKey(HeadingRank.Chapter) ? HeadingRank.Chapter
            : row.Count > 1 ? HeadingRank.Numeral
            : ranks.ContainsKey(HeadingRank.Division) ? HeadingRank.Division
            : HeadingRank.Section;
        // A line that only says "Introduction" is a heading among headings, or at the very beginning.
        var any = ranks.ContainsKey(counted) && (counted != HeadingRank.Numeral || row.Count > 1);
        return [.. pieces.Select((piece, i) => piece.Heading?.Rank switch
        {
            null => false,
            HeadingRank.Special => any || i == 0 || ranks[HeadingRank.Special] > 1,
            HeadingRank.Division => true,
            HeadingRank.Numeral => counted == HeadingRank.Numeral && row.Contains(i),
            var rank => rank == counted,
        })];
    }
}
