using System.Globalization;
using Quartz;

namespace Reelwright.Pipeline.Takes;

/// <summary>The name of a take in Quartz, so that asking twice is harmless.</summary>
/// <param name="Picture">Whether it is a picture take: those are counted for themselves.</param>
public readonly record struct TakeKey(long Take, bool Picture = false)
{
    /// <summary>Group of the jobs of takes of clips, of their triggers, and of the limit of some takes of either kind at a time a node.</summary>
    public const string Group = "takes";

    /// <summary>Group of the jobs of picture takes and of their triggers.</summary>
    public const string Pictures = "picture_takes";

    /// <summary>The key of the Quartz job.</summary>
    public JobKey Job => new(Take.ToString(CultureInfo.InvariantCulture), Picture ? Pictures : Group);

    /// <summary>The key of its only trigger.</summary>
    public TriggerKey Trigger => new(Take.ToString(CultureInfo.InvariantCulture), Picture ? Pictures : Group);

    /// <summary>Reads a key made by <see cref="Job"/>.</summary>
    public static TakeKey Of(JobKey key) => new(long.Parse(key.Name, CultureInfo.InvariantCulture), string.Equals(key.Group, Pictures, StringComparison.Ordinal));

    /// <summary>For people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Picture ? "picture take" : "take")} {Take}");
}
