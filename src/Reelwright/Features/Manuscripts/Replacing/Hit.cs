using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Replacing;

/// <summary>A sentence in which a sought text stands.</summary>
/// <param name="Text">What is spoken now.</param>
/// <param name="Becomes">What would be; empty when nothing would be left of it.</param>
/// <param name="At">Where the text stands, in UTF-16 units.</param>
public sealed record Hit(Guid Chapter, int ChapterNumber, Guid Paragraph, Guid Sentence, string Text, string Becomes, IReadOnlyList<int> At)
{
    /// <summary>All of a project in order, hidden paragraphs and chapters in the trash left out, and those that would stay the same.</summary>
    internal static async Task<List<Hit>> Find(ReelDb db, Guid project, Sought sought, CancellationToken ct)
    {
        var chapters = sought.Chapters;
        var rows = from c in db.Chapters
                   where c.ProjectId == project && !c.IsDeleted && (chapters == null || chapters.Contains(c.Id))
                   join p in db.Paragraphs on c.Id equals p.ChapterId
                   where p.Action != ParagraphAction.Delete
                   join s in db.Sentences on p.Id equals s.ParagraphId
                   select new { Chapter = c.Id, c.ChapterNumber, Paragraph = p.Id, Place = p.OrderIndex, s.Id, s.OrderIndex, Text = s.EditedContent ?? s.Content };
        // The database knows letters only as its locale does: without case all of it is looked at here.
        rows = sought.MatchCase ? rows.Where(r => r.Text.Contains(sought.Text)) : rows;
        var hits = new List<Hit>();
        await foreach (var row in rows.OrderBy(r => r.ChapterNumber).ThenBy(r => r.Place).ThenBy(r => r.OrderIndex).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (sought.In(row.Text) is { Count: > 0 } found && Becoming(sought, row.Id, row.Text, found) is var becomes && !string.Equals(becomes, row.Text, StringComparison.Ordinal))
            {
                hits.Add(new Hit(row.Chapter, row.ChapterNumber, row.Paragraph, row.Id, row.Text, becomes, found));
            }
        }

        return hits;
    }

    private static string Becoming(Sought sought, Guid sentence, string text, IReadOnlyList<int> found)
    {
        try
        {
            return sought.Replaced(text, found);
        }
        catch (ReelException unwritable)
        {
            throw new ReelException(unwritable.Code, $"Sentence {sentence}, '{Titles.Cut(text, 60)}', would be longer than {SentenceWords.Longest} characters: split it first, or replace by something shorter.", unwritable);
        }
    }

    /// <summary>Stands for what was sought and all that was found: another token, other hits.</summary>
    internal static string Token(Sought sought, IReadOnlyList<Hit> hits) => Digest.OfParts(
        [sought.Text, sought.With, sought.WholeWord.ToString(), sought.MatchCase.ToString(), .. hits.SelectMany(h => new[] { h.Sentence.ToString(), h.Text })]);
}
