using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Turns the places of calendars into posts when their time is near and their film is there, and says what became of the others. A place is written with its post or not at all.</summary>
public sealed class SeriesCalendar(IDbContextFactory<ReelDb> databases, Platforms platforms, TimeProvider clock, ILogger<SeriesCalendar> log)
{
    private sealed record Calendar(ReelDb Db, PublicationSeries Series, PlatformAccount Account, PlatformCard Card, string Project);

    /// <summary>Looks once at all calendars of which something may be done.</summary>
    public async Task Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var soon = now + SeriesPost.Ahead;
        await using var db = await databases.CreateDbContextAsync(ct);
        // A place that waits for its film is nothing to do; one whose time has come without it may be.
        var ready = await db.Database.SqlQuery<Guid>($"""
            select distinct s.id as "Value" from publication_slots o join publication_series s on s.id = o.series_id and s.status = 'active'
            where o.publication_id is null and o.skipped is null and o.scheduled_at <= {soon}
                and ((o.scheduled_at <= {now} and (s.stop_on_failure or s.missed = 'skip')) or exists (
                    select from generated_videos f join chapters c on c.id = f.script_id and not c.is_deleted where f.script_id = o.chapter_id and f.language = s.language and f.output = s.output
                        and f.generation_status = 'COMPLETED' and f.file_removed_at is null and not f.is_deleted))
            union
            select s.id from publication_series s where s.status = 'active' and (
                exists (select from publication_slots o join publication_records p on p.id = o.publication_id where o.series_id = s.id and o.skipped is null and p.error_code = 'missed')
                or not exists (select from publication_slots o left join publication_records p on p.id = o.publication_id
                    where o.series_id = s.id and o.skipped is null and (p.id is null or p.status in ('pending', 'publishing'))))
            """).ToListAsync(ct);
        foreach (var series in ready)
        {
            try
            {
                await One(series, ct);
            }
            catch (Exception wrong) when (wrong is not OperationCanceledException)
            {
                // One that cannot go on holds up no other.
                log.LogWarning(wrong, "Looking at calendar {Series} was interrupted", series);
            }
        }
    }

    /// <summary>One calendar, in one transaction; whoever else is at it does the work.</summary>
    private async Task One(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var mine = await db.Database.SqlQuery<Guid>($"""select id as "Value" from publication_series where id = {id} and status = 'active' for no key update skip locked""").ToListAsync(ct);
        if (mine is [])
        {
            return;
        }

        var series = await db.PublicationSeries.SingleAsync(s => s.Id == id, ct);
        await db.Database.ExecuteSqlAsync($"update publication_slots o set skipped = 'missed' from publication_records p where o.series_id = {id} and p.id = o.publication_id and p.error_code = 'missed' and o.skipped is null", ct);
        if (await Read(db, series, ct) is { } calendar)
        {
            await Fill(calendar, ct);
        }

        await Over(db, series, ct);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>What the calendar is of; it is stopped where something of that is gone.</summary>
    private async Task<Calendar?> Read(ReelDb db, PublicationSeries series, CancellationToken ct)
    {
        var project = await db.Projects.AsNoTracking().Where(p => p.Id == series.ProjectId && !p.IsDeleted
            && (p.OwnerId == series.UserId || db.ProjectMembers.Any(m => m.ProjectId == p.Id && m.UserId == series.UserId && m.Role == ProjectRole.Publisher))).Select(p => p.Title).SingleOrDefaultAsync(ct);
        var account = await db.PlatformAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == series.AccountId && !a.IsDeleted, ct);
        if (project is null || account is null)
        {
            Stop(series, project is null ? "project_gone" : "account_gone", null, project is null ? "Its project is no longer there, or you may no longer publish it." : "Its platform account is no longer there.");
            return null;
        }

        return new Calendar(db, series, account, platforms.Of(account.Platform, account.Route).Card, project);
    }

    private async Task Fill(Calendar at, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var slots = await at.Db.PublicationSlots.Where(o => o.SeriesId == at.Series.Id && o.PublicationId == null && o.Skipped == null && o.ScheduledAt <= now + SeriesPost.Ahead).OrderBy(o => o.Number).ToListAsync(ct);
        foreach (var slot in slots.TakeWhile(_ => at.Series.Status is SeriesStatus.Active))
        {
            var chapter = await at.Db.Chapters.AsNoTracking().SingleAsync(c => c.Id == slot.ChapterId, ct);
            var film = chapter.IsDeleted ? null : await Film(at, slot, ct);
            if (film is null)
            {
                Missing(at, slot, chapter);
            }
            else if (at.Series.Missed is MissedPolicy.Skip && slot.ScheduledAt + PostsInTime.Grace < now)
            {
                slot.Skipped = film.CompletionTimestamp <= slot.ScheduledAt ? "missed" : "no_film";
            }
            else
            {
                await Post(at, slot, SeriesPost.Of(at.Series, slot, at.Account, at.Card, at.Project, chapter, film, now), ct);
            }
        }
    }

    private static Task<GeneratedVideo?> Film(Calendar at, PublicationSlot slot, CancellationToken ct) => at.Db.GeneratedVideos.AsNoTracking()
        .Where(f => f.ScriptId == slot.ChapterId && f.Language == at.Series.Language && f.Output == at.Series.Output && f.GenerationStatus == FilmStatus.Completed && f.FileRemovedAt == null && !f.IsDeleted)
        .OrderByDescending(f => f.CompletionTimestamp).ThenByDescending(f => f.Id).FirstOrDefaultAsync(ct);

    private void Missing(Calendar at, PublicationSlot slot, Chapter chapter)
    {
        if (slot.ScheduledAt > clock.GetUtcNow())
        {
            return;
        }

        var left = at.Series.Missed is MissedPolicy.Skip;
        if (left)
        {
            slot.Skipped = "no_film";
        }

        if (at.Series.StopOnFailure)
        {
            Stop(at.Series, "no_film", slot.Number, $"'{chapter.Title}' had no film in {at.Series.Language} ({at.Series.Output}) at its time, {slot.ScheduledAt:u}: "
                + (left ? "it was left out. Go on, or make it and give it another time first." : "make it or leave it out, then go on."));
        }
    }

    /// <summary>The post and its place, together. What the account has posted already in the same words is not posted again.</summary>
    private async Task Post(Calendar at, PublicationSlot slot, PublicationRecord row, CancellationToken ct)
    {
        if (await at.Db.PublicationRecords.AnyAsync(p => p.AccountId == row.AccountId && p.ContentFingerprint == row.ContentFingerprint && p.Again == row.Again
            && p.Status != PublicationStatus.Failed && p.Status != PublicationStatus.Cancelled, ct))
        {
            slot.Skipped = "posted_before";
            return;
        }

        at.Db.PublicationRecords.Add(row);
        slot.PublicationId = row.Id;
        await at.Db.SaveChangesAsync(ct);
        log.LogInformation("Place {Number} of calendar {Series} is publication {Publication}, due at {Time}", slot.Number, at.Series.Id, row.Id, slot.ScheduledAt);
    }

    private async Task Over(ReelDb db, PublicationSeries series, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        if (series.Status is SeriesStatus.Active && !await db.PublicationSlots.AnyAsync(o => o.SeriesId == series.Id && o.Skipped == null
            && !db.PublicationRecords.Any(p => p.Id == o.PublicationId && p.Status != PublicationStatus.Pending && p.Status != PublicationStatus.Publishing), ct))
        {
            series.Status = SeriesStatus.Done;
            log.LogInformation("Calendar {Series} is done", series.Id);
        }
    }

    private void Stop(PublicationSeries series, string code, int? slot, string why)
    {
        (series.Status, series.Reason, series.ReasonCode, series.ReasonSlot) = (SeriesStatus.Stopped, why, code, slot);
        log.LogWarning("Calendar {Series} stopped: {Reason}", series.Id, why);
    }
}
