using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>The sentences between which a new one comes to stand: its picture and motion must differ from theirs.</summary>
internal static class Around
{
    /// <summary>The one before and the one after a place in a paragraph, whichever paragraphs of the chapter they are in.</summary>
    /// <param name="at">0 to the number of its sentences.</param>
    /// <param name="width">How many sentences from there on are to be replaced.</param>
    public static async Task<(Sentence? Before, Sentence? After)> Read(ReelDb db, Paragraph paragraph, int at, int width, CancellationToken ct)
    {
        var rows = from s in db.Sentences
                   join p in db.Paragraphs on s.ParagraphId equals p.Id
                   where p.ChapterId == paragraph.ChapterId
                   select new { Sentence = s, Paragraph = p.OrderIndex, s.OrderIndex };
        var (place, last) = (paragraph.OrderIndex, at + width);
        return (
            await rows.Where(r => r.Paragraph < place || (r.Paragraph == place && r.OrderIndex < at))
                .OrderByDescending(r => r.Paragraph).ThenByDescending(r => r.OrderIndex).Select(r => r.Sentence).AsNoTracking().FirstOrDefaultAsync(ct),
            await rows.Where(r => r.Paragraph > place || (r.Paragraph == place && r.OrderIndex >= last))
                .OrderBy(r => r.Paragraph).ThenBy(r => r.OrderIndex).Select(r => r.Sentence).AsNoTracking().FirstOrDefaultAsync(ct));
    }
}
