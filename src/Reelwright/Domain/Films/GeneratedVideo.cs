using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A film: a finished file, checked against its own row before it is called completed.</summary>
public sealed class GeneratedVideo
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Absolute path or <c>s3://</c> address inside VIDEOS; planned while pending.</summary>
    [MaxLength(512)] public required string FilePath { get; set; }

    /// <summary><c>/media/videos/ID.FORMAT</c>, fixed from the start.</summary>
    [MaxLength(256)] public required string UrlPath { get; set; }
    [MaxLength(256)] public required string Title { get; set; }

    /// <summary>Whole seconds, rounded up from <see cref="DurationMs"/>.</summary>
    public int Duration { get; set; }

    /// <summary>Milliseconds: estimate, then timeline, then as probed.</summary>
    public long DurationMs { get; set; }

    /// <summary><c>WIDTHxHEIGHT</c>.</summary>
    [MaxLength(16)] public required string Resolution { get; set; }

    /// <summary>Bytes; required when completed.</summary>
    public long? FileSize { get; set; }
    [MaxLength(16)] public FilmFormat Format { get; set; }

    /// <summary>The attempt was accepted.</summary>
    public DateTimeOffset CreationTimestamp { get; set; }

    /// <summary>Set exactly when completed: checked and stored.</summary>
    public DateTimeOffset? CompletionTimestamp { get; set; }
    [MaxLength(16)] public FilmStatus GenerationStatus { get; set; }

    /// <summary>The chapter; null of a published film whose chapter is gone.</summary>
    public Guid? ScriptId { get; set; }
    [MaxLength(128)] public required string SessionId { get; set; }

    /// <summary>The attempt; null of a published film whose attempt is gone.</summary>
    public Guid? GenerationJobId { get; set; }
    [MaxLength(10)] public required string Language { get; set; }
    [MaxLength(40)] public required string Output { get; set; }

    /// <summary>SHA-256, hex; required when completed, kept for ever.</summary>
    [MaxLength(64)] public string? Digest { get; set; }

    /// <summary>SHA-256, hex, of everything the film depends on but the tools: equal means it is current.</summary>
    [MaxLength(64)] public string? InputsDigest { get; set; }

    /// <summary>VIDEOS until the file is removed, then null; computed by the database.</summary>
    [MaxLength(16)] public StorageType? Area { get; private set; }

    /// <summary>Clean-up took the file; the row and its digest stay.</summary>
    public DateTimeOffset? FileRemovedAt { get; set; }

    /// <summary>What was paid for it, in <see cref="Currency"/>.</summary>
    public decimal? Cost { get; set; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)] public string? Currency { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
