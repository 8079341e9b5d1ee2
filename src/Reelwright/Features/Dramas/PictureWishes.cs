using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;
using Reelwright.Features.Clips;

namespace Reelwright.Features.Dramas;

/// <summary>What may be asked of a picture take; what is left out is as the shot or character says, else the model's own. Each is sent, or refused by its name before anything is paid (000).</summary>
public record PictureWishes
{
    /// <summary>A maker account for image_generation; left out, the default one.</summary>
    public Guid? Maker { get; init; }

    /// <summary>In the place of an account: a vendor of whom there is one, such as openai.</summary>
    [StringLength(50)]
    public string? ModelBackend { get; init; }

    /// <summary>The vendor's model; left out, the account's.</summary>
    [StringLength(200)]
    public string? Provider { get; init; }

    /// <summary>What shall be seen.</summary>
    [StringLength(PlanTake.LongestPrompt)]
    public string? Prompt { get; init; }

    /// <summary>What not to show.</summary>
    [StringLength(10_000)]
    public string? NegativePrompt { get; init; }

    /// <summary>Pixels, such as 1280x720; left out, the drama's shape, of a character a square. The nearest the model makes is asked for.</summary>
    [StringLength(20)]
    public string? Size { get; init; }

    /// <summary>One of the model's qualities.</summary>
    [StringLength(50)]
    public string? Quality { get; init; }

    /// <summary>One of the model's styles.</summary>
    [StringLength(100)]
    public string? Style { get; init; }

    /// <summary>How many steps of refinement.</summary>
    [Range(1, 1000)]
    public int? Steps { get; init; }

    /// <summary>How closely to follow the prompt.</summary>
    [Range(0, 100)]
    public double? CfgScale { get; init; }

    /// <summary>The vendor's source of variety; of a character left out, theirs where the model takes one.</summary>
    public long? Seed { get; init; }

    /// <summary>Further pictures it shall look like, each an asset's id or img_name (for one at a url, POST /api/assets gives it).</summary>
    [MaxLength(16)]
    public IReadOnlyList<string>? References { get; init; }
}

/// <summary>The same of a shot's picture.</summary>
public sealed record ShotPictureWishes : PictureWishes
{
    /// <summary>What the picture is in its shot.</summary>
    public FrameType FrameType { get; init; } = FrameType.Key;

    /// <summary>That those who are seen need not look as on their pictures: none of these is sent.</summary>
    public bool WithoutReferences { get; init; }
}
