using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Chapters that are no longer in the document or have been in the trash for long, before they go: what made pictures and voices that another chapter's sentences hold stays with these, hidden (design §3).</summary>
internal static class VanishedChapters
{
    private const string Actor = "reader";
    private const string Why = "its chapter is gone";

    private sealed record Holder(Guid Order, Guid Chapter);

    /// <summary>Moves such orders with their attempts to a chapter that holds what they made; one with attempts of its own inherits by itself, by trigger.</summary>
    public static async Task Keep(ReelDb db, Guid[] chapters, TimeProvider clock, CancellationToken ct)
    {
        var holders = await db.Database.SqlQuery<Holder>($"""
            select distinct on (job.task_id) job.task_id as "Order", paragraph.chapter_id as "Chapter"
            from video_generation_jobs job
            join media_assets asset on asset.generation_job_id = job.id
            join sentence_media held on held.asset_id = asset.id
            join sentences sentence on sentence.id = held.sentence_id
            join paragraphs paragraph on paragraph.id = sentence.paragraph_id
            where job.script_id = any({chapters}) and paragraph.chapter_id <> all({chapters})
              and not exists (select from video_generation_jobs own where own.script_id = paragraph.chapter_id)
            order by job.task_id, paragraph.chapter_id
            """).ToListAsync(ct);
        foreach (var (order, chapter) in holders)
        {
            await End(db, order, clock, ct);
            await db.Database.ExecuteSqlAsync($"""
                update generation_tasks set chapter_id = {chapter}, project_id = (select project_id from chapters where id = {chapter}),
                    video_url = null, video_size = null, video_duration = null, subtitle_url = null
                where id = {order}
                """, ct);
            await db.VideoGenerationJobs.Where(j => j.TaskId == order).ExecuteUpdateAsync(s => s.SetProperty(j => j.DeletedAt, clock.GetUtcNow()), ct);
        }
    }

    private static async Task End(ReelDb db, Guid order, TimeProvider clock, CancellationToken ct)
    {
        await StatusMoves.Orders.Move(db, order, OrderStatus.Cancelled, Actor, Why, clock, ct);
        foreach (var attempt in await db.VideoGenerationJobs.Where(j => j.TaskId == order && j.CompletedAt == null).Select(j => j.Id).ToListAsync(ct))
        {
            await StatusMoves.Attempts.Move(db, attempt, AttemptStatus.Failed, Actor, Why, clock, ct, $"error_message = {"cancelled: " + Why}, ended_as = 'cancelled'");
            // Whoever works on one holds it no longer.
            await db.AttemptStages.Where(s => s.JobId == attempt && s.Status == StageStatus.Running).ExecuteUpdateAsync(s => s.SetProperty(x => x.Status, StageStatus.Failed), ct);
        }
    }
}
