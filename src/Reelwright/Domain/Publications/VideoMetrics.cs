using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>What a post's numbers were when somebody looked; null where the platform does not tell, never zero for that.</summary>
public sealed class VideoMetrics
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }
    public Guid PublicationId { get; set; }
    public DateTimeOffset FetchedAt { get; set; }
    [MaxLength(20)] public MetricsSource Source { get; set; }
    public long? ViewCount { get; set; }
    public long? LikeCount { get; set; }
    public long? CommentCount { get; set; }
    public long? ShareCount { get; set; }

    /// <summary>What the platform tells besides, by its names.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string More { get; set; } = "{}";

    /// <summary>Why something is null.</summary>
    [MaxLength(50)] public string? UnavailableReason { get; set; }
}
