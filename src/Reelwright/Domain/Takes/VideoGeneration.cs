using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A take: one call to a maker of clips (000).</summary>
public sealed class VideoGeneration
{
    public long Id { get; set; }
    public long DramaId { get; set; }

    /// <summary>The clip it is for; that or <see cref="StoryboardId"/>.</summary>
    public Guid? VideoId { get; set; }

    /// <summary>The shot it is for; that or <see cref="VideoId"/>.</summary>
    public long? StoryboardId { get; set; }

    /// <summary>The maker account.</summary>
    public Guid ApiConfigId { get; set; }

    /// <summary>Adapter id.</summary>
    [MaxLength(50)] public required string Provider { get; set; }
    public required string Prompt { get; set; }
    public string? NegativePrompt { get; set; }

    /// <summary>The vendor's model, frozen when the take was made.</summary>
    [MaxLength(200)] public string? Model { get; set; }

    /// <summary>The picture that is set in motion: 001 follows it.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>The picture take whose picture it begins with; null for uploads and sentences' pictures.</summary>
    public long? ImageGenId { get; set; }

    /// <summary>Our address of the picture it shall look like.</summary>
    [MaxLength(500)] public string? ImageUrl { get; set; }

    /// <summary>Our address of the picture it begins with.</summary>
    [MaxLength(500)] public string? FirstFrameUrl { get; set; }

    /// <summary>Our address of the picture it ends with.</summary>
    [MaxLength(500)] public string? LastFrameUrl { get; set; }

    /// <summary>Our addresses of further pictures it shall look like, JSON list.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string ReferenceImages { get; set; } = "[]";

    /// <summary>Seconds: as asked, once completed as probed.</summary>
    public double? Duration { get; set; }

    /// <summary>Frames a second, as asked.</summary>
    public int? Fps { get; set; }

    /// <summary>The model's word, as asked.</summary>
    [MaxLength(20)] public string? Resolution { get; set; }
    [MaxLength(20)] public string? AspectRatio { get; set; }
    [MaxLength(100)] public string? Style { get; set; }

    /// <summary>0 stands still, 10 moves most.</summary>
    public int? MotionLevel { get; set; }
    [MaxLength(100)] public string? CameraMotion { get; set; }
    public long? Seed { get; set; }

    /// <summary>Whether a sound of its own was asked for.</summary>
    public bool? Audio { get; set; }

    /// <summary>The vendor's address of the result; it dies, and is never shown.</summary>
    public string? VideoUrl { get; set; }

    /// <summary>Address in the object store; that or <see cref="LocalPath"/> once stored.</summary>
    [MaxLength(512)] public string? MinioUrl { get; set; }

    /// <summary>Path on disk; that or <see cref="MinioUrl"/> once stored.</summary>
    [MaxLength(512)] public string? LocalPath { get; set; }
    [MaxLength(16)] public TakeStatus Status { get; set; }

    /// <summary>The vendor's job id.</summary>
    [MaxLength(255)] public string? TaskId { get; set; }
    [MaxLength(50)] public string? ErrorCode { get; set; }
    public string? ErrorMsg { get; set; }

    /// <summary>How often it was begun again by itself before it was this take, at most <see cref="Video.MostRetries"/>.</summary>
    public int RetryCount { get; set; }

    /// <summary>Nobody knows what became of it, until a person settles its call.</summary>
    public bool NeedsAttention { get; set; }

    /// <summary>It is what its clip shows.</summary>
    public bool Chosen { get; set; }

    /// <summary>Completed or failed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Pixels, as probed.</summary>
    public int? Width { get; set; }

    /// <summary>Pixels, as probed.</summary>
    public int? Height { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }
}
