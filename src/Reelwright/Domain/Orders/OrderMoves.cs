using static Reelwright.Domain.OrderStatus;

namespace Reelwright.Domain;

/// <summary>How an order may move.</summary>
public static class OrderMoves
{
    /// <summary>Whether an order may go from one status to the other.</summary>
    public static bool MayMove(OrderStatus from, OrderStatus to) => from switch
    {
        Pending => to is Processing or Paused or Cancelled,
        Processing => to is Completed or Failed or Paused or Cancelled,
        Paused => to is Pending or Cancelled,
        Failed => to is Pending,
        _ => false,
    };
}
