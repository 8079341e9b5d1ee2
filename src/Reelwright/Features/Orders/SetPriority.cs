using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Features.Orders;

/// <summary>Changes the priority of an order that has not begun: higher goes first, −100 to 100.</summary>
public sealed class SetPriority(ChangeOrder orders)
{
    /// <summary>Errors: <c>not_found</c>, <c>wrong_state</c>, <c>priority_range</c>, <c>precondition_failed</c>.</summary>
    /// <param name="version">The order's version as it was read; null is whichever it is.</param>
    public Task<GenerationTask> Run(Guid owner, Guid order, int priority, uint? version, string actor, CancellationToken ct) => orders.Run(
        owner, order, actor, async (c, stop) =>
        {
            if (priority is < GenerationTask.LowestPriority or > GenerationTask.HighestPriority)
            {
                throw new ReelException("priority_range", $"The priority {priority} is outside {GenerationTask.LowestPriority} to {GenerationTask.HighestPriority}.");
            }

            if (version is not null && c.Order.Version != version)
            {
                throw Versions.Newer("This order");
            }

            if (c.Order.Status is not (OrderStatus.Pending or OrderStatus.Paused))
            {
                throw new ReelException("wrong_state", $"Order {order} is {c.Order.Status.Word()}: the priority can be changed while it waits.");
            }

            c.Order.Priority = priority;
            await c.Db.SaveChangesAsync(stop);
            foreach (var attempt in await c.Db.VideoGenerationJobs.Where(j => j.TaskId == order && j.CompletedAt == null).Select(j => j.Id).ToListAsync(stop))
            {
                await Queue.Reprioritise(c.Scheduler, c.Db, attempt, priority, c.Order.CreatedAt, stop);
            }
        }, ct);
}
