using Quartz;

namespace Reelwright.Pipeline.Publications;

/// <summary>The name of an account's posting in Quartz: one worker an account in the whole cluster, and asking twice is harmless.</summary>
public readonly record struct PublicationKey(Guid Account)
{
    /// <summary>Group of the jobs, of their triggers, and of the limit of some at a time a node.</summary>
    public const string Group = "publications";

    /// <summary>The key of the Quartz job.</summary>
    public JobKey Job => new(Account.ToString(), Group);

    /// <summary>The key of its only trigger.</summary>
    public TriggerKey Trigger => new(Account.ToString(), Group);

    /// <summary>Reads a key made by <see cref="Job"/>.</summary>
    public static PublicationKey Of(JobKey key) => new(Guid.Parse(key.Name));
}
