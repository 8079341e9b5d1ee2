using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An order: somebody asked for a chapter's video in a language and an output.</summary>
public sealed class GenerationTask
{
    /// <summary>Runs after all others.</summary>
    public const int LowestPriority = -100;

    /// <summary>Runs before all others.</summary>
    public const int HighestPriority = 100;

    /// <summary>How often an order may begin again by itself.</summary>
    public const int MostRetries = 3;

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The chapter's project.</summary>
    public Guid ProjectId { get; set; }
    public Guid ChapterId { get; set; }

    /// <summary>The picture maker; the others stand in <see cref="GenerationSettings"/>.</summary>
    public Guid ApiConfigId { get; set; }

    /// <summary>BCP 47.</summary>
    [MaxLength(10)] public required string Language { get; set; }

    /// <summary>Size, extent and any format but MP4, such as <c>1920x1080/full</c> or <c>1920x1080/preview24/webm</c>.</summary>
    [MaxLength(40)] public required string Output { get; set; }

    /// <summary>Who asked: a session's id, <c>cli:…</c>, <c>mcp:…</c>, <c>token:…</c>, <c>schedule:…</c>.</summary>
    [MaxLength(128)] public required string SessionId { get; set; }
    [MaxLength(20)] public OrderStatus Status { get; set; }

    /// <summary>Percent.</summary>
    public int Progress { get; set; }
    [MaxLength(50)] public GenerationStep CurrentStep { get; set; }

    /// <summary><see cref="LowestPriority"/> to <see cref="HighestPriority"/>, higher first.</summary>
    public int Priority { get; set; }

    /// <summary>All but deleted ones.</summary>
    public int TotalSentences { get; set; }
    public int CompletedSentences { get; set; }
    public int FailedSentences { get; set; }

    /// <summary>Those in ignored paragraphs.</summary>
    public int SkippedSentences { get; set; }

    /// <summary>Minutes, rounded up.</summary>
    public int? EstimatedDuration { get; set; }
    public DateTimeOffset? EstimatedCompletion { get; set; }

    /// <summary>The first attempt began.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Set exactly while completed, failed or cancelled.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Frozen when ordered, each with its origin.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? GenerationSettings { get; set; }

    /// <summary>Frozen when ordered: size, fps, motion, subtitles, music, label.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? VideoSettings { get; set; }

    /// <summary>The first failure.</summary>
    public string? ErrorMessage { get; set; }

    /// <summary>List of {sentence, stage, code, message}.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ErrorDetails { get; set; }

    /// <summary>Attempts the order began by itself.</summary>
    public int RetryCount { get; set; }

    /// <summary>At most 3.</summary>
    public int MaxRetries { get; set; } = MostRetries;
    [MaxLength(500)] public string? VideoUrl { get; set; }

    /// <summary>Bytes.</summary>
    public long? VideoSize { get; set; }

    /// <summary>Seconds, rounded up.</summary>
    public int? VideoDuration { get; set; }
    [MaxLength(500)] public string? SubtitleUrl { get; set; }

    /// <summary>Made for this order; reused ones aren't counted.</summary>
    public int ImagesGenerated { get; set; }

    /// <summary>Made for this order; reused ones aren't counted.</summary>
    public int AudioSegmentsGenerated { get; set; }

    /// <summary>Seconds, sum of its attempts.</summary>
    public int ProcessingTime { get; set; }

    /// <summary>True exactly when the status is paused.</summary>
    public bool IsPaused { get; set; }

    /// <summary>True exactly when the status is cancelled.</summary>
    public bool IsCancelled { get; set; }
    public bool AutoRetry { get; set; } = true;
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
