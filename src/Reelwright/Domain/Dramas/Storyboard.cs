using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A shot of an episode (000). What is said in it is the text of its paragraph.</summary>
public sealed class Storyboard
{
    public long Id { get; set; }
    public long DramaId { get; set; }

    /// <summary>The episode.</summary>
    public Guid ChapterId { get; set; }

    /// <summary>Its place in the film; one sentence without words when nothing is said.</summary>
    public Guid? ParagraphId { get; set; }

    /// <summary>1, 2, 3…, unique in the episode.</summary>
    public int StoryboardNumber { get; set; }
    [MaxLength(200)] public string? Title { get; set; }
    [MaxLength(200)] public string? Location { get; set; }

    /// <summary>Of day, of year: in words.</summary>
    [MaxLength(100)] public string? Time { get; set; }

    /// <summary>Such as close-up.</summary>
    [MaxLength(50)] public string? ShotType { get; set; }
    [MaxLength(50)] public string? Angle { get; set; }

    /// <summary>Of the camera.</summary>
    [MaxLength(100)] public string? Movement { get; set; }
    public string? Action { get; set; }
    public string? Atmosphere { get; set; }

    /// <summary>A person's, or a text maker's; without one it is put together from the other fields.</summary>
    public string? ImagePrompt { get; set; }

    /// <summary>As <see cref="ImagePrompt"/>, of the clip.</summary>
    public string? VideoPrompt { get; set; }

    /// <summary>Seconds it lasts when nothing is said.</summary>
    public double Duration { get; set; } = 5;

    /// <summary>How it begins.</summary>
    [MaxLength(16)] public Transition Transition { get; set; }

    /// <summary>A person's own picture, in the place of the chosen takes; null shows those.</summary>
    public Guid? PictureId { get; set; }

    /// <summary>A person's own clip, in the place of the chosen take; null shows that.</summary>
    public Guid? ClipId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
