using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Puts back into the queue what had given its place back and may go on.</summary>
internal static class Requeue
{
    /// <summary>Each in a transaction of its own, in which the scheduler is enlisted: whoever is interrupted has put back those before.</summary>
    /// <param name="put">Locks what it is about, and schedules it unless somebody else has.</param>
    public static async Task Each<T>(ISchedulerFactory schedulers, ReelDb db, IReadOnlyList<T> ready, Func<IScheduler, T, Task> put, CancellationToken ct)
    {
        if (ready.Count == 0)
        {
            return;
        }

        var scheduler = await schedulers.GetScheduler(ct);
        foreach (var one in ready)
        {
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
            {
                await put(scheduler, one);
                await tx.CommitAsync(ct);
            }
        }
    }
}
