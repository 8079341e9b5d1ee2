using static Reelwright.Domain.TimelineStatus;

namespace Reelwright.Domain;

/// <summary>How a timeline may move. Laid again after a crash, it stays where it is.</summary>
public static class TimelineMoves
{
    /// <summary>Whether a timeline may go from one status to the other.</summary>
    public static bool MayMove(TimelineStatus from, TimelineStatus to) => from switch
    {
        Pending => to is Processing or Failed,
        Processing => to is Completed or Failed,
        _ => false,
    };
}
