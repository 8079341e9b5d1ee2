using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>The database's knowledge of a stored file; whoever refers to a file notes it first, in the same transaction.</summary>
public static class Blobs
{
    /// <summary>The kind of lock that whoever notes a file holds together with others, and whoever removes one alone: <c>hashtextextended(area || digest, Lock)</c>.</summary>
    internal const int Lock = 17;

    /// <summary>
    /// Notes a stored file. Equal bytes have one row an area, whatever their extensions. Call inside a transaction: until it ends, nobody removes the file.
    /// Errors: <c>file_vanished</c> when it was removed between being stored and this: store it again.
    /// </summary>
    public static async Task Note(ReelDb db, FileStore files, StorageType area, StoredFile file, DateTimeOffset now, CancellationToken ct)
    {
        var (shelf, extension) = (area.Word(), Path.GetExtension(file.Path)[1..]);
        await db.Database.ExecuteSqlAsync($"""
            select pg_advisory_xact_lock_shared(hashtextextended({shelf + file.Digest}, {Lock}));
            insert into file_blobs (digest, area, size_bytes, extensions, reference_count, created_at) values ({file.Digest}, {shelf}, {file.Size}, array[{extension}], 0, {now})
            on conflict do nothing;
            update file_blobs set extensions = array_append(extensions, {extension}) where digest = {file.Digest} and area = {shelf} and not {extension} = any(extensions)
            """, ct);
        if (await files.Look(area, file.Digest, extension, ct) is null)
        {
            throw new ReelException("file_vanished", $"{file.Digest}.{extension} was removed from {shelf} just as it was stored again: repeat what you did.");
        }
    }
}
