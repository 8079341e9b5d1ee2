using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Library;
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

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var asset = await OwnAssets.Keep(db, files, owner, OwnFile.Of(facts, stored) with { Name = Path.GetFileName(path) }, clock.GetUtcNow(), ct);
        await tx.CommitAsync(ct);
        return (asset.Id, asset.Digest);
    }
}
