using Reelwright.Domain;

namespace Reelwright.Features.Orders;

/// <summary>Retries a failed order: only what is missing is made.</summary>
public sealed class RetryOrder(ChangeOrder orders)
{
    /// <summary>Errors: <c>not_found</c>, <c>wrong_state</c>.</summary>
    public Task<GenerationTask> Run(Guid owner, Guid order, string actor, CancellationToken ct) => orders.Run(
        owner, order, actor, async (c, stop) =>
        {
            Only(c.Order, OrderStatus.Failed);
            await ChangeOrder.Move(c, OrderStatus.Pending, null, stop);
            await ChangeOrder.NextAttempt(c, stop);
        }, ct);

    private static void Only(GenerationTask order, OrderStatus status)
    {
        if (order.Status != status)
        {
            throw new Base.ReelException("wrong_state", $"Order {order.Id} is {order.Status.Word()}: only a {status.Word()} one can be retried.");
        }
    }
}
