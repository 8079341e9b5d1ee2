using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Chooses which of its takes a clip or a shot shows. Nothing is made by that.</summary>
public sealed class ChooseTake(IDbContextFactory<ReelDb> databases, ReadTake takes, FileStore files, TimeProvider clock)
{
    /// <summary>The clip, or the shot. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> for one that has brought nothing, <c>file_removed</c>, <c>precondition_failed</c>.</summary>
    /// <param name="version">Of the clip or shot.</param>
    public async Task<(Guid? Clip, long? Shot)> Run(Caller caller, string take, uint version, CancellationToken ct)
    {
        var (id, clip, shot) = await takes.Find(caller, take, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var row = clip is { } one ? await HeldClip.Of(db, one, version, ct) : null;
            _ = shot is { } other ? await HeldShot.Of(db, other, version, ct) : null;
            var path = await db.MediaAssets.Where(a => a.VideoGenerationId == id && a.AssetType == AssetType.VideoClip && !db.VideoGenerations.Any(t => t.Id == id && t.IsDeleted)).Select(a => a.FilePath).SingleOrDefaultAsync(ct)
                ?? throw new ReelException("wrong_state", $"Take {id} has nothing to show: choose one that is completed.");
            if (!await files.Exists(path, ct))
            {
                throw MediaFile.Removed($"take {id}");
            }

            var actor = "user:" + caller.User;
            await TakeChoice.Choose(db, id, actor, clock, ct);
            if (row?.Status == ClipStatus.Failed)
            {
                // It has something to show now.
                await StatusMoves.Clips.Move(db, row.Id, ClipStatus.Completed, actor, "a take was chosen", clock, ct, $"error_message = null, error_details = null");
            }

            await tx.CommitAsync(ct);
        });
        return (clip, shot);
    }
}
