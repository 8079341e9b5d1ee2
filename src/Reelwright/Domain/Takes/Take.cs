using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>What takes of clips and of pictures have in common (000). Each has a table of its own, and the database knows nothing of this.</summary>
public abstract class Take
{
    public long Id { get; set; }
    public long DramaId { get; set; }

    /// <summary>The shot it is for; null where it is for something else.</summary>
    public long? StoryboardId { get; set; }

    /// <summary>The maker account.</summary>
    public Guid ApiConfigId { get; set; }

    /// <summary>Adapter id.</summary>
    [MaxLength(50)] public required string Provider { get; set; }
    public required string Prompt { get; set; }
    public string? NegativePrompt { get; set; }

    /// <summary>The vendor's model, frozen when the take was made.</summary>
    [MaxLength(200)] public string? Model { get; set; }
    [MaxLength(100)] public string? Style { get; set; }
    public long? Seed { get; set; }

    /// <summary>Our addresses of pictures it shall look like, beside those it names one by one; JSON list.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string ReferenceImages { get; set; } = "[]";

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

    /// <summary>It is what is shown by what it is for.</summary>
    public bool Chosen { get; set; }

    /// <summary>Completed or failed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>Pixels, as measured.</summary>
    public int? Width { get; set; }

    /// <summary>Pixels, as measured.</summary>
    public int? Height { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }
}
