using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A script told in shots; what takes belong to (000). Each has a project of its own, whose chapters are its episodes.</summary>
public sealed class Drama
{
    public long Id { get; set; }
    public Guid OwnerId { get; set; }
    public Guid ProjectId { get; set; }
    [MaxLength(200)] public required string Title { get; set; }
    public string? Description { get; set; }
    [MaxLength(100)] public string? Genre { get; set; }

    /// <summary>How all of it looks.</summary>
    [MaxLength(100)] public string Style { get; set; } = "realistic";

    /// <summary>Such as <c>16:9</c>.</summary>
    [MaxLength(20)] public string AspectRatio { get; set; } = "16:9";

    /// <summary>Our address of a picture.</summary>
    [MaxLength(500)] public string? Thumbnail { get; set; }

    /// <summary>A list of words, JSON.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Tags { get; set; } = "[]";

    /// <summary>Holds its owner's takes that belong to no drama; nobody sees it.</summary>
    public bool IsLibrary { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
