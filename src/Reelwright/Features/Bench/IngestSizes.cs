namespace Reelwright.Features.Bench;

/// <summary>How much <c>reel bench ingest</c> measures.</summary>
/// <param name="ChapterBytes">Of UTF-8 in a chapter.</param>
/// <param name="Rounds">Pairs of ours and the yardstick.</param>
public sealed record IngestSizes(int Chapters, int ChapterBytes, int Rounds)
{
    /// <summary>What is published: 30 MB.</summary>
    public static IngestSizes Full { get; } = new(3000, 10_200, 5);

    /// <summary>Shows in seconds that everything works; its figures say nothing.</summary>
    public static IngestSizes Quick { get; } = new(20, 2_000, 1);
}
