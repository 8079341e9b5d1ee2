using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Chooses one of the versions in a sentence's slot, or lets go of the chosen one. Nothing is made by that.</summary>
public sealed class ChooseVersion(IDbContextFactory<ReelDb> databases, Access access, FileStore files, TimeProvider clock)
{
    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>wrong_kind</c> for what a shot shows, <c>file_removed</c>.</summary>
    public Task<Sentence> Run(Caller caller, Guid sentence, Guid media, uint version, CancellationToken ct) => Change(caller, sentence, media, version, async (db, row) =>
    {
        var path = await db.MediaAssets.Where(a => a.Id == row.AssetId).Select(a => a.FilePath).SingleAsync(ct);
        if (!await files.Exists(path, ct))
        {
            throw new ReelException("file_removed", "The file of this version was removed by a clean-up: choose another, or send it again.");
        }

        await SlotChoice.Choose(db, row, ct);
    }, ct);

    /// <summary>Lets go of it: the next film takes or makes what its text asks for. Errors: as above.</summary>
    public Task<Sentence> Release(Caller caller, Guid sentence, Guid media, uint version, CancellationToken ct) => Change(
        caller, sentence, media, version, (db, row) => db.SentenceMedia.Where(m => m.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct), ct);

    private async Task<Sentence> Change(Caller caller, Guid sentence, Guid media, uint version, Func<ReelDb, SentenceMedia, Task> change, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Edit, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await SlotChoice.Hold(db, sentence, version, ct);
            // Whoever removes its file holds that, and then the version is gone with it.
            if (await db.SentenceMedia.AsNoTracking().SingleOrDefaultAsync(m => m.Id == media && m.SentenceId == sentence, ct) is not { } row || !await HeldAssets.Keep(db, row.AssetId, ct))
            {
                throw new ReelException("not_found", $"Sentence {sentence} has no version {media}.");
            }

            await SlotChoice.EnsureFree(db, sentence, row.Slot, ct);
            await change(db, row);
            var answer = await SlotChoice.Reflect(db, sentence, "user:" + caller.User, clock, ct);
            await tx.CommitAsync(ct);
            return answer;
        });
    }
}
