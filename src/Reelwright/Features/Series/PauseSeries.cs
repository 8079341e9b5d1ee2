using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Holds a calendar, or ends it for now: no further post of it is begun; one that is begun already goes on.</summary>
public sealed class PauseSeries(IDbContextFactory<ReelDb> databases, Access access, ILogger<PauseSeries> log)
{
    /// <summary>Pauses it. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>.</summary>
    public Task Run(Caller caller, Guid id, CancellationToken ct) => Hold(caller, id, SeriesStatus.Paused, null, ct);

    /// <summary>Stops it; going on is asked for as of one that stopped by itself. Errors: as above.</summary>
    public Task Stop(Caller caller, Guid id, CancellationToken ct) => Hold(caller, id, SeriesStatus.Stopped, "You stopped it.", ct);

    private async Task Hold(Caller caller, Guid id, SeriesStatus to, string? why, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var series = await HeldSeries.Held(db, access, caller, id, ct);
        if (series.Status is SeriesStatus.Done || series.Status == to || (series.Status is SeriesStatus.Stopped && to is SeriesStatus.Paused))
        {
            throw new ReelException("wrong_state", $"The calendar is {series.Status.Word()} already.");
        }

        (series.Status, series.Reason, series.ReasonCode) = (to, why, why is null ? null : "by_hand");
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} has calendar {Series} {Status}", caller.User, id, to.Word());
    }
}
