using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Has a calendar go on that was paused or has stopped. Its places stay where they are, unless they shall move to the days that come.</summary>
public sealed class ResumeSeries(IDbContextFactory<ReelDb> databases, Access access, Platforms platforms, TimeProvider clock, ILogger<ResumeSeries> log)
{
    /// <summary>How.</summary>
    /// <param name="Shift">Whether what is left moves to the next days when its time is over.</param>
    public sealed record Request(bool Shift = false);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>.</summary>
    public async Task Run(Caller caller, Guid id, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var series = await HeldSeries.Held(db, access, caller, id, ct);
        if (series.Status is SeriesStatus.Active or SeriesStatus.Done)
        {
            throw new ReelException("wrong_state", $"The calendar is {series.Status.Word()}: there is nothing to go on with.");
        }

        (series.Status, series.Reason, series.ReasonCode, series.ReasonSlot) = (SeriesStatus.Active, null, null, null);
        if (request.Shift)
        {
            await Shift(db, series, ct);
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} has calendar {Series} go on", caller.User, id);
    }

    /// <summary>The first that is left is on the next day, the others behind it as before.</summary>
    private async Task Shift(ReelDb db, PublicationSeries series, CancellationToken ct)
    {
        var left = await db.PublicationSlots.Where(o => o.SeriesId == series.Id && o.Skipped == null
            && (o.PublicationId == null || db.PublicationRecords.Any(p => p.Id == o.PublicationId && p.State == PublicationState.ScheduledLocal))).OrderBy(o => o.Number).ToListAsync(ct);
        var now = clock.GetUtcNow();
        if (left is [] || left.Min(o => o.ScheduledAt) > now)
        {
            return;
        }

        var zone = SeriesTimesSaid.Zone(series.TimeZone);
        // The days are still counted from the first place, which may have been another.
        series.StartsOn = SeriesTimes.After(now, series.TimeOfDay, zone).AddDays(-(left[0].Number - 1) * series.EveryDays);
        foreach (var slot in left)
        {
            slot.ScheduledAt = SeriesTimes.At(series.StartsOn, series.TimeOfDay, series.EveryDays, zone, slot.Number - 1);
            if (slot.PublicationId is { } post)
            {
                await HeldSeries.Move(db, platforms, post, slot.ScheduledAt, ct);
            }
        }
    }
}
