using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Errands;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>Writes an errand and puts it in the queue, as the last thing of the transaction it belongs to.</summary>
public sealed class BeginErrand(ISchedulerFactory schedulers)
{
    /// <summary>Commits the transaction. Errors: <c>wrong_state</c> while another is at the same, <c>not_found</c> when its project or chapter was thrown away.</summary>
    internal async Task Run(ReelDb db, IDbContextTransaction tx, Errand errand, CancellationToken ct)
    {
        // One of two that come at once waits here and then finds the other.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {errand.ProjectId} for no key update", ct);
        if (!await db.Projects.AnyAsync(p => p.Id == errand.ProjectId && !p.IsDeleted && (errand.ChapterId == null || db.Chapters.Any(c => c.Id == errand.ChapterId && !c.IsDeleted)), ct))
        {
            throw new ReelException("not_found", "What this is for was thrown away meanwhile: nothing was begun.");
        }

        if (await db.Errands.Where(e => e.ProjectId == errand.ProjectId && e.ChapterId == errand.ChapterId && (e.Status == ErrandStatus.Pending || e.Status == ErrandStatus.Processing))
            .Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct) is { } other)
        {
            throw new ReelException("wrong_state", $"Errand {other} is at the same: wait until it is done, or cancel it.");
        }

        var scheduler = await schedulers.GetScheduler(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            await ErrandQueue.Begin(scheduler, db, errand, ct);
            await tx.CommitAsync(ct);
        }
    }
}
