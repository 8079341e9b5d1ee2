using System.ComponentModel.DataAnnotations;
using Reelwright.Features.Clips;

namespace Reelwright.Features.Dramas;

/// <summary>What may be asked of a take of a shot's clip; what is left out is as the shot says, else the model's own.</summary>
public record ShotWishes : ClipWishes
{
    /// <summary>What shall happen; left out, as the shot says.</summary>
    [StringLength(PlanTake.LongestPrompt)]
    public string? Prompt { get; init; }

    /// <summary>That those who are seen need not look as on their pictures: none of these is sent.</summary>
    public bool WithoutReferences { get; init; }
}
