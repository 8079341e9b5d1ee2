using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>The order of the six steps: pictures and voices side by side, the timeline when both are there.</summary>
public static class Steps
{
    /// <summary>What becomes ready when <paramref name="finished"/> ends; <paramref name="done"/> holds every finished step, it included.</summary>
    public static IReadOnlyList<GenerationStep> After(GenerationStep finished, IReadOnlyCollection<GenerationStep> done) => finished switch
    {
        GenerationStep.Initializing => [GenerationStep.ImageGeneration, GenerationStep.AudioGeneration],
        GenerationStep.ImageGeneration or GenerationStep.AudioGeneration
            when done.Contains(GenerationStep.ImageGeneration) && done.Contains(GenerationStep.AudioGeneration) => [GenerationStep.TimelineProcessing],
        GenerationStep.TimelineProcessing => [GenerationStep.VideoSynthesis],
        GenerationStep.VideoSynthesis => [GenerationStep.Finalizing],
        _ => [],
    };

    /// <summary>True for pictures and voices: they run side by side.</summary>
    public static bool IsMedia(GenerationStep step) => step is GenerationStep.ImageGeneration or GenerationStep.AudioGeneration;

    /// <summary>The attempt's status while a step runs (002 state transitions).</summary>
    public static AttemptStatus StatusOf(GenerationStep step) => step switch
    {
        GenerationStep.Initializing => AttemptStatus.Pending,
        GenerationStep.VideoSynthesis or GenerationStep.Finalizing => AttemptStatus.VideoComposition,
        _ => AttemptStatus.MediaGeneration,
    };
}
