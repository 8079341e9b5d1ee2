using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A word that clips are found by; shared by all.</summary>
public sealed class Tag
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Unique without case.</summary>
    [MaxLength(50)] public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
