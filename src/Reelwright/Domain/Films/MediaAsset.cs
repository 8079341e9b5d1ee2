using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An asset: a picture, voice line, clip or overlay, made, stock or uploaded.</summary>
public sealed class MediaAsset
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid OwnerId { get; set; }
    [MaxLength(16)] public AssetType AssetType { get; set; }

    /// <summary>Absolute path or <c>s3://</c> address inside its area.</summary>
    [MaxLength(512)] public required string FilePath { get; set; }
    [MaxLength(256)] public required string UrlPath { get; set; }

    /// <summary>Whole seconds, rounded up from <see cref="DurationMs"/>; only for sound and clips.</summary>
    public int? Duration { get; set; }

    /// <summary>Milliseconds; only for sound and clips.</summary>
    public int? DurationMs { get; set; }

    /// <summary>Exactly the keys of its type: dimensions, format, generation_method; sample_rate, channels, codec; resolution, fps, codec; font, size, color, position.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Metadata { get; set; }
    [MaxLength(16)] public SourceType SourceType { get; set; }

    /// <summary>The bytes were stored.</summary>
    public DateTimeOffset CreationTimestamp { get; set; }

    /// <summary>The attempt that made it; what was generated has that, or a take, or a picture take.</summary>
    public Guid? GenerationJobId { get; set; }

    /// <summary>The take that made it.</summary>
    public long? VideoGenerationId { get; set; }

    /// <summary>The picture take that made it.</summary>
    public long? ImageGenerationId { get; set; }

    /// <summary>SHA-256, hex.</summary>
    [MaxLength(64)] public required string Digest { get; set; }

    /// <summary>Where its bytes lie, from its type and source; computed by the database.</summary>
    [MaxLength(16)] public StorageType Area { get; private set; }

    /// <summary>Digest of the inputs it was made from.</summary>
    public string? InputDigest { get; set; }

    /// <summary>Required for stock.</summary>
    public string? Licence { get; set; }

    /// <summary>What the person called an upload.</summary>
    public string? OriginalName { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
