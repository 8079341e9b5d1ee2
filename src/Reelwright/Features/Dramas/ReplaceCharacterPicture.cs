using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Makes a person's own picture the one a character shall look like. The former ones stay among theirs; a take that is chosen later takes its place.</summary>
public sealed class ReplaceCharacterPicture(IDbContextFactory<ReelDb> databases, DramaRights rights, ReceivePicture receive, FileStore files, TimeProvider clock)
{
    /// <summary>A file that is brought. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>quota_exceeded</c>, those of <see cref="Received"/> and of <see cref="ReplacePicture"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task Run(Caller caller, string character, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        var own = await receive.Run(caller, bytes, length, name, db => HeldCharacter.Of(db, place.Id, version, ct), ct);
        await Put(place, version, db => OwnAssets.Keep(db, files, place.Owner, own, clock.GetUtcNow(), ct), ct);
    }

    /// <summary>A picture that is here already. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task Use(Caller caller, string character, uint version, UsePicture.Request request, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        await Put(place, version, db => ClipPictures.Keep(db, files, caller.User, place.Owner, request.AssetId.ToString(), ct), ct);
    }

    private Task Put(DramaPlace place, uint version, Func<ReelDb, Task<MediaAsset>> find, CancellationToken ct) => Collisions.Retry(async () =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await HeldCharacter.Of(db, place.Id, version, ct);
        var picture = await find(db);
        await CharacterPictures.Show(db, place.Id, picture.UrlPath, clock.GetUtcNow(), ct);
        await CharacterPictures.Follow(db, place.Id, ct);
        await tx.CommitAsync(ct);
    });
}
