using Quartz;

namespace Reelwright.Pipeline.Errands;

/// <summary>The name of an errand in Quartz, so that asking twice is harmless.</summary>
public readonly record struct ErrandKey(Guid Errand)
{
    /// <summary>Group of the jobs, of their triggers, and of the limit of some at a time a node.</summary>
    public const string Group = "errands";

    /// <summary>The key of the Quartz job.</summary>
    public JobKey Job => new(Errand.ToString(), Group);

    /// <summary>The key of its only trigger.</summary>
    public TriggerKey Trigger => new(Errand.ToString(), Group);

    /// <summary>Reads a key made by <see cref="Job"/>.</summary>
    public static ErrandKey Of(JobKey key) => new(Guid.Parse(key.Name));
}
