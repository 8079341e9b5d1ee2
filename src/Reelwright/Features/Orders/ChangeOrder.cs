using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>The frame every change of an order shares: the owner's row locked, the scheduler enlisted, one transaction.</summary>
public sealed class ChangeOrder(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, Attempts attempts, TimeProvider clock, ILogger<ChangeOrder> log)
{
    /// <summary>What a change may use.</summary>
    public sealed record Change(IScheduler Scheduler, ReelDb Db, GenerationTask Order, Attempts Attempts, string Actor, TimeProvider Clock);

    /// <summary>Runs a change on the owner's order. Errors: <c>not_found</c>, and the change's own.</summary>
    public Task<GenerationTask> Run(Guid owner, Guid order, string actor, Func<Change, CancellationToken, Task> change, CancellationToken ct) =>
        Collisions.Retry(() => Once(owner, order, actor, change, ct));

    private async Task<GenerationTask> Once(Guid owner, Guid order, string actor, Func<Change, CancellationToken, Task> change, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from generation_tasks where id = {order} for no key update", ct);
        var row = await db.GenerationTasks.Where(t => t.Id == order && db.Projects.Any(p => p.Id == t.ProjectId && p.OwnerId == owner)).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no order {order}.");
        try
        {
            using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
            {
                await change(new Change(scheduler, db, row, attempts, actor, clock), ct);
                await tx.CommitAsync(ct);
            }
        }
        catch (PostgresException taken) when (string.Equals(taken.ConstraintName, "generation_tasks_one_active", StringComparison.Ordinal))
        {
            throw new ReelException("wrong_state", $"Order {order} cannot go on: a newer order makes the same film: watch that one, or cancel it first.", taken);
        }

        await db.Entry(row).ReloadAsync(ct);
        log.LogInformation("Order {Order} of project {Project} is {Status} with priority {Priority} by {Actor}", order, row.ProjectId, row.Status.Word(), row.Priority, actor);
        return row;
    }

    /// <summary>Moves the order or says why not.</summary>
    public static async Task Move(Change change, OrderStatus to, string? reason, CancellationToken ct)
    {
        if (!OrderMoves.MayMove(change.Order.Status, to)
            || !await Outcomes.Move(change.Db, change.Order, to, change.Actor, reason, change.Clock, ct))
        {
            throw new ReelException("wrong_state", $"Order {change.Order.Id} is {change.Order.Status.Word()}: it cannot become {to.Word()}, so leave it, or place a new order.");
        }
    }

    /// <summary>Ends the running attempt, if there is one, for a person.</summary>
    public static async Task EndAttempt(Change change, EndedAs how, CancellationToken ct)
    {
        var attempt = await change.Db.VideoGenerationJobs
            .Where(j => j.TaskId == change.Order.Id && j.Status != AttemptStatus.Completed && j.Status != AttemptStatus.Failed)
            .Select(j => (Guid?)j.Id).SingleOrDefaultAsync(ct);
        if (attempt is { } id)
        {
            await change.Attempts.End(change.Scheduler, change.Db, id, how, $"{how.Word()} by {change.Actor}", change.Actor, ct);
        }
    }

    /// <summary>Begins the next attempt; it starts from what is there.</summary>
    public static async Task NextAttempt(Change change, CancellationToken ct)
    {
        // Until this is done, nobody puts the project or the chapter in the trash.
        await change.Db.Database.ExecuteSqlAsync($"select 1 from projects where id = {change.Order.ProjectId} for key share", ct);
        var chapter = await change.Db.Chapters.Where(c => c.Id == change.Order.ChapterId)
            .Select(c => new { c.Title, c.ChapterNumber, c.IsConfirmed, Trashed = c.IsDeleted || change.Db.Projects.Any(p => p.Id == c.ProjectId && p.IsDeleted) }).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", "The chapter of this order was joined to another: order that one.");
        if (chapter.Trashed)
        {
            throw new ReelException("wrong_state", $"Chapter {chapter.ChapterNumber}, '{chapter.Title}', is in the trash: restore it first.");
        }

        if (!chapter.IsConfirmed)
        {
            throw new ReelException("chapter_not_confirmed", $"Chapter {chapter.ChapterNumber}, '{chapter.Title}', is no longer confirmed: confirm it, then repeat this.");
        }

        await change.Attempts.Begin(change.Scheduler, change.Db, change.Order, chapter.Title, ct);
    }
}
