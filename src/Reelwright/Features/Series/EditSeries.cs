using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>Changes a calendar: its words for the posts that are not made yet, its times for the places that have none.</summary>
public sealed class EditSeries(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<EditSeries> log)
{
    /// <summary>What is given is changed, and what is not given stays. Another time puts every open place back on its day.</summary>
    /// <param name="Template">In the place of the former one.</param>
    public sealed record Change(
        [property: StringLength(200)] string? Title = null, [property: StringLength(64)] string? TimeZone = null, string? TimeOfDay = null, DateOnly? StartsOn = null, [property: Range(1, 366)] int? EveryDays = null,
        bool? StopOnFailure = null, MissedPolicy? Missed = null, SeriesTemplate? Template = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>timezone_unknown</c>, <c>change_invalid</c>, <c>text_invalid</c>.</summary>
    public async Task Run(Caller caller, Guid id, uint version, Change change, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var series = await HeldSeries.Held(db, access, caller, id, ct);
        Versions.Expect(db.Entry(series), version);
        series.Title = change.Title is { } title ? SentenceWords.Clean(title, "title", 200) ?? throw new ReelException("text_invalid", "A calendar needs a title.") : series.Title;
        series.TimeZone = change.TimeZone ?? series.TimeZone;
        var zone = SeriesTimesSaid.Zone(series.TimeZone);
        series.TimeOfDay = change.TimeOfDay is { } time ? SeriesTimesSaid.Time(time) : series.TimeOfDay;
        (series.StartsOn, series.EveryDays) = (change.StartsOn ?? series.StartsOn, change.EveryDays ?? series.EveryDays);
        (series.StopOnFailure, series.Missed) = (change.StopOnFailure ?? series.StopOnFailure, change.Missed ?? series.Missed);
        series.Template = change.Template is { } template ? SeriesTimesSaid.Template(template) : series.Template;
        if (change is not { TimeZone: null, TimeOfDay: null, StartsOn: null, EveryDays: null })
        {
            await Move(db, series, zone, ct);
        }

        await Versions.Save(db, "This calendar", ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} changed calendar {Series}", caller.User, id);
    }

    private async Task Move(ReelDb db, PublicationSeries series, TimeZoneInfo zone, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var slot in await db.PublicationSlots.Where(o => o.SeriesId == series.Id && o.PublicationId == null && o.Skipped == null).ToListAsync(ct))
        {
            var at = SeriesTimesSaid.At(series, zone, slot.Number - 1);
            if (at <= now && slot.ScheduledAt > now)
            {
                throw new ReelException("change_invalid", $"Place {slot.Number} would be at {at:u}, which is over: begin later.");
            }

            slot.ScheduledAt = at;
        }
    }
}
