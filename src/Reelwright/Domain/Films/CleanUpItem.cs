using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>One thing on a clean-up's list, and what became of it.</summary>
public sealed class CleanUpItem
{
    public Guid CleanUpId { get; set; }

    /// <summary>1, 2, 3…: the oldest first, shelf by shelf.</summary>
    public int Number { get; set; }
    [MaxLength(16)] public CleanUpKind Kind { get; set; }

    /// <summary>A part's input digest, else an id.</summary>
    public required string Item { get; set; }
    [MaxLength(16)] public StorageType Shelf { get; set; }

    /// <summary>SHA-256, hex, of its file.</summary>
    [MaxLength(64)] public required string Digest { get; set; }

    /// <summary>Bytes of its file; freed when nothing else names it.</summary>
    public long SizeBytes { get; set; }

    /// <summary>Made, or last used: what its age is counted from.</summary>
    public DateTimeOffset Since { get; set; }
    [MaxLength(16)] public CleanUpReason Reason { get; set; }

    /// <summary>Null until it was tried.</summary>
    [MaxLength(16)] public CleanUpOutcome? Outcome { get; set; }

    /// <summary>Set exactly when kept.</summary>
    public string? WhyKept { get; set; }
}
