using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Chooses which of its picture takes a shot or a character shows. Nothing is made by that.</summary>
public sealed class ChoosePictureTake(IDbContextFactory<ReelDb> databases, ReadPictureTake takes, FileStore files, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> for one that has brought nothing, <c>file_removed</c>, <c>precondition_failed</c>.</summary>
    /// <param name="version">Of the shot or character.</param>
    public async Task<(long? Shot, long? Character)> Run(Caller caller, string take, uint version, CancellationToken ct)
    {
        var (id, shot, character) = await takes.Find(caller, take, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            _ = shot is { } one ? (object)await HeldShot.Of(db, one, version, ct) : await HeldCharacter.Of(db, character!.Value, version, ct);
            var path = await db.MediaAssets.Where(a => a.ImageGenerationId == id && !db.ImageGenerations.Any(t => t.Id == id && t.IsDeleted)).Select(a => a.FilePath).SingleOrDefaultAsync(ct)
                ?? throw new ReelException("wrong_state", $"Picture take {id} has nothing to show: choose one that is completed.");
            if (!await files.Exists(path, ct))
            {
                throw MediaFile.Removed($"picture take {id}");
            }

            await PictureChoice.Choose(db, id, clock.GetUtcNow(), ct);
            await tx.CommitAsync(ct);
        });
        return (shot, character);
    }
}
