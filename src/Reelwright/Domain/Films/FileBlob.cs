using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A stored file, named by digest: equal bytes in one area are one file.</summary>
public sealed class FileBlob
{
    /// <summary>SHA-256, hex.</summary>
    [MaxLength(64)] public required string Digest { get; set; }
    [MaxLength(16)] public StorageType Area { get; set; }
    public long SizeBytes { get; set; }

    /// <summary>The names it lies under are its digest with each of these; empty for one name that isn't known yet.</summary>
    public string[] Extensions { get; set; } = [];

    /// <summary>Rows that name it, kept by the database; a file without one may be collected.</summary>
    public int ReferenceCount { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
