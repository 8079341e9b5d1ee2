using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Makes a person's own picture the one a character shall look like. The former ones stay among theirs; a take that is chosen later takes its place.</summary>
public sealed class ReplaceCharacterPicture(IDbContextFactory<ReelDb> databases, DramaRights rights, BroughtPicture brought, FileStore files, TimeProvider clock)
{
    /// <summary>A file that is brought. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>quota_exceeded</c>, those of <see cref="Received"/> and of <see cref="ReplacePicture"/>.</summary>
    /// <param name="name">What the person calls the file; told, never used.</param>
    public async Task Run(Caller caller, string character, uint version, Stream bytes, long? length, string? name, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        var own = await brought.Receive(caller, bytes, length, name, db => HeldCharacter.Of(db, place.Id, version, ct), ct);
        await Put(place, version, async db => (await OwnAssets.Keep(db, files, place.Owner, own, clock.GetUtcNow(), ct)).Id, ct);
    }

    /// <summary>A picture that is here already. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task Use(Caller caller, string character, uint version, UsePicture.Request request, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        await Put(place, version, db => ReplaceShotPicture.Own(db, files, caller, place.Owner, request.AssetId, ct), ct);
    }

    private Task Put(DramaPlace place, uint version, Func<ReelDb, Task<Guid>> find, CancellationToken ct) => Collisions.Retry(async () =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await HeldCharacter.Of(db, place.Id, version, ct);
        var picture = await find(db);
        var url = await db.MediaAssets.Where(a => a.Id == picture).Select(a => a.UrlPath).SingleAsync(ct);
        await CharacterPictures.Show(db, place.Id, url, clock.GetUtcNow(), ct);
        await CharacterPictures.Follow(db, place.Id, ct);
        await tx.CommitAsync(ct);
    });
}
