using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>Runs by hand what else runs at its times, and tells what was done.</summary>
public sealed class KeepHouse(IDbContextFactory<ReelDb> databases, Housekeeper housekeeper)
{
    private const int Most = 100;

    /// <summary>Runs one now. Errors: <c>forbidden</c>; <c>wrong_state</c> when it is running already.</summary>
    public async Task<HousekeepingRun> Run(Caller caller, HousekeepingTask task, CancellationToken ct)
    {
        caller.MustBeOwner();
        return await housekeeper.Run(task, ct) ?? throw new ReelException("wrong_state", $"'{task.Word()}' is running already: look at its record when it has ended.");
    }

    /// <summary>The last hundred runs. Errors: <c>forbidden</c>.</summary>
    public async Task<IReadOnlyList<HousekeepingRun>> List(Caller caller, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.HousekeepingRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).Take(Most).ToListAsync(ct);
    }
}
