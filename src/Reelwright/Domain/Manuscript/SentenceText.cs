using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A sentence in another language.</summary>
public sealed class SentenceText
{
    public Guid SentenceId { get; set; }

    /// <summary>BCP 47.</summary>
    [MaxLength(10)] public required string Language { get; set; }

    /// <summary>Digest of the text it translates.</summary>
    [MaxLength(64)] public required string SourceDigest { get; set; }
    public required string Content { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
