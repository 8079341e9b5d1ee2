using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A measured speed that estimates are made from.</summary>
public sealed class StepSpeed
{
    /// <summary>What was measured: step, maker, size.</summary>
    [MaxLength(120)] public required string Key { get; set; }
    public double SecondsPerUnit { get; set; }
    public int Samples { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
