using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Puts a place of a calendar at another time, and takes back one that was left out.</summary>
public sealed class MoveSlot(IDbContextFactory<ReelDb> databases, Access access, Platforms platforms, TimeProvider clock, ILogger<MoveSlot> log)
{
    /// <summary>When it shall be.</summary>
    public sealed record Request(DateTimeOffset ScheduledAt);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> once its post was begun, <c>change_invalid</c> for a time that is over.</summary>
    public async Task Run(Caller caller, Guid id, int number, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var series = await HeldSeries.Held(db, access, caller, id, ct);
        var slot = await HeldSeries.Slot(db, id, number, ct);
        if (request.ScheduledAt <= clock.GetUtcNow())
        {
            throw new ReelException("change_invalid", $"{request.ScheduledAt:u} is over: choose a time that comes.");
        }

        slot.ScheduledAt = request.ScheduledAt.ToUniversalTime();
        if (await HeldSeries.Freed(db, slot, ct))
        {
            // What was given up stays so.
            slot.PublicationId = null;
        }

        if (slot.PublicationId is { } post)
        {
            await HeldSeries.Move(db, platforms, post, slot.ScheduledAt, ct);
        }

        slot.Skipped = null;
        series.Status = series.Status is SeriesStatus.Done ? SeriesStatus.Active : series.Status;
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} put place {Number} of calendar {Series} at {Time}", caller.User, number, id, slot.ScheduledAt);
    }
}
