namespace Reelwright.Features.Bench;

/// <summary>What a piece of work took.</summary>
/// <param name="Cpu">Seconds of all cores together.</param>
/// <param name="Wall">Seconds on the clock.</param>
public readonly record struct Cost(double Cpu, double Wall);
