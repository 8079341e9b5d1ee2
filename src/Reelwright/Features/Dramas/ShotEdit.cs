using Microsoft.EntityFrameworkCore;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Changes the shots of a drama together with their paragraphs: in one transaction that holds the project, as every edit of a manuscript's structure does.</summary>
public sealed class ShotEdit(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Carries out a change and all that follows from it: counts, numbers, and what becomes of a confirmation.</summary>
    /// <param name="change">Answers, and names the paragraphs whose words or place are others now.</param>
    /// <param name="seen">Whether the caller has seen the words: what nobody has read is confirmed by nobody.</param>
    internal async Task<T> Run<T>(Caller caller, DramaPlace place, Func<Draft, Task<(T Answer, Guid[] Paragraphs)>> change, CancellationToken ct, bool seen = true)
    {
        var confirms = seen && await access.Has(caller, place.Project, Right.Confirm, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var draft = await Draft.Open(db, place.Project, clock, ct);
            var (answer, paragraphs) = await change(draft);
            await draft.Close(ct);
            await Number(db, place.Drama, draft.Now, ct);
            var touched = RowStates.Of((await db.Paragraphs.IgnoreQueryFilters().AsNoTracking().Where(p => paragraphs.Contains(p.Id)).ToListAsync(ct)).Select(ParagraphState.Of));
            await Confirmation.Follow(draft, caller, confirms, touched, touched, ct);
            await tx.CommitAsync(ct);
            return answer;
        });
    }

    /// <summary>The order of shots is that of their paragraphs.</summary>
    private static Task<int> Number(ReelDb db, long drama, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update storyboards s set storyboard_number = p.order_index + 1, updated_at = {now} from paragraphs p
        where s.drama_id = {drama} and p.id = s.paragraph_id and not s.is_deleted and s.storyboard_number <> p.order_index + 1
        """, ct);
}
