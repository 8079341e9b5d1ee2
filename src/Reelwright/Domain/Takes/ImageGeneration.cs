using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A picture take: one call to a maker of pictures, for a shot or a character (000).</summary>
public sealed class ImageGeneration : Take
{
    /// <summary>The character it is for; null for a shot's.</summary>
    public long? CharacterId { get; set; }
    [MaxLength(20)] public ImageType ImageType { get; set; }

    /// <summary>Of a shot's picture only.</summary>
    [MaxLength(20)] public FrameType? FrameType { get; set; }

    /// <summary><c>WIDTHxHEIGHT</c>, as asked.</summary>
    [MaxLength(20)] public required string Size { get; set; }
    [MaxLength(50)] public string? Quality { get; set; }
    public int? Steps { get; set; }
    public double? CfgScale { get; set; }

    /// <summary>The vendor's address of the result; it dies, and is never shown.</summary>
    public string? ImageUrl { get; set; }
}
