using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A paragraph of a chapter and what becomes of it.</summary>
public sealed class Paragraph
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ChapterId { get; set; }

    /// <summary>The original text, kept.</summary>
    public required string Content { get; set; }

    /// <summary>BCP 47: a quoted foreign sentence gets its own voice.</summary>
    [MaxLength(10)] public required string Language { get; set; }

    /// <summary>0, 1, 2…, unique in the chapter at commit; from <see cref="Place.TakenOut"/> on it stands nowhere.</summary>
    public int OrderIndex { get; set; }
    public int WordCount { get; set; }
    public int SentenceCount { get; set; }
    [MaxLength(10)] public ParagraphAction Action { get; set; }

    /// <summary>Required for edit, absent for keep, kept under ignore and delete.</summary>
    public string? EditedContent { get; set; }
    public bool IsConfirmed { get; set; }

    /// <summary>Only with ignore.</summary>
    public string? IgnoreReason { get; set; }

    /// <summary>The paragraph's voice lines, joined.</summary>
    [MaxLength(500)] public string? AudioUrl { get; set; }

    /// <summary>Seconds, rounded up.</summary>
    public int? AudioDuration { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }

    public List<Sentence> Sentences { get; } = [];
}
