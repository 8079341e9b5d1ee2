using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A personal token by which a script acts for its user.</summary>
public sealed class ApiToken
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public required Guid UserId { get; set; }

    /// <summary>Unique among the user's tokens that are not revoked.</summary>
    [MaxLength(100)] public required string Name { get; set; }

    /// <summary>SHA-256 of the token, in hex. The token itself is shown once and kept nowhere.</summary>
    [MaxLength(64)] public required string Hash { get; set; }

    /// <summary>The token's first letters, to tell one from another.</summary>
    [MaxLength(16)] public required string Hint { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Null never expires.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}
