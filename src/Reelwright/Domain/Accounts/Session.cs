using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A sign-in in a browser; its id is 002's <c>session_id</c> of what is ordered there.</summary>
public sealed class Session
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public required Guid UserId { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset LastUsedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Signed out, here or from elsewhere.</summary>
    public DateTimeOffset? EndedAt { get; set; }
    [MaxLength(45)] public string? IpAddress { get; set; }
    [MaxLength(500)] public string? UserAgent { get; set; }
}
