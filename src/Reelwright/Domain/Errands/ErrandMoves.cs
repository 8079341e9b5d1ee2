using static Reelwright.Domain.ErrandStatus;

namespace Reelwright.Domain;

/// <summary>How an errand may move. It ends once: trying again is another errand.</summary>
public static class ErrandMoves
{
    /// <summary>Whether an errand may go from one status to the other.</summary>
    public static bool MayMove(ErrandStatus from, ErrandStatus to) => from switch
    {
        Pending => to is Processing or Failed,
        Processing => to is Completed or Failed,
        _ => false,
    };
}
