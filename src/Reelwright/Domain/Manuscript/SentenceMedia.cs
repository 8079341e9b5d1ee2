using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>One version in a slot of a sentence; at most one per slot is chosen.</summary>
public sealed class SentenceMedia
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid SentenceId { get; set; }

    /// <summary>The voice's language; empty for pictures and clips, which languages share.</summary>
    [MaxLength(10)] public string Language { get; set; } = "";
    [MaxLength(16)] public MediaSlot Slot { get; set; }

    /// <summary><c>WIDTHxHEIGHT</c> asked of a picture; empty for a voice, and for a person's own picture, which fits every size.</summary>
    [MaxLength(16)] public string FrameSize { get; set; } = "";
    public Guid AssetId { get; set; }

    /// <summary>1, 2, 3… in the slot.</summary>
    public int Version { get; set; }
    [MaxLength(16)] public MediaOrigin Origin { get; set; }

    /// <summary>Digest of the inputs it was made from; required when made.</summary>
    public string? InputDigest { get; set; }
    public bool Chosen { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
