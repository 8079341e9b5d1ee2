using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Writes down what a post's numbers were: what was not told is null, and changes no number that was.</summary>
public sealed class StatsRow(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<StatsRow> log)
{
    private const int ReasonLength = 50;
    private const string Gone = "The platform no longer has it.";

    /// <summary>What its platform told just now.</summary>
    public async Task Write(PublicationRecord row, PostNumbers told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Add(db, row.Id, now, MetricsSource.Api, told, ct);
        if (told.Removed && await StatusMoves.Publications.Move(db, row.Id, PublicationState.Removed, "numbers", Gone, clock, ct,
            $"error_code = 'removed', error_message = {Gone}::text, stats_due_at = null, due_at = null, epoch = epoch + 1", reasonCode: "removed"))
        {
            log.LogWarning("Publication {Publication} is no longer at its platform", row.Id);
        }
        else
        {
            var next = now + StatsTimes.Next(now - (row.PublishedAt ?? now));
            await db.PublicationRecords.Where(p => p.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsDueAt, next).SetProperty(p => p.StatsLastUpdated, now), ct);
        }

        await tx.CommitAsync(ct);
    }

    /// <summary>A line of numbers, in the caller's transaction; those of the same instant are replaced. The post's own are the newest that are known.</summary>
    public static async Task Add(ReelDb db, Guid publication, DateTimeOffset at, MetricsSource source, PostNumbers told, CancellationToken ct)
    {
        var whole = told is { Views: not null, Likes: not null, Comments: not null, Shares: not null };
        var reason = told.Removed ? "removed" : told.Reason is { } why ? Titles.Cut(why, ReasonLength) : whole ? null : "not_told";
        await db.Database.ExecuteSqlAsync($"""
            insert into video_metrics (publication_id, fetched_at, source, view_count, like_count, comment_count, share_count, more, unavailable_reason)
            values ({publication}, {at}, {source.Word()}, {told.Views}::bigint, {told.Likes}::bigint, {told.Comments}::bigint, {told.Shares}::bigint, {Json.Write(told.More)}::jsonb, {reason}::text)
            on conflict (publication_id, fetched_at) do update set source = excluded.source, view_count = coalesce(excluded.view_count, video_metrics.view_count), like_count = coalesce(excluded.like_count, video_metrics.like_count),
                comment_count = coalesce(excluded.comment_count, video_metrics.comment_count), share_count = coalesce(excluded.share_count, video_metrics.share_count), more = excluded.more,
                unavailable_reason = excluded.unavailable_reason
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            update publication_records p set
                view_count = coalesce((select m.view_count from video_metrics m where m.publication_id = p.id and m.view_count is not null order by m.fetched_at desc limit 1), 0),
                like_count = coalesce((select m.like_count from video_metrics m where m.publication_id = p.id and m.like_count is not null order by m.fetched_at desc limit 1), 0),
                comment_count = coalesce((select m.comment_count from video_metrics m where m.publication_id = p.id and m.comment_count is not null order by m.fetched_at desc limit 1), 0),
                share_count = coalesce((select m.share_count from video_metrics m where m.publication_id = p.id and m.share_count is not null order by m.fetched_at desc limit 1), 0)
            where p.id = {publication}
            """, ct);
    }
}
