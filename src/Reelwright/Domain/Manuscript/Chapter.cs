using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A chapter: what becomes one film. Elsewhere it is called a script, a story, an episode.</summary>
public sealed class Chapter
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid ProjectId { get; set; }
    [MaxLength(500)] public required string Title { get; set; }

    /// <summary>The original text, kept.</summary>
    public required string Content { get; set; }

    /// <summary>1, 2, 3…, unique in the project at commit, those in the trash among them; from <see cref="Place.TakenOut"/> on it stands nowhere.</summary>
    public int ChapterNumber { get; set; }
    public int WordCount { get; set; }
    public int ParagraphCount { get; set; }
    public int SentenceCount { get; set; }
    [MaxLength(20)] public ChapterStatus Status { get; set; }

    /// <summary>True exactly when the status isn't pending.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Set exactly while confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>The last edit of the whole chapter; later edits stand in its paragraphs.</summary>
    public string? EditedContent { get; set; }

    /// <summary>Shown beside the chapter, never spoken.</summary>
    public string? EditingNotes { get; set; }

    /// <summary>The chapter's level of settings.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? GenerationSettings { get; set; }

    /// <summary>A <see cref="ChapterLook"/>; null until a text maker has described it.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Look { get; set; }

    /// <summary>Newest film of the primary language and output.</summary>
    [MaxLength(500)] public string? VideoUrl { get; set; }

    /// <summary>Seconds, rounded up.</summary>
    public int? VideoDuration { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }

    public List<Paragraph> Paragraphs { get; } = [];
}
