using Microsoft.EntityFrameworkCore;
using Reelwright.Features.Clips;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Takes a picture take out of the trash, as it was.</summary>
public sealed class RestorePictureTake(IDbContextFactory<ReelDb> databases, ReadPictureTake takes)
{
    /// <summary>Errors: <c>not_found</c> unless it was thrown away alone and its shot or character is there, <c>forbidden</c>.</summary>
    public async Task Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await takes.Find(caller, take, Right.Edit, ct, trashed: true);
        await using var db = await databases.CreateDbContextAsync(ct);
        await TakeTrash.Restore(db.ImageGenerations, id, "picture take", ct);
    }
}
