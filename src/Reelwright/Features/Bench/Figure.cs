using System.Text.Json.Serialization;

namespace Reelwright.Features.Bench;

/// <summary>One measured number. Every goal is the most it may be.</summary>
/// <param name="Name">What was measured, with its unit in the name where it has one.</param>
/// <param name="Goal">Null for what is only told.</param>
public sealed record Figure(
    [property: JsonPropertyName("figure")] string Name,
    double Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Goal = null)
{
    /// <summary>Whether the goal is reached; true where there is none.</summary>
    public bool Holds => Goal is null || Value <= Goal;

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
