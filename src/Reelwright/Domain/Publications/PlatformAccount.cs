using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An account at a platform: how films get there, and whether they can just now.</summary>
public sealed class PlatformAccount
{
    /// <summary>Characters the address of its picture may have.</summary>
    public const int LongestPicture = 1000;

    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }
    [MaxLength(20)] public PlatformType Platform { get; set; }
    [MaxLength(20)] public PublishingRoute Route { get; set; }

    /// <summary>The app it was allowed to; null of routes that need none.</summary>
    public Guid? AppId { get; set; }

    /// <summary>The platform's id of it; null where a person posts by hand.</summary>
    [MaxLength(100)] public string? PlatformAccountId { get; set; }
    [MaxLength(200)] public required string Name { get; set; }

    /// <summary>As it stands in addresses of posts.</summary>
    [MaxLength(200)] public string? Handle { get; set; }
    [MaxLength(LongestPicture)] public string? PictureUrl { get; set; }

    /// <summary>What the adapter needs of it, by the adapter's names.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Facts { get; set; } = "{}";

    /// <summary>Ciphertext, never shown.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Ciphertext, never shown.</summary>
    public string? RefreshToken { get; set; }
    public DateTimeOffset? TokenExpiresAt { get; set; }
    public DateTimeOffset? RefreshExpiresAt { get; set; }

    /// <summary>List of what the person allowed.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string Scopes { get; set; } = "[]";

    /// <summary>Where a tool of the person's own listens.</summary>
    [MaxLength(500)] public string? BridgeUrl { get; set; }

    /// <summary>Ciphertext, never shown.</summary>
    public string? BridgeSecret { get; set; }
    [MaxLength(20)] public AccountHealth Health { get; set; }

    /// <summary>Stable: that of the failure it came of.</summary>
    [MaxLength(50)] public string? HealthCode { get; set; }

    /// <summary>For people.</summary>
    public string? HealthReason { get; set; }

    /// <summary>When the platform last answered for it.</summary>
    public DateTimeOffset? CheckedAt { get; set; }

    /// <summary>Nothing is posted before.</summary>
    public DateTimeOffset? RestsUntil { get; set; }

    /// <summary>A person wants nothing posted for now.</summary>
    public DateTimeOffset? PausedAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    public bool IsDeleted { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
    public Guid? DeletedBy { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
