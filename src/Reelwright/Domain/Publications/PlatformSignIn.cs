using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>Somebody was sent to a platform's page to allow an account, and is to come back once.</summary>
public sealed class PlatformSignIn
{
    /// <summary>SHA-256, hex, of what the platform brings back.</summary>
    [Key, MaxLength(64)] public required string State { get; set; }
    public Guid UserId { get; set; }
    public Guid AppId { get; set; }

    /// <summary>The account that is connected again; null for a new one.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>PKCE verifier; ciphertext.</summary>
    public required string Verifier { get; set; }
    [MaxLength(500)] public required string RedirectUrl { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}
