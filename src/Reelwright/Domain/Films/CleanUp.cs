using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A clean-up: the list of what the shelves' policies would remove, made by a dry run, and whether it was carried out.</summary>
public sealed class CleanUp
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Who asked: a session, or <c>housekeeping</c>.</summary>
    [MaxLength(128)] public required string Actor { get; set; }

    /// <summary>The policies it was made by: an object with the shelves' names as keys.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Policies { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>End of the real run; null while it is a list only.</summary>
    public DateTimeOffset? RanAt { get; set; }
}
