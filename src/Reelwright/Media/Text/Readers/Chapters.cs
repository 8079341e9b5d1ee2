namespace Reelwright.Media.Text.Readers;

/// <summary>A chapter before its languages are known.</summary>
internal sealed record RawChapter(string Title, List<string> Paragraphs);

/// <summary>Cuts a document into chapters.</summary>
internal static class Chapters
{
    private const int SubstantialWords = 80;
    private const int SentenceWords = 8;

    /// <summary>Chapters in order, none empty. Empty for a document without words.</summary>
    /// <param name="bookTitle">Names what has no heading of its own.</param>
    public static List<RawChapter> From(IReadOnlyList<Block> blocks, string bookTitle)
    {
        var pieces = ContentsList.Without(HeadingSplit.From(blocks));
        var starts = ChapterMarks.Choose(pieces);
        var front = new RawChapter(bookTitle, []);
        var chapters = new List<RawChapter> { front };
        var prose = new List<bool> { false };
        for (var i = 0; i < pieces.Count; i++)
        {
            if (starts[i])
            {
                var title = Headline.At(pieces, starts, i, out var last);
                chapters.Add(new RawChapter(title, []));
                prose.Add(false);
                i = last;
            }
            else
            {
                chapters[^1].Paragraphs.Add(pieces[i].Text);
                prose[^1] |= pieces[i].Level == 0;
            }
        }

        // Title pages, parts and lines of contents have headings and nothing under them.
        var filled = chapters.Where((_, i) => prose[i]).ToList();
        if (filled.Count == 0 && pieces.Count > 0)
        {
            // Nothing but headings: then they are the text.
            return [new RawChapter(bookTitle, pieces.ConvertAll(piece => piece.Text))];
        }

        return filled.Count > 1 && filled[0] == front ? WithFront(filled) : filled;
    }

    // What stands before the first heading: a chapter if it is one, a few sentences if it has them, else a title page.
    private static List<RawChapter> WithFront(List<RawChapter> chapters)
    {
        var sentences = chapters[0].Paragraphs.FindAll(text => new Piece(text, 0, null).IsClosed && Counts.Words(text) >= SentenceWords);
        if (sentences.Sum(Counts.Words) >= SubstantialWords)
        {
            return chapters;
        }

        chapters[1].Paragraphs.InsertRange(0, sentences);
        chapters.RemoveAt(0);
        return chapters;
    }
}
