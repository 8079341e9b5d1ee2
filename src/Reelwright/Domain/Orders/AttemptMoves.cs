using static Reelwright.Domain.AttemptStatus;

namespace Reelwright.Domain;

/// <summary>How an attempt may move. A crash keeps its status; a person's retry is another attempt.</summary>
public static class AttemptMoves
{
    /// <summary>Whether an attempt may go from one status to the other.</summary>
    public static bool MayMove(AttemptStatus from, AttemptStatus to) => from switch
    {
        Pending => to is MediaGeneration or Failed,
        MediaGeneration => to is VideoComposition or Failed,
        VideoComposition => to is Completed or Failed,
        _ => false,
    };
}
