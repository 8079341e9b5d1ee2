using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>
/// Removes files that nothing refers to any more: the row first, then the file, both under the lock of the digest. Whoever notes such a file meanwhile waits,
/// and finds it there or is told to store it again; a crash in between leaves a file without a row, which <see cref="FileScan"/> removes.
/// </summary>
public sealed class FileSweep(NpgsqlDataSource database, FileStore files, TimeProvider clock)
{
    /// <summary>How long a file is left alone after it was stored: whoever stored it may not have noted it yet.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    private const int Batch = 100;

    /// <summary>What was removed: files, and their bytes.</summary>
    public sealed record Removed(int Files, long Bytes);

    private sealed record Blob(string Digest, string[] Extensions, long Size)
    {
        public static Blob Of(NpgsqlDataReader row) => new(row.GetString(0), row.GetFieldValue<string[]>(1), row.GetInt64(2));
    }

    /// <summary>Removes all there are; one that somebody just stores or notes is left for the next time.</summary>
    /// <param name="settled">Files stored less than this long ago are left alone.</param>
    public async Task<Removed> Run(TimeSpan settled, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var removed = new Removed(0, 0);
        // Shelf by shelf: two transactions that count on several shelves, each in its order, would wait in a circle.
        try
        {
            foreach (var area in Enum.GetValues<StorageType>())
            {
                var here = await Run(connection, area, settled, ct);
                removed = new Removed(removed.Files + here.Files, removed.Bytes + here.Bytes);
            }
        }
        finally
        {
            await Locks.Free(connection);
        }

        return removed;
    }

    private async Task<Removed> Run(NpgsqlConnection connection, StorageType area, TimeSpan settled, CancellationToken ct)
    {
        var (count, bytes) = (0, 0L);
        for (var after = ""; ;)
        {
            // Locks of the session: they outlast the commit, and a lost connection lets go of them.
            var batch = await connection.Read($"""
                with unused as materialized (
                    select digest, area, extensions, size_bytes from file_blobs where reference_count = 0 and area = $1 and digest > $2 order by digest limit {Batch})
                select digest, extensions, size_bytes, pg_try_advisory_lock(hashtextextended(area || digest, {Blobs.Lock})) from unused order by digest
                """, row => (Blob: Blob.Of(row), Locked: row.GetBoolean(3)), ct, area.Word(), after);
            if (batch.Count == 0)
            {
                return new Removed(count, bytes);
            }

            after = batch[^1].Blob.Digest;
            var since = clock.GetUtcNow() - settled;
            foreach (var blob in await Forget(connection, area, await Settle(area, batch.Where(b => b.Locked).Select(b => b.Blob), since, ct), ct))
            {
                var names = await Remove(connection, area, blob, since, ct);
                (count, bytes) = (count + names, bytes + (names * blob.Size));
            }

            await connection.Do("select pg_advisory_unlock_all()", ct);
        }
    }

    private async Task<List<Blob>> Settle(StorageType area, IEnumerable<Blob> blobs, DateTimeOffset since, CancellationToken ct)
    {
        var settled = new List<Blob>();
        foreach (var blob in blobs)
        {
            var fresh = false;
            foreach (var extension in blob.Extensions)
            {
                fresh |= await files.Look(area, blob.Digest, extension, ct) is { } there && there.Modified > since;
            }

            if (!fresh)
            {
                settled.Add(blob);
            }
        }

        return settled;
    }

    private static Task<List<Blob>> Forget(NpgsqlConnection connection, StorageType area, List<Blob> blobs, CancellationToken ct) => connection.Read("""
        delete from file_blobs where area = $1 and digest in (
            select digest from file_blobs where area = $1 and digest = any($2) and reference_count = 0 for update skip locked)
        returning digest, extensions, size_bytes
        """, Blob.Of, ct, area.Word(), blobs.ConvertAll(b => b.Digest).ToArray());

    private async Task<int> Remove(NpgsqlConnection connection, StorageType area, Blob blob, DateTimeOffset since, CancellationToken ct)
    {
        var removed = 0;
        foreach (var extension in blob.Extensions)
        {
            // Should the lock be gone with its connection, this throws before the file goes.
            await connection.Do("select 1", ct);
            removed += await files.Remove(area, blob.Digest, extension, since, ct) ? 1 : 0;
        }

        return removed;
    }
}
