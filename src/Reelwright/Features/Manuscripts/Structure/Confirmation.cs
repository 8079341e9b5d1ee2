using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>What becomes of a confirmation when the text changes (003 §4): whoever may confirm has confirmed what they write; anybody else's words wait for a reviewer.</summary>
internal static class Confirmation
{
    private const string Edited = "its text was edited";

    /// <summary>After an edit, inside its transaction: the paragraphs it touched, and the chapters they stand or stood in.</summary>
    public static async Task Follow(Draft draft, Caller caller, bool confirms, RowStates before, RowStates after, CancellationToken ct)
    {
        Guid[] paragraphs =
        [
            .. before.Sentences.Concat(after.Sentences).Select(s => s.Parent).OfType<Guid>().Concat(before.Paragraphs.Concat(after.Paragraphs).Select(p => p.Id)).Distinct(),
        ];
        Guid[] chapters = [.. before.Paragraphs.Concat(after.Paragraphs).Select(p => p.Parent).OfType<Guid>().Distinct()];
        if (confirms)
        {
            await draft.Db.Database.ExecuteSqlAsync($"""
                update paragraphs p set is_confirmed = true from chapters c
                where p.id = any({paragraphs}) and c.id = p.chapter_id and c.is_confirmed and not p.is_confirmed and p.order_index < {Place.TakenOut}
                """, ct);
            return;
        }

        await Take(draft.Db, paragraphs, chapters, caller.Session, draft.Clock, ct);
    }

    /// <summary>The same for one sentence's text.</summary>
    public static Task Take(ReelDb db, Guid paragraph, string actor, TimeProvider clock, CancellationToken ct) => Take(db, [paragraph], [], actor, clock, ct);

    private static async Task Take(ReelDb db, Guid[] paragraphs, Guid[] chapters, string actor, TimeProvider clock, CancellationToken ct)
    {
        // First the chapters, as whoever confirms them does.
        var held = await db.Database.SqlQuery<Guid>($"""
            select c.id as "Value" from chapters c
            where c.id = any({chapters}) or c.id in (select p.chapter_id from paragraphs p where p.id = any({paragraphs})) order by c.id for no key update
            """).ToListAsync(ct);
        await db.Paragraphs.Where(p => paragraphs.Contains(p.Id) && p.IsConfirmed).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsConfirmed, false), ct);
        await StatusMoves.Chapters.Move(db, [.. held], ChapterStatus.Pending, actor, Edited, clock, ct);
    }
}
