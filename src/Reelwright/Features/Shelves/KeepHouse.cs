using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>Runs by hand what else runs at its times, and tells what was done.</summary>
public sealed class KeepHouse(IDbContextFactory<ReelDb> databases, Housekeeper housekeeper)
{
    /// <summary>Runs one now. Errors: <c>forbidden</c>; <c>wrong_state</c> when it is running already.</summary>
    public async Task<HousekeepingRun> Run(Caller caller, HousekeepingTask task, CancellationToken ct)
    {
        caller.MustBeOwner();
        return await housekeeper.Run(task, ct) ?? throw new ReelException("wrong_state", $"'{task.Word()}' is running already: look at its record when it has ended.");
    }

    /// <summary>A part of the runs, the last first. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<HousekeepingRun>> List(Caller caller, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        var before = page.Number() ?? long.MaxValue;
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.HousekeepingRuns.AsNoTracking().Where(r => r.Id < before).OrderByDescending(r => r.Id).Take(page.Limit + 1).ToListAsync(ct);
        return page.Cut(rows, r => r.Id);
    }
}
