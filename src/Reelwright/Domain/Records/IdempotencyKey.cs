using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A request that must not be carried out twice, and what was answered.</summary>
public sealed class IdempotencyKey
{
    public required Guid UserId { get; set; }

    /// <summary>Chosen by whoever asks.</summary>
    [MaxLength(200)] public required string Key { get; set; }

    /// <summary>SHA-256 of method, address and body, in hex: the same key with another request is refused.</summary>
    [MaxLength(64)] public required string Request { get; set; }
    /// <summary>Which of those who asked is at it: only that one may write the answer.</summary>
    public Guid Attempt { get; set; } = Guid.CreateVersion7();
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>HTTP status of the answer; null while it is being worked on.</summary>
    public int? Status { get; set; }

    /// <summary>Headers and body, sealed by the key ring: an answer may hold a secret.</summary>
    public string? Answer { get; set; }
}
