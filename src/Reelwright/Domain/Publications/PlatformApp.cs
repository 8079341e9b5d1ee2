using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A person's own app at a platform (OAuth client).</summary>
public sealed class PlatformApp
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }
    [MaxLength(20)] public PlatformType Platform { get; set; }

    /// <summary>Unique per owner and platform.</summary>
    [MaxLength(100)] public required string Name { get; set; }
    [MaxLength(300)] public required string ClientId { get; set; }

    /// <summary>Ciphertext, never shown.</summary>
    public required string ClientSecret { get; set; }

    /// <summary>{page, token, api, upload}: in the place of the platform's own addresses.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Addresses { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
