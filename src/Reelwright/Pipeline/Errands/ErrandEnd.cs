using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Errands;

/// <summary>Ends errands that come to nothing: by failure, or because a person said so. A project that was to be written fails with its errand.</summary>
public sealed class ErrandEnd(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, JobStop stops, TimeProvider clock)
{
    /// <summary>It failed. False when it had ended before.</summary>
    public Task<bool> Fail(Guid errand, ReelException failure, string actor, CancellationToken ct) => Collisions.Retry(() => Once(errand, failure, actor, ct));

    private async Task<bool> Once(Guid errand, ReelException failure, string actor, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Errands.Where(e => e.Id == errand).Select(e => new { e.Kind, e.ProjectId }).SingleAsync(ct);
        // The project before the errand, as whoever begins one takes them.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {row.ProjectId} for no key update", ct);
        var (code, message) = (Titles.Cut(failure.Code, 50), Scrub.Clean(failure.Message));
        if (!await StatusMoves.Errands.Move(db, errand, ErrandStatus.Failed, actor, message, clock, ct, $"error_code = {code}, error_message = {message}, parked_at = null"))
        {
            return false;
        }

        if (row.Kind == ErrandKind.Script)
        {
            var told = Engine.Discretion.ForAll(code, message);
            await StatusMoves.Projects.Move(db, row.ProjectId, ProjectStatus.Failed, actor, told, clock, ct, $"error_message = {told}");
        }

        await tx.CommitAsync(ct);
        return true;
    }

    /// <summary>A person wants no more of it. Its vendor is asked to stop; what comes all the same is kept in the ledger. Errors: <c>wrong_state</c> when it has ended.</summary>
    public async Task Cancel(Guid errand, string actor, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        if (!await Fail(errand, new ReelException("cancelled", "Cancelled."), actor, ct))
        {
            throw new ReelException("wrong_state", $"Errand {errand} has ended already.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using (var tx = await db.Database.BeginTransactionAsync(ct))
        {
            using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
            {
                await ErrandQueue.Withdraw(scheduler, errand, ct);
                await tx.CommitAsync(ct);
            }
        }

        foreach (var call in await db.ProviderCalls.AsNoTracking().Where(c => c.ErrandId == errand && c.Status == CallStatus.Polling && c.VendorJobId != null).ToListAsync(ct))
        {
            await stops.Ask(db, call, $"errand {errand}", ct);
        }
    }
}
