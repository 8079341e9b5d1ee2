namespace Reelwright.Domain;

/// <summary>Where a row stands among its siblings.</summary>
public static class Place
{
    /// <summary>From here on a row stands nowhere: an edit took it out, and undoing that brings it back. Such rows are left out of every query that does not ask for them.</summary>
    public const int TakenOut = 1_000_000_000;
}
