using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>A post's numbers, each time somebody looked, the last first.</summary>
public sealed class ListNumbers(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>What was told once; null where it was not.</summary>
    /// <param name="UnavailableReason">Why something is null.</param>
    public sealed record Row(DateTimeOffset FetchedAt, MetricsSource Source, long? ViewCount, long? LikeCount, long? CommentCount, long? ShareCount, string? UnavailableReason);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Guid publication, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await OwnPosts.Read(db, access, caller, publication, Right.Look, ct);
        var told = db.VideoMetrics.Where(m => m.PublicationId == publication);
        if (page.Number() is { } ticks)
        {
            var before = new DateTimeOffset(Math.Min(ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
            told = told.Where(m => m.FetchedAt < before);
        }

        var rows = await told.OrderByDescending(m => m.FetchedAt).Take(page.Limit + 1)
            .Select(m => new Row(m.FetchedAt, m.Source, m.ViewCount, m.LikeCount, m.CommentCount, m.ShareCount, m.UnavailableReason)).ToListAsync(ct);
        return page.Cut(rows, m => m.FetchedAt.UtcTicks);
    }
}
