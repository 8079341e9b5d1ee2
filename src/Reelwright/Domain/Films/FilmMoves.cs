using static Reelwright.Domain.FilmStatus;

namespace Reelwright.Domain;

/// <summary>How a film may move.</summary>
public static class FilmMoves
{
    /// <summary>Whether a film may go from one status to the other.</summary>
    public static bool MayMove(FilmStatus from, FilmStatus to) => from switch
    {
        Pending => to is Generating or Failed,
        Generating => to is Completed or Failed,
        _ => false,
    };
}
