using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Has a shot show a person's own clip, or one of the library, in the place of what its takes brought; or no clip. A take that is chosen later takes its place.</summary>
public sealed class ReplaceShotClip(IDbContextFactory<ReelDb> databases, Access access, DramaRights rights, UploadClip upload, FileStore files, TimeProvider clock)
{
    /// <summary>Which: a clip of the library, or an asset.</summary>
    /// <param name="VideoId">What that clip shows now.</param>
    /// <param name="AssetId">An asset of type VIDEO_CLIP.</param>
    public sealed record Request(Guid? VideoId = null, Guid? AssetId = null);

    /// <summary>A file that is brought: it becomes a clip of the library of the drama's owner, in its episode: films are made of their files and of stock. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, those of <see cref="UploadClip"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task Run(Caller caller, string shot, uint version, Stream bytes, long? length, string? name, ClipFormat format, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        ClipPlace where;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            // Told now, not after the upload.
            await using var look = await db.Database.BeginTransactionAsync(ct);
            var row = await HeldShot.Of(db, place.Id, version, ct);
            where = new ClipPlace(place.Project, row.ChapterId, null) { ParagraphId = row.ParagraphId };
        }

        var clip = await upload.Run(caller, bytes, length, new UploadClip.About(name, null, null, null, [], where, format, place.Owner), ct);
        await Put(place, version, db => Shown(db, clip, ct), ct);
    }

    /// <summary>One that is here already. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>change_invalid</c>, <c>wrong_state</c> for a clip that shows nothing, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task Use(Caller caller, string shot, uint version, Request request, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        if (request.VideoId is null == request.AssetId is null)
        {
            throw new ReelException("change_invalid", "Name a clip by video_id, or an asset by asset_id: one of them.");
        }

        if (request.VideoId is { } clip)
        {
            await access.Clip(caller, clip, Right.Look, ct);
        }

        await Put(place, version, async db =>
        {
            var id = request.AssetId ?? await Shown(db, request.VideoId!.Value, ct);
            var asset = await SeenAssets.Of(db, caller.User).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && (a.OwnerId == place.Owner || a.SourceType == SourceType.Stock), ct);
            if (asset is null || !await HeldAssets.Keep(db, asset.Id, ct))
            {
                throw SeenAssets.Missing(id ?? Guid.Empty);
            }

            return asset.AssetType != AssetType.VideoClip ? throw new ReelException("file_type_unsupported", $"Asset {asset.Id} is no clip: choose one of type VIDEO_CLIP.")
                : await files.Exists(asset.FilePath, ct) ? asset.Id
                : throw MediaFile.Removed($"clip {asset.Id}");
        }, ct);
    }

    /// <summary>No clip any more: it shows its picture. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    public async Task Release(Caller caller, string shot, uint version, CancellationToken ct) => await Put(await rights.Shot(caller, shot, Right.Edit, ct), version, _ => Task.FromResult<Guid?>(null), ct);

    private static async Task<Guid?> Shown(ReelDb db, Guid clip, CancellationToken ct) =>
        await db.Videos.Where(v => v.Id == clip && !v.IsDeleted).Join(db.MediaAssets, v => v.VideoUrl, a => a.UrlPath, (_, a) => (Guid?)a.Id).FirstOrDefaultAsync(ct) is { } asset
            && await HeldAssets.Keep(db, asset, ct) ? asset
            : throw new ReelException("wrong_state", $"Clip {clip} has nothing to show: wait until it is completed, or name another.");

    private Task Put(DramaPlace place, uint version, Func<ReelDb, Task<Guid?>> find, CancellationToken ct) => Collisions.Retry(async () =>
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await HeldShot.Of(db, place.Id, version, ct);
        await db.Database.ExecuteSqlAsync($"update video_generations set chosen = false where storyboard_id = {place.Id} and chosen", ct);
        var clip = await find(db);
        await db.Database.ExecuteSqlAsync($"update storyboards set clip_id = {clip}, updated_at = {now} where id = {place.Id}", ct);
        await ShotMedia.Show(db, place.Id, now, ct);
        await tx.CommitAsync(ct);
    });
}
