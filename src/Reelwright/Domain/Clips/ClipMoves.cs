using static Reelwright.Domain.ClipStatus;

namespace Reelwright.Domain;

/// <summary>How a clip may move.</summary>
public static class ClipMoves
{
    /// <summary>Whether a clip may go from one status to the other. Another take of a finished clip queues it again.</summary>
    public static bool MayMove(ClipStatus from, ClipStatus to) => from switch
    {
        Queued => to is Processing or Failed,
        Processing => to is Completed or Failed or Queued,
        Completed => to is Queued,
        Failed => to is Queued or Completed,
        _ => false,
    };
}
