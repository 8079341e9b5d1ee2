using Reelwright.Domain;

namespace Reelwright.Features.Bench;

/// <summary>How much <c>reel bench render</c> measures.</summary>
/// <param name="Sentences">Of the whole film.</param>
/// <param name="Rounds">Pairs of ours and the yardstick.</param>
/// <param name="Few">Sentences of the short film of the growth pair.</param>
/// <param name="Many">Sentences of the long one.</param>
/// <param name="GrowthRounds">Growth pairs.</param>
public sealed record RenderSizes(FrameFormat Format, int Sentences, int Rounds, int Few, int Many, int GrowthRounds)
{
    /// <summary>What is published.</summary>
    public static RenderSizes Full { get; } = new(new FrameFormat(1920, 1080, 30), 24, 5, 24, 240, 3);

    /// <summary>Shows in seconds that everything works; its figures say nothing.</summary>
    public static RenderSizes Quick { get; } = new(new FrameFormat(320, 180, 30), 3, 1, 2, 4, 1);
}
