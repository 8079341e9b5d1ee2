namespace Reelwright.Features.Bench;

/// <summary>How much <c>reel bench api</c> measures.</summary>
/// <param name="Chapters">In each project.</param>
/// <param name="ChapterBytes">Of UTF-8 in a chapter.</param>
/// <param name="Clients">That ask at the same time, each on a connection it keeps.</param>
/// <param name="Seconds">That one side is asked in a round.</param>
/// <param name="Rounds">In each of which both sides are asked.</param>
public sealed record ApiSizes(int Projects, int Chapters, int ChapterBytes, int Clients, double Seconds, int Rounds)
{
    /// <summary>What is published: a million sentences.</summary>
    public static ApiSizes Full { get; } = new(200, 42, 10_000, 8, 3, 5);

    /// <summary>Shows in seconds that everything works; its figures say nothing.</summary>
    public static ApiSizes Quick { get; } = new(5, 3, 2_000, 2, 0.2, 1);
}
