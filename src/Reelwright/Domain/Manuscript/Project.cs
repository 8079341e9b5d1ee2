using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A manuscript: one uploaded file and what it was read into.</summary>
public sealed class Project
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid OwnerId { get; set; }
    [MaxLength(16)] public ProjectKind Kind { get; set; }
    [MaxLength(200)] public required string Title { get; set; }
    public string? Description { get; set; }

    /// <summary>As uploaded.</summary>
    [MaxLength(255)] public required string FileName { get; set; }

    /// <summary>Bytes.</summary>
    public long FileSize { get; set; }
    [MaxLength(10)] public FileType FileType { get; set; }

    /// <summary>The stored original, in the STOCK area.</summary>
    [MaxLength(500)] public required string FilePath { get; set; }

    /// <summary>MD5, hex: finds the same upload again.</summary>
    [MaxLength(64)] public string? FileHash { get; set; }

    /// <summary>SHA-256, hex: the stored original's name.</summary>
    [MaxLength(64)] public required string FileDigest { get; set; }

    /// <summary>Always STOCK; computed by the database.</summary>
    [MaxLength(16)] public StorageType FileArea { get; private set; }

    /// <summary>Absolute path that <c>reel make</c> read it from.</summary>
    public string? SourcePath { get; set; }

    /// <summary>BCP 47; null until read.</summary>
    [MaxLength(10)] public string? Language { get; set; }

    /// <summary>The output whose film a chapter shows, such as <c>1920x1080/full</c>.</summary>
    [MaxLength(40)] public string? PrimaryOutput { get; set; }

    /// <summary>Words, for CJK characters.</summary>
    public int WordCount { get; set; }
    public int ChapterCount { get; set; }
    public int ParagraphCount { get; set; }
    public int SentenceCount { get; set; }
    [MaxLength(20)] public ProjectStatus Status { get; set; }

    /// <summary>Percent of bytes read while parsing.</summary>
    public int ProcessingProgress { get; set; }
    public string? ErrorMessage { get; set; }

    /// <summary>The project's level of settings.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? GenerationSettings { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set exactly while the project is completed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }

    public List<Chapter> Chapters { get; } = [];
}
