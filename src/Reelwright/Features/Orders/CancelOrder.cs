using Reelwright.Domain;

namespace Reelwright.Features.Orders;

/// <summary>Cancels an order for good: its attempt ends within one sentence, what is made stays.</summary>
public sealed class CancelOrder(ChangeOrder orders)
{
    /// <summary>Errors: <c>not_found</c>, <c>wrong_state</c>.</summary>
    public Task<GenerationTask> Run(Guid owner, Guid order, string actor, CancellationToken ct) => orders.Run(
        owner, order, actor, async (c, stop) =>
        {
            await ChangeOrder.EndAttempt(c, EndedAs.Cancelled, stop);
            await ChangeOrder.Move(c, OrderStatus.Cancelled, null, stop);
        }, ct);
}
