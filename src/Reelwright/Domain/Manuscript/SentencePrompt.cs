using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>What a text maker wrote for a sentence's picture.</summary>
public sealed class SentencePrompt
{
    public Guid SentenceId { get; set; }

    /// <summary>Digest of the text it was written for.</summary>
    [MaxLength(64)] public required string SourceDigest { get; set; }
    public required string Content { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
