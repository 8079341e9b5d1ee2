using Reelwright.Domain;

namespace Reelwright.Features.Orders;

/// <summary>Retries a failed order: only what is missing is made.</summary>
public sealed class RetryOrder(ChangeOrder orders)
{
    /// <summary>Errors: <c>not_found</c>, <c>wrong_state</c>.</summary>
    public Task<GenerationTask> Run(Guid owner, Guid order, string actor, CancellationToken ct) => orders.Run(
        owner, order, actor, async (c, stop) =>
        {
            EnsureFailed(c.Order.Id, c.Order.Status);
            await ChangeOrder.Move(c, OrderStatus.Pending, null, stop);
            await ChangeOrder.NextAttempt(c, stop);
        }, ct);

    /// <summary>Errors: <c>wrong_state</c>.</summary>
    internal static void EnsureFailed(Guid order, OrderStatus status)
    {
        if (status != OrderStatus.Failed)
        {
            throw new Base.ReelException("wrong_state", $"Order {order} is {status.Word()}: only a failed one can be retried.");
        }
    }
}
