using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A shelf: one area of the file store, its size kept true, its clean-up and access rules.</summary>
public sealed class MediaStorage
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Absolute directory or <c>s3://bucket/prefix</c>, unique.</summary>
    [MaxLength(512)] public required string DirectoryPath { get; set; }
    [MaxLength(16)] public StorageType StorageType { get; set; }

    /// <summary>Physical bytes, kept by the database.</summary>
    public long TotalSizeBytes { get; set; }

    /// <summary>Physical files, kept by the database.</summary>
    public int FileCount { get; set; }
    public DateTimeOffset? LastCleanup { get; set; }

    /// <summary>max_age_days, max_size_mb (integer from 1, or null), preserve_completed_videos.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string CleanupPolicy { get; set; }

    /// <summary>public_read, authenticated_read, admin_write.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string AccessPermissions { get; set; }

    /// <summary>Part of every signed link to a file here: raised, it ends all of them.</summary>
    public int LinkEpoch { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
