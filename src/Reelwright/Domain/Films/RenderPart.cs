using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A cached part of a film, found again by the digest of its inputs.</summary>
public sealed class RenderPart
{
    /// <summary>Digest of everything the part depends on.</summary>
    public required string InputDigest { get; set; }
    [MaxLength(16)] public PartKind Kind { get; set; }

    /// <summary>SHA-256, hex, of its bytes.</summary>
    [MaxLength(64)] public required string Digest { get; set; }

    /// <summary>Always TEMP; computed by the database.</summary>
    [MaxLength(16)] public StorageType Area { get; private set; }
    public double Seconds { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastUsedAt { get; set; }
}
