using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;
using Reelwright.Features.Settings;

namespace Reelwright.Features.Orders;

/// <summary>The nearest level of settings: what an order says of its film, and of itself.</summary>
public sealed record FilmRequest : FilmWishes
{
    /// <summary>Seconds the film shall last.</summary>
    [Range(1, 86_400)]
    public double? TargetDuration { get; init; }

    /// <summary>Only the first so many sentences.</summary>
    [Range(1, 1_000_000)]
    public int? Preview { get; init; }

    /// <summary>Higher goes first.</summary>
    [Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)]
    public int Priority { get; init; }

    /// <summary>Confirms a chapter that is not yet.</summary>
    public bool Confirm { get; init; }

    /// <inheritdoc />
    public override void Check()
    {
        base.Check();
        Between("target_duration", TargetDuration, 1, 86_400);
        Between("preview", Preview, 1, 1_000_000);
    }
}
