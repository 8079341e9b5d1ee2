using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>The database's knowledge of a stored file; whoever refers to a file notes it first, in the same transaction.</summary>
public static class Blobs
{
    /// <summary>Notes a stored file. Equal bytes have one row an area.</summary>
    public static Task Note(ReelDb db, StorageType area, StoredFile file, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into file_blobs (digest, area, size_bytes, reference_count, created_at) values ({file.Digest}, {area.Word()}, {file.Size}, 0, {now})
        on conflict do nothing
        """, ct);
}
