using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A take: one call to a maker of clips, for a clip or a shot (000).</summary>
public sealed class VideoGeneration : Take
{
    /// <summary>The clip it is for; null for a shot's.</summary>
    public Guid? VideoId { get; set; }

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

    /// <summary>Seconds: as asked, once completed as probed.</summary>
    public double? Duration { get; set; }

    /// <summary>Frames a second, as asked.</summary>
    public int? Fps { get; set; }

    /// <summary>The model's word, as asked.</summary>
    [MaxLength(20)] public string? Resolution { get; set; }
    [MaxLength(20)] public string? AspectRatio { get; set; }

    /// <summary>0 stands still, 10 moves most.</summary>
    public int? MotionLevel { get; set; }
    [MaxLength(100)] public string? CameraMotion { get; set; }

    /// <summary>Whether a sound of its own was asked for.</summary>
    public bool? Audio { get; set; }

    /// <summary>The vendor's address of the result; it dies, and is never shown.</summary>
    public string? VideoUrl { get; set; }
}
