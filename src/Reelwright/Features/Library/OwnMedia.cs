using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Makes a person's own file the chosen version of a slot; what was chosen before stays beside it.</summary>
public sealed class OwnMedia(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    /// <summary>Keeps the file and chooses it. The same file again is the same version.</summary>
    /// <param name="owner">Of the project: the file is theirs, whoever brings it.</param>
    internal Task<Sentence> Put(Caller caller, Guid owner, Guid sentence, uint version, MediaSlot slot, string language, OwnFile own, CancellationToken ct) =>
        Put(caller, sentence, version, slot, language, (db, now) => OwnAssets.Keep(db, files, owner, own, now, ct), ct);

    /// <summary>Chooses an asset that is there, or is made so in the same transaction.</summary>
    internal Task<Sentence> Put(
        Caller caller, Guid sentence, uint version, MediaSlot slot, string language, Func<ReelDb, DateTimeOffset, Task<MediaAsset>> find, CancellationToken ct) => Collisions.Retry(async () =>
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await SlotChoice.Hold(db, sentence, version, ct);
        await SlotChoice.EnsureFree(db, sentence, slot, ct);
        var asset = await find(db, now);
        var row = await Version(db, sentence, slot, language, asset, now, ct);
        await SlotChoice.Choose(db, row, ct);
        var answer = await SlotChoice.Reflect(db, sentence, "user:" + caller.User, clock, ct);
        await tx.CommitAsync(ct);
        return answer;
    });

    /// <summary>The version of a slot that is this asset, written when there is none; in the caller's transaction, which holds the sentence.</summary>
    internal static async Task<SentenceMedia> Version(ReelDb db, Guid sentence, MediaSlot slot, string language, MediaAsset asset, DateTimeOffset now, CancellationToken ct)
    {
        var versions = await db.SentenceMedia.AsNoTracking().Where(m => m.SentenceId == sentence && m.Slot == slot && m.Language == language && m.FrameSize == "").ToListAsync(ct);
        if (versions.Find(m => m.AssetId == asset.Id && m.Origin == MediaOrigin.Uploaded) is { } there)
        {
            return there;
        }

        var row = new SentenceMedia
        {
            Id = Guid.CreateVersion7(now), SentenceId = sentence, Slot = slot, Language = language, AssetId = asset.Id,
            Version = versions.Select(v => v.Version).DefaultIfEmpty(0).Max() + 1, Origin = MediaOrigin.Uploaded, CreatedAt = now,
        };
        db.SentenceMedia.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }
}
