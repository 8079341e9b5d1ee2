using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
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
        // A purge that is about to remove it holds it, and then it is gone.
        var back = await db.ImageGenerations.Where(t => t.Id == id && t.IsDeleted)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.IsDeleted, false).SetProperty(t => t.DeletedAt, (DateTimeOffset?)null).SetProperty(t => t.DeletedBy, (Guid?)null), ct);
        if (back == 0)
        {
            throw new ReelException("not_found", $"There is no picture take {id} in the trash.");
        }
    }
}
