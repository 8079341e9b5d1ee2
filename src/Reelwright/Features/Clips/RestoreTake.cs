using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Takes a take of a clip or of a shot out of the trash, as it was.</summary>
public sealed class RestoreTake(IDbContextFactory<ReelDb> databases, ReadTake takes)
{
    /// <summary>Errors: <c>not_found</c> unless it was thrown away alone and its clip or shot is there, <c>forbidden</c>.</summary>
    public async Task Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await takes.Find(caller, take, Right.Edit, ct, trashed: true);
        await using var db = await databases.CreateDbContextAsync(ct);
        await TakeTrash.Restore(db.VideoGenerations, id, "take", ct);
    }
}
