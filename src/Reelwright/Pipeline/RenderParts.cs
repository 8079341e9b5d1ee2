using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>Encoded segments and windows of sound, kept by the digest of their inputs, so that a film is put together from what is there.</summary>
public sealed class RenderParts(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    /// <summary>Paths of those that exist, by input digest.</summary>
    public async Task<Dictionary<string, string>> Find(IEnumerable<string> inputs, string extension, CancellationToken ct)
    {
        var wanted = inputs.Distinct(StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        await db.RenderParts.Where(p => wanted.Contains(p.InputDigest)).ExecuteUpdateAsync(s => s.SetProperty(p => p.LastUsedAt, now), ct);
        var rows = await db.RenderParts.AsNoTracking().Where(p => wanted.Contains(p.InputDigest)).ToListAsync(ct);
        var known = rows.ConvertAll(r => (r.InputDigest, Path: files.PathOf(StorageType.Temp, r.Digest, extension)));
        var there = await files.Present(known.Select(r => r.Path), ct);
        return known.Where(r => there.Contains(r.Path)).ToDictionary(r => r.InputDigest, r => r.Path, StringComparer.Ordinal);
    }

    /// <summary>Keeps a part a tool has finished writing, and returns where it now is.</summary>
    /// <param name="lease">Null outside a stage.</param>
    public async Task<string> Keep(StageLease? lease, PartKind kind, string input, string written, string extension, double seconds, CancellationToken ct)
    {
        var stored = await files.Adopt(StorageType.Temp, written, extension, ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        if (lease is not null)
        {
            await lease.Hold(db, ct);
        }

        await Blobs.Note(db, files, StorageType.Temp, stored, now, ct);
        await db.Database.ExecuteSqlAsync($"""
            insert into render_parts (input_digest, kind, digest, seconds, created_at, last_used_at)
            values ({input}, {kind.Word()}, {stored.Digest}, {seconds}, {now}, {now})
            on conflict (input_digest) do update set digest = excluded.digest, seconds = excluded.seconds, last_used_at = excluded.last_used_at
            """, ct);
        await tx.CommitAsync(ct);
        return stored.Path;
    }
}
