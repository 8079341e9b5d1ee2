using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A link that works once: for set-up, to reset a password, to accept an invitation.</summary>
public sealed class AccessLink
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    [MaxLength(16)] public required LinkPurpose Purpose { get; set; }

    /// <summary>SHA-256 of the link's secret, in hex.</summary>
    [MaxLength(64)] public required string Hash { get; set; }

    /// <summary>Whose password a reset sets; who came of an invitation or of set-up, once it is used.</summary>
    public Guid? UserId { get; set; }

    /// <summary>Who is invited.</summary>
    [MaxLength(100)] public string? Email { get; set; }

    /// <summary>What the invited person becomes.</summary>
    [MaxLength(10)] public UserRole? Role { get; set; }
    public Guid? ProjectId { get; set; }

    /// <summary>And what in that project.</summary>
    [MaxLength(10)] public ProjectRole? ProjectRole { get; set; }
    public Guid? CreatedBy { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}
