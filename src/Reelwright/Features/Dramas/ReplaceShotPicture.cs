using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Has a shot show a person's own picture in the place of what its takes brought; or no longer, and then a take has to be chosen again. A take that is chosen later takes its place.</summary>
public sealed class ReplaceShotPicture(IDbContextFactory<ReelDb> databases, DramaRights rights, ReceivePicture receive, FileStore files, TimeProvider clock)
{
    /// <summary>A file that is brought. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>quota_exceeded</c>, those of <see cref="Received"/> and of <see cref="ReplacePicture"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task Run(Caller caller, string shot, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        var own = await receive.Run(caller, bytes, length, name, db => HeldShot.Of(db, place.Id, version, ct), ct);
        await Put(place, version, db => OwnAssets.Keep(db, files, place.Owner, own, clock.GetUtcNow(), ct), ct);
    }

    /// <summary>A picture that is here already. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task Use(Caller caller, string shot, uint version, UsePicture.Request request, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        await Put(place, version, db => ClipPictures.Keep(db, files, caller.User, place.Owner, request.AssetId.ToString(), ct), ct);
    }

    /// <summary>Nothing of a person's own any more. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    public async Task Release(Caller caller, string shot, uint version, CancellationToken ct) => await Put(await rights.Shot(caller, shot, Right.Edit, ct), version, null, ct);

    private Task Put(DramaPlace place, uint version, Func<ReelDb, Task<MediaAsset>>? find, CancellationToken ct) => Collisions.Retry(async () =>
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await HeldShot.Of(db, place.Id, version, ct);
        await db.Database.ExecuteSqlAsync($"update image_generations set chosen = false where storyboard_id = {place.Id} and chosen and frame_type <> 'last' and {find is not null}", ct);
        var picture = find is null ? (Guid?)null : (await find(db)).Id;
        await db.Database.ExecuteSqlAsync($"update storyboards set picture_id = {picture}, updated_at = {now} where id = {place.Id}", ct);
        await ShotMedia.Show(db, place.Id, now, ct);
        await tx.CommitAsync(ct);
    });
}
