using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Moves an order and, with it, its chapter and its project, and says so to whoever watches.</summary>
public static class Outcomes
{
    private static readonly OrderStatus[] Active = [OrderStatus.Pending, OrderStatus.Processing];

    /// <summary>Locks the order's row. Whoever writes to an order, its attempt and its stages takes this first, so that nobody waits in a circle.</summary>
    public static Task Lock(ReelDb db, Guid order, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select 1 from generation_tasks where id = {order} for no key update", ct);

    /// <summary>Moves the order if it may; false when it stood elsewhere.</summary>
    public static async Task<bool> Move(ReelDb db, GenerationTask order, OrderStatus to, string actor, string? reason, TimeProvider clock, CancellationToken ct)
    {
        if (!await StatusMoves.Orders.Move(db, order.Id, to, actor, reason, clock, ct, $"error_message = {(to == OrderStatus.Failed ? reason : null)}"))
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync($"""
            update generation_tasks set
                processing_time = coalesce((
                    select sum(extract(epoch from completed_at - started_at))::int from video_generation_jobs where task_id = {order.Id} and completed_at is not null), 0),
                images_generated = (select count(*) from provider_calls where task_id = {order.Id} and service_type = 'image_generation' and status = 'done'),
                audio_segments_generated = (select count(*) from provider_calls where task_id = {order.Id} and service_type = 'audio_generation' and status = 'done'),
                error_details = case when status = 'failed' then error_details end
            where id = {order.Id}
            """, ct);
        // Two orders that end at once would each see the other still at work.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {order.ProjectId} for no key update", ct);
        await Chapter(db, order, to, actor, clock, ct);
        await Project(db, order.ProjectId, actor, clock, ct);
        var percent = to == OrderStatus.Completed ? 100 : order.Progress;
        await Events.Write(db, order.Id, null, "status", null, 0, 0, percent, null, Json.Write(new { status = to.Word(), reason }), null, ct);
        return true;
    }

    private static async Task Chapter(ReelDb db, GenerationTask order, OrderStatus to, string actor, TimeProvider clock, CancellationToken ct)
    {
        if (to == OrderStatus.Pending || await db.GenerationTasks.AnyAsync(t => t.ChapterId == order.ChapterId && t.Id != order.Id && t.Status == OrderStatus.Processing, ct))
        {
            return;
        }

        // A preview or another size says nothing of the chapter's own film.
        var last = await db.GenerationTasks
            .Where(t => t.ChapterId == order.ChapterId && (t.Status == OrderStatus.Completed || t.Status == OrderStatus.Failed)
                && db.Projects.Any(p => p.Id == t.ProjectId && p.PrimaryOutput == t.Output && (p.Language == null || p.Language == t.Language)))
            .OrderByDescending(t => t.CompletedAt).Select(t => (OrderStatus?)t.Status).FirstOrDefaultAsync(ct);
        var status = last switch
        {
            OrderStatus.Completed => ChapterStatus.Completed,
            OrderStatus.Failed => ChapterStatus.Failed,
            _ => ChapterStatus.Confirmed,
        };
        await StatusMoves.Chapters.Move(db, order.ChapterId, status, actor, null, clock, ct);
    }

    /// <summary>The project's status follows its chapters and its orders (design §6). Its row is locked.</summary>
    public static async Task Project(ReelDb db, Guid project, string actor, TimeProvider clock, CancellationToken ct)
    {
        if (await db.GenerationTasks.AnyAsync(t => t.ProjectId == project && Active.Contains(t.Status) && t.StartedAt != null, ct))
        {
            return;
        }

        var chapters = await db.Chapters.Where(c => c.ProjectId == project && c.IsConfirmed && !c.IsDeleted).Select(c => c.Status).ToListAsync(ct);
        var last = await db.GenerationTasks.Where(t => t.ProjectId == project && t.CompletedAt != null).OrderByDescending(t => t.CompletedAt)
            .Select(t => new { t.Status, t.ErrorMessage }).FirstOrDefaultAsync(ct);
        var (status, error) = chapters.Count > 0 && chapters.TrueForAll(s => s == ChapterStatus.Completed) ? (ProjectStatus.Completed, (string?)null)
            : last?.Status == OrderStatus.Failed ? (ProjectStatus.Failed, last.ErrorMessage)
            : (ProjectStatus.Parsed, null);
        await StatusMoves.Projects.Move(db, project, status, actor, error, clock, ct, $"error_message = {error}");
    }
}
