using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A film that is, was, or shall be posted at a platform (003 §8), with the journal that keeps it from being posted twice.</summary>
public sealed class PublicationRecord
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Who posts.</summary>
    public Guid UserId { get; set; }
    public Guid? ChapterId { get; set; }
    public Guid? ProjectId { get; set; }

    /// <summary>A film's id, or a clip's.</summary>
    public Guid VideoId { get; set; }
    [MaxLength(10)] public VideoKind VideoKind { get; set; }

    /// <summary><see cref="VideoId"/> of a film; computed by the database.</summary>
    public Guid? FilmId { get; private set; }

    /// <summary><see cref="VideoId"/> of a clip; computed by the database.</summary>
    public Guid? ClipId { get; private set; }

    /// <summary>SHA-256, lower-case hex, of exactly what is posted.</summary>
    [MaxLength(64)] public required string FilmDigest { get; set; }
    public long FilmBytes { get; set; }
    [MaxLength(10)] public required string FilmLanguage { get; set; }

    /// <summary>What it cost to make, in <see cref="FilmCurrency"/>.</summary>
    public decimal? FilmCost { get; set; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)] public string? FilmCurrency { get; set; }
    [MaxLength(20)] public PlatformType Platform { get; set; }
    public Guid AccountId { get; set; }
    public Guid? SeriesId { get; set; }

    /// <summary>The account's id at the platform; null where a person posts.</summary>
    [MaxLength(100)] public string? PlatformAccountId { get; set; }
    [MaxLength(200)] public string? PlatformVideoId { get; set; }
    [MaxLength(500)] public string? PlatformUrl { get; set; }
    [MaxLength(200)] public required string Title { get; set; }
    public string? Description { get; set; }

    /// <summary>List, without a hash before each.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Tags { get; set; } = "[]";

    /// <summary>Our address of the cover.</summary>
    [MaxLength(500)] public string? ThumbnailUrl { get; set; }

    /// <summary>Null while it has to be chosen.</summary>
    [MaxLength(20)] public VisibilityType? Visibility { get; set; }
    public bool AllowComments { get; set; } = true;
    public bool AllowDownload { get; set; } = true;
    public bool AgeRestriction { get; set; }

    /// <summary>Told to the platform where it has a field for it.</summary>
    public bool MadeByAi { get; set; } = true;

    /// <summary>The platform's own settings, by their names, all as text.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Options { get; set; } = "{}";
    public bool IsScheduled { get; set; }

    /// <summary>When it shall be out: by the platform with visibility scheduled, by our own timer else.</summary>
    public DateTimeOffset? ScheduledAt { get; set; }
    [MaxLength(20)] public MissedPolicy Missed { get; set; }

    /// <summary>Follows <see cref="State"/>.</summary>
    [MaxLength(20)] public PublicationStatus Status { get; set; }
    [MaxLength(20)] public PublicationState State { get; set; }

    /// <summary>0 to 100: confirmed bytes to 90, the platform's work 95, published 100.</summary>
    public int Progress { get; set; }

    /// <summary>A person holds it.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>The platform's last answer, secrets removed.</summary>
    public string? PlatformResponse { get; set; }
    [MaxLength(50)] public string? ErrorCode { get; set; }
    public string? ErrorMessage { get; set; }

    /// <summary>What is wrong with it, thing by thing, as a list of <c>PostIssue</c>; null unless it failed as <c>post_invalid</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? ErrorIssues { get; set; }

    /// <summary>Repeats that could not post twice.</summary>
    public int RetryCount { get; set; }

    /// <summary>Last known; 0 when never told: the newest <see cref="VideoMetrics"/> says which.</summary>
    public long ViewCount { get; set; }

    /// <summary>As <see cref="ViewCount"/>.</summary>
    public long LikeCount { get; set; }

    /// <summary>As <see cref="ViewCount"/>.</summary>
    public long CommentCount { get; set; }

    /// <summary>As <see cref="ViewCount"/>.</summary>
    public long ShareCount { get; set; }

    /// <summary>Last successful look.</summary>
    public DateTimeOffset? StatsLastUpdated { get; set; }

    /// <summary>Next look; null for none.</summary>
    public DateTimeOffset? StatsDueAt { get; set; }
    public bool SyncEnabled { get; set; } = true;

    /// <summary>Of the journal: another attempt has another.</summary>
    public Guid AttemptId { get; set; } = Guid.CreateVersion7();

    /// <summary>When it was first looked at, or its time came while something ran: from then on it is not missed.</summary>
    public DateTimeOffset? AttemptStartedAt { get; set; }

    /// <summary>SHA-256, hex, of the film and all that is said of it.</summary>
    [MaxLength(64)] public required string ContentFingerprint { get; set; }

    /// <summary>How many times the same was asked to be posted again, by name.</summary>
    public int Again { get; set; }

    /// <summary>Raised by whoever takes the next step: an older one writes nothing more.</summary>
    public long Epoch { get; set; }

    /// <summary>The step that was begun.</summary>
    [MaxLength(20)] public PublishStep? Doing { get; set; }
    public DateTimeOffset? SubmitSentAt { get; set; }
    public DateTimeOffset? SubmitReplyAt { get; set; }

    /// <summary>The platform's handle of the upload; ciphertext, never shown.</summary>
    public string? Session { get; set; }
    public DateTimeOffset? SessionAt { get; set; }
    public long PartSize { get; set; }
    public int PartCount { get; set; }

    /// <summary>Bytes the platform surely holds.</summary>
    public long ConfirmedBytes { get; set; }

    /// <summary>Whether the platform said so since the last break.</summary>
    public bool Located { get; set; }

    /// <summary>The end of what was ever sent.</summary>
    public long OfferedBytes { get; set; }
    public bool Uploaded { get; set; }
    [MaxLength(500)] public string? CoverRef { get; set; }
    public string? CoverTrouble { get; set; }
    [MaxLength(50)] public string? CoverTroubleCode { get; set; }
    [MaxLength(200)] public string? RemoteTask { get; set; }
    [MaxLength(200)] public string? RemoteState { get; set; }
    public string? RemoteReason { get; set; }
    public string? Warning { get; set; }
    [MaxLength(50)] public string? WarningCode { get; set; }
    public DateTimeOffset? LookedAt { get; set; }
    public int Looks { get; set; }

    /// <summary>The platform surely does not have it: a person may have it posted anew.</summary>
    public bool Absent { get; set; }

    /// <summary>When the next step is due; null when there is none.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How often in a row a step went wrong and was tried again.</summary>
    public int Stumbles { get; set; }

    /// <summary>What last went wrong and was tried again, for people.</summary>
    public string? LastError { get; set; }

    /// <summary>Its code.</summary>
    [MaxLength(50)] public string? LastErrorCode { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The platform's time if it gives one.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
