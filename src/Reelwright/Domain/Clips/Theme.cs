using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>What a clip is about, one word or few; shared by all.</summary>
public sealed class Theme
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Unique without case.</summary>
    [MaxLength(100)] public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
