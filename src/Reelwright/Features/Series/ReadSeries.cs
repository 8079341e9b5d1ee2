using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Series;

/// <summary>A calendar with its places, for whoever may look at its project.</summary>
public sealed class ReadSeries(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>A calendar and its places, by their numbers.</summary>
    public sealed record Answer(SeriesRow Series, IReadOnlyList<SlotRow> Slots);

    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var series = await db.PublicationSeries.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);
        if (series is null || (series.UserId != caller.User && !await access.Has(caller, series.ProjectId, Right.Look, ct)))
        {
            throw Unknown(id);
        }

        var slots = await Slots(db, series, ct);
        var now = clock.GetUtcNow();
        var open = slots.Where(o => o.Skipped is null && o.ScheduledAt > now).Select(o => (DateTimeOffset?)o.ScheduledAt).Min();
        return new Answer(SeriesRow.Of(series, slots.Count, slots.Count(o => o.State is { } state && PublicationMoves.Status(state) is PublicationStatus.Published), open), slots);
    }

    /// <summary>What whoever asks for a calendar that is not theirs to see is told.</summary>
    internal static ReelException Unknown(Guid id) => new("not_found", $"There is no calendar {id}.");

    private static Task<List<SlotRow>> Slots(ReelDb db, PublicationSeries series, CancellationToken ct) => (
        from o in db.PublicationSlots where o.SeriesId == series.Id
        join c in db.Chapters on o.ChapterId equals c.Id
        join p in db.PublicationRecords on o.PublicationId equals p.Id into posts
        from post in posts.DefaultIfEmpty()
        orderby o.Number
        select new SlotRow(
            o.Number, o.ChapterId, c.ChapterNumber, c.Title, o.ScheduledAt,
            db.GeneratedVideos.Any(f => f.ScriptId == o.ChapterId && f.Language == series.Language && f.Output == series.Output && f.GenerationStatus == FilmStatus.Completed && f.FileRemovedAt == null && !f.IsDeleted),
            o.PublicationId, post == null ? null : post.State, post == null ? null : post.PlatformUrl, post == null ? null : post.ErrorCode, post == null ? null : post.ErrorMessage, o.Skipped)).ToListAsync(ct);
}
