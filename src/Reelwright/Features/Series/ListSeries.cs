using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>One's own calendars, or those of a project, the newest first.</summary>
public sealed class ListSeries(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    private static readonly IReadOnlyList<Sort<PublicationSeries>> Sorts = [Sort.By("created", (PublicationSeries s) => s.CreatedAt)];

    private sealed record Counted(PublicationSeries Series, int Slots, int Published, DateTimeOffset? Next);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    /// <param name="project">All of this one, whosever they are; null for one's own.</param>
    public async Task<Page<SeriesRow>> Run(Caller caller, Guid? project, SeriesStatus? status, PageRequest page, CancellationToken ct)
    {
        if (project is { } named)
        {
            await access.Project(caller, named, Right.Look, ct);
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = project is { } of ? db.PublicationSeries.Where(s => s.ProjectId == of) : db.PublicationSeries.Where(s => s.UserId == caller.User);
        rows = status is { } only ? rows.Where(s => s.Status == only) : rows;
        var part = await Sort.Of(Sorts, page).Read(rows.AsNoTracking(), s => new Counted(
            s, db.PublicationSlots.Count(o => o.SeriesId == s.Id),
            db.PublicationSlots.Count(o => o.SeriesId == s.Id && db.PublicationRecords.Any(p => p.Id == o.PublicationId && p.Status == PublicationStatus.Published)),
            db.PublicationSlots.Where(o => o.SeriesId == s.Id && o.Skipped == null && o.ScheduledAt > now).Min(o => (DateTimeOffset?)o.ScheduledAt)), page, ct);
        return part.As(c => SeriesRow.Of(c.Series, c.Slots, c.Published, c.Next));
    }
}
