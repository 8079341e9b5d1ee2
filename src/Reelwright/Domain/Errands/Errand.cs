using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An errand: a maker is to hear a narration, or to write a script or an episode's shots. It is run by whoever is free and outlives every process.</summary>
public sealed class Errand
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    [MaxLength(16)] public ErrandKind Kind { get; set; }
    public Guid ProjectId { get; set; }

    /// <summary>The chapter a narration is of, or the episode whose shots are written.</summary>
    public Guid? ChapterId { get; set; }

    /// <summary>The maker account.</summary>
    public Guid ApiConfigId { get; set; }

    /// <summary>The recording, while it is there.</summary>
    public Guid? AssetId { get; set; }

    /// <summary>BCP 47; null where the maker shall choose.</summary>
    [MaxLength(10)] public string? Language { get; set; }

    /// <summary>What was asked for besides, by the kind.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Wishes { get; set; } = "{}";
    [MaxLength(16)] public ErrandStatus Status { get; set; }

    /// <summary>Percent.</summary>
    public int Progress { get; set; }

    /// <summary>What came of it, by the kind.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Answer { get; set; }
    [MaxLength(50)] public string? ErrorCode { get; set; }
    public string? ErrorMessage { get; set; }

    /// <summary>Since when it waits outside the queue, for a vendor, for room, or for a person's word.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
    public Guid? CreatedBy { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set exactly when completed or failed.</summary>
    public DateTimeOffset? CompletedAt { get; set; }
}
