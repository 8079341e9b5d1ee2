using static Reelwright.Domain.SentenceStatus;

namespace Reelwright.Domain;

/// <summary>How a sentence may move. Ordered again, an ended one is pending again.</summary>
public static class SentenceMoves
{
    /// <summary>Whether a sentence may go from one status to the other.</summary>
    public static bool MayMove(SentenceStatus from, SentenceStatus to) => from switch
    {
        Pending => to is Processing,
        Processing => to is Completed or Failed,
        Completed or Failed => to is Pending,
        _ => false,
    };
}
