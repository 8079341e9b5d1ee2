using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A clip: made from words, from a picture, or brought (004).</summary>
public sealed class Video
{
    /// <summary>How often it is begun again by itself.</summary>
    public const int MostRetries = 3;

    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }

    /// <summary>What was asked for; of an upload, its title.</summary>
    public required string Prompt { get; set; }
    [MaxLength(255)] public string? Caption { get; set; }

    /// <summary>Our address of what is shown; null until there is something, and when archived.</summary>
    [MaxLength(256)] public string? VideoUrl { get; set; }
    [MaxLength(512)] public string? VideoFile { get; set; }

    /// <summary>The picture it begins with.</summary>
    public Guid? InputImage { get; set; }
    [MaxLength(16)] public ClipStatus Status { get; set; }

    /// <summary>Model id; null for uploads.</summary>
    [MaxLength(50)] public string? Provider { get; set; }

    /// <summary>Adapter id; null for uploads.</summary>
    [MaxLength(50)] public string? ModelBackend { get; set; }

    /// <summary>The maker account; null for uploads.</summary>
    public Guid? ApiConfigId { get; set; }

    /// <summary>The vendor's job id of the newest take.</summary>
    [MaxLength(255)] public string? PredictionId { get; set; }
    public Guid? ProjectId { get; set; }

    /// <summary>A chapter of that project.</summary>
    public Guid? StoryId { get; set; }

    /// <summary>A paragraph of that chapter, wherever edits move it.</summary>
    public Guid? ParagraphId { get; set; }

    /// <summary>That one's <c>order_index</c>, which the database writes and keeps true; null while an edit has taken the paragraph out.</summary>
    public int? ParagraphIndex { get; set; }

    /// <summary>As probed.</summary>
    public double? DurationSeconds { get; set; }

    /// <summary>Seconds asked for.</summary>
    public int? Duration { get; set; }

    /// <summary>Bytes.</summary>
    public long? FileSize { get; set; }

    /// <summary>Frames a second, as probed.</summary>
    public double? FrameRate { get; set; }
    [MaxLength(256)] public string? ThumbnailUrl { get; set; }
    [MaxLength(512)] public string? ThumbnailFile { get; set; }
    [MaxLength(100)] public string? VideoStyle { get; set; }
    [MaxLength(20)] public ClipFormat OutputFormat { get; set; }
    [MaxLength(20)] public ClipSize Resolution { get; set; }
    public Guid? ThemeId { get; set; }

    /// <summary>Of the newest failure, for people.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>{stage, code, vendor_code, request_id, attempt} of the newest failure.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ErrorDetails { get; set; }

    /// <summary>How often it was begun again by itself, at most <see cref="MostRetries"/>.</summary>
    public int RetryCount { get; set; }

    /// <summary>-100 to 100, higher first.</summary>
    public int Priority { get; set; }

    /// <summary>Not begun before that.</summary>
    public DateTimeOffset? ScheduledAt { get; set; }

    /// <summary>Who asked.</summary>
    public Guid? CreatedBy { get; set; }

    /// <summary>The worker that finished it.</summary>
    [MaxLength(128)] public string? ProcessedBy { get; set; }

    /// <summary>A person brought it: there are no takes.</summary>
    public bool IsUploaded { get; set; }

    /// <summary>SHA-256 of the file, hex; stays when the file is archived.</summary>
    [MaxLength(64)] public string? Digest { get; set; }
    public DateTimeOffset? ArchivedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Completed or failed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
