using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>A post that is or was out, with each of its numbers as it was last told; null where it never was.</summary>
internal sealed record PostFigures(
    Guid Id, Guid? ChapterId, Guid? ProjectId, Guid VideoId, PlatformType Platform, string Title, string? Url, string? Chapter, string? Project, decimal? Cost, string? Currency, DateTimeOffset PublishedAt, DateTimeOffset? LookedAt,
    long? Views, long? Likes, long? Comments, long? Shares)
{
    /// <summary>Those of a query. The counters of the row itself cannot tell nothing from zero.</summary>
    public static Task<List<PostFigures>> Read(ReelDb db, IQueryable<PublicationRecord> posts, CancellationToken ct) => posts.AsNoTracking()
        .Where(p => p.PublishedAt != null && (p.Status == PublicationStatus.Published || p.State == PublicationState.Removed)).OrderBy(p => p.PublishedAt).ThenBy(p => p.Id)
        .Select(p => new PostFigures(
            p.Id, p.ChapterId, p.ProjectId, p.VideoId, p.Platform, p.Title, p.PlatformUrl, db.Chapters.Where(c => c.Id == p.ChapterId).Select(c => c.Title).FirstOrDefault(),
            db.Projects.Where(x => x.Id == p.ProjectId).Select(x => x.Title).FirstOrDefault(), p.FilmCost, p.FilmCurrency, p.PublishedAt!.Value,
            db.VideoMetrics.Where(m => m.PublicationId == p.Id).Max(m => (DateTimeOffset?)m.FetchedAt),
            db.VideoMetrics.Where(m => m.PublicationId == p.Id && m.ViewCount != null).OrderByDescending(m => m.FetchedAt).Select(m => m.ViewCount).FirstOrDefault(),
            db.VideoMetrics.Where(m => m.PublicationId == p.Id && m.LikeCount != null).OrderByDescending(m => m.FetchedAt).Select(m => m.LikeCount).FirstOrDefault(),
            db.VideoMetrics.Where(m => m.PublicationId == p.Id && m.CommentCount != null).OrderByDescending(m => m.FetchedAt).Select(m => m.CommentCount).FirstOrDefault(),
            db.VideoMetrics.Where(m => m.PublicationId == p.Id && m.ShareCount != null).OrderByDescending(m => m.FetchedAt).Select(m => m.ShareCount).FirstOrDefault())).ToListAsync(ct);
}
