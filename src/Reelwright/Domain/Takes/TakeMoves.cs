using static Reelwright.Domain.TakeStatus;

namespace Reelwright.Domain;

/// <summary>How a take may move. Trying again is another take.</summary>
public static class TakeMoves
{
    /// <summary>Whether a take may go from one status to the other.</summary>
    public static bool MayMove(TakeStatus from, TakeStatus to) => from switch
    {
        Pending => to is Processing or Failed,
        Processing => to is Completed or Failed,
        _ => false,
    };
}
