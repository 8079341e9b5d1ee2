using static Reelwright.Domain.ProjectStatus;

namespace Reelwright.Domain;

/// <summary>How a project may move. Once parsed, its status follows its orders and films; a changed source is parsed again, though not under a running order.</summary>
public static class ProjectMoves
{
    /// <summary>Whether a project may go from one status to the other.</summary>
    public static bool MayMove(ProjectStatus from, ProjectStatus to) => from switch
    {
        Uploaded => to is Parsing,
        Parsing => to is Parsed or Failed,
        Parsed => to is Generating or Completed or Parsing,
        Generating => to is Completed or Failed or Parsed,
        Completed => to is Generating or Parsed or Failed or Parsing,
        Failed => to is Generating or Parsed or Completed or Parsing,
        _ => false,
    };
}
