using static Reelwright.Domain.ChapterStatus;

namespace Reelwright.Domain;

/// <summary>How a chapter may move. Unconfirming leads to pending from anywhere; an order ends in completed, failed, or confirmed when it was cancelled; a chapter whose last film is deleted is confirmed again, and completed once that is restored.</summary>
public static class ChapterMoves
{
    /// <summary>Whether a chapter may go from one status to the other.</summary>
    public static bool MayMove(ChapterStatus from, ChapterStatus to) => from switch
    {
        Pending => to is Confirmed,
        Confirmed => to is Processing or Pending or Completed,
        Processing => to is Completed or Failed or Confirmed or Pending,
        Completed => to is Processing or Pending or Confirmed,
        Failed => to is Processing or Pending,
        _ => false,
    };
}
