using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Reelwright.Base;

/// <summary>What the program tells an observer of its work: spans and figures. Costs next to nothing while nobody listens.</summary>
public static class Telemetry
{
    /// <summary>The name both go by.</summary>
    public const string Name = "Reelwright";

    /// <summary>Where spans begin.</summary>
    public static readonly ActivitySource Source = new(Name);

    /// <summary>Where figures are counted.</summary>
    public static readonly Meter Meter = new(Name);
}
