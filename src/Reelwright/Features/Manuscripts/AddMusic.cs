using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Shelves;
using Reelwright.Media.Sound;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Keeps a person's music as an asset. The same file again is the same asset.</summary>
public sealed class AddMusic(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    /// <summary>The asset and the digest of its file. Errors: <c>music_not_audio</c>.</summary>
    public async Task<(Guid Asset, string Digest)> Run(Guid owner, string path, CancellationToken ct)
    {
        var facts = await AudioFacts.Of(path, ct);
        StoredFile stored;
        await using (var file = File.OpenRead(path))
        {
            stored = await files.Put(StorageType.Audio, file, facts.Extension, ct);
        }

        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.MediaAssets.Where(a => a.OwnerId == owner && a.Digest == stored.Digest && a.SourceType == SourceType.UserUploaded)
            .Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct);
        if (known is { } there)
        {
            return (there, stored.Digest);
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Quota.Ensure(db, owner, stored.Size, ct);
        await Blobs.Note(db, files, StorageType.Audio, stored, now, ct);
        var id = Guid.CreateVersion7(now);
        db.MediaAssets.Add(new MediaAsset
        {
            Id = id,
            OwnerId = owner,
            AssetType = AssetType.Audio,
            FilePath = stored.Path,
            UrlPath = $"/media/audio/{id}.{facts.Extension}",
            Duration = (facts.DurationMs + 999) / 1000,
            DurationMs = facts.DurationMs,
            Metadata = facts.Metadata,
            SourceType = SourceType.UserUploaded,
            CreationTimestamp = now,
            Digest = stored.Digest,
            OriginalName = Path.GetFileName(path),
        });
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return (id, stored.Digest);
    }
}
