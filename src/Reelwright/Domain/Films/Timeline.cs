using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>The measured cut list an attempt renders from.</summary>
public sealed class Timeline
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ChapterId { get; set; }

    /// <summary>The attempt.</summary>
    public Guid GenerationJobId { get; set; }
    [MaxLength(10)] public required string Language { get; set; }
    [MaxLength(40)] public required string Output { get; set; }

    /// <summary>Seconds, a whole number of frames; an estimate while pending.</summary>
    public double TotalDuration { get; set; }

    /// <summary>24, 25, 30, 50 or 60.</summary>
    public int Fps { get; set; } = 30;

    /// <summary><c>WIDTHxHEIGHT</c>.</summary>
    [MaxLength(20)] public string Resolution { get; set; } = "1920x1080";

    /// <summary>Slots in order.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string TimelineData { get; set; }
    [MaxLength(500)] public string? AudioTrackUrl { get; set; }

    /// <summary>Seconds.</summary>
    public double? AudioDuration { get; set; }

    /// <summary>Hertz.</summary>
    public int? AudioSampleRate { get; set; }
    [MaxLength(500)] public string? SubtitleTrackUrl { get; set; }
    [MaxLength(10)] public SubtitleFormat SubtitleFormat { get; set; }
    [MaxLength(500)] public string? BackgroundMusicUrl { get; set; }

    /// <summary>Linear gain, 0 to 1, before ducking.</summary>
    public double BackgroundMusicVolume { get; set; } = 0.1;
    [MaxLength(20)] public TimelineStatus ProcessingStatus { get; set; }
    public string? ErrorMessage { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
