using Quartz;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>The name of one stage of one attempt in Quartz: name = attempt id, group = stage, so asking twice is harmless.</summary>
public readonly record struct StageKey(Guid AttemptId, GenerationStep Step)
{
    /// <summary>Steps in the order of seed 003 §6.</summary>
    public static readonly IReadOnlyList<GenerationStep> Steps = Enum.GetValues<GenerationStep>();

    /// <summary>The key of the Quartz job.</summary>
    public JobKey Job => new(AttemptId.ToString(), Step.Word());

    /// <summary>The key of its only trigger.</summary>
    public TriggerKey Trigger => new(AttemptId.ToString(), Step.Word());

    /// <summary>What counts against one limit a node: composing takes every core, preparing media takes two stages at a time.</summary>
    public string Group => Step is GenerationStep.VideoSynthesis or GenerationStep.Finalizing ? "compose" : "media";

    /// <summary>Reads a key made by <see cref="Job"/>.</summary>
    public static StageKey Of(JobKey key) => new(Guid.Parse(key.Name), Words.Read<GenerationStep>(key.Group));
}
