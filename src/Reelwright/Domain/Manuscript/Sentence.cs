using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>The smallest unit of a film: one sentence, one picture, one voice line, one segment.</summary>
public sealed class Sentence
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ParagraphId { get; set; }
    public required string Content { get; set; }

    /// <summary>0, 1, 2…, unique in the paragraph at commit; from <see cref="Place.TakenOut"/> on it stands nowhere.</summary>
    public int OrderIndex { get; set; }
    public int WordCount { get; set; }

    /// <summary>Graphemes without white space.</summary>
    public int CharacterCount { get; set; }

    /// <summary>The drawn picture's only source of variety; computed when the row is made, then kept.</summary>
    public long PictureVariation { get; set; }

    /// <summary>Direction of the slow pan or zoom; computed when the row is made, then kept.</summary>
    [MaxLength(32)] public required string Motion { get; set; }

    /// <summary>Always equal to the chosen picture.</summary>
    [MaxLength(500)] public string? ImageUrl { get; set; }

    /// <summary>Made by rule or by a text maker.</summary>
    public string? ImagePrompt { get; set; }

    /// <summary>Always equal to the chosen voice of the primary language.</summary>
    [MaxLength(500)] public string? AudioUrl { get; set; }

    /// <summary>Seconds in the primary output's film.</summary>
    public double? StartTime { get; set; }

    /// <summary>Seconds in the primary output's film: where the voice ends.</summary>
    public double? EndTime { get; set; }

    /// <summary>Measured length of the voice in seconds.</summary>
    public double? Duration { get; set; }

    /// <summary>0 to 1, mean word confidence of an uploaded narration's transcription.</summary>
    public double? ConfidenceScore { get; set; }

    /// <summary>What has no column of its own (emotion, style); a column wins.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? VoiceSettings { get; set; }

    /// <summary>The maker's voice id.</summary>
    [MaxLength(50)] public string? VoiceType { get; set; }

    /// <summary>0.5 to 2.</summary>
    public double SpeechRate { get; set; } = 1;

    /// <summary>0.5 to 2.</summary>
    public double Pitch { get; set; } = 1;

    /// <summary>0 to 2.</summary>
    public double Volume { get; set; } = 1;
    [MaxLength(20)] public SentenceStatus Status { get; set; }
    public string? ErrorMessage { get; set; }
    public int RetryCount { get; set; }

    /// <summary>Spoken instead of <see cref="Content"/>.</summary>
    public string? EditedContent { get; set; }

    /// <summary>A person's prompt; wins over <see cref="ImagePrompt"/>.</summary>
    public string? EditedPrompt { get; set; }

    /// <summary>Text, prompt or media come from a person.</summary>
    public bool IsManualEdited { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Became completed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
