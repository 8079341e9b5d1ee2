using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Features.Clips;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Puts a picture take that its shot or character does not show in the trash (000 <c>deleted_at</c>), alone. Its file stays until it is purged.</summary>
public sealed class TrashPictureTake(IDbContextFactory<ReelDb> databases, ReadPictureTake takes, TimeProvider clock, ILogger<TrashPictureTake> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> for one that is being made or shown, <c>precondition_failed</c>.</summary>
    /// <param name="version">Of the shot or character.</param>
    public async Task Run(Caller caller, string take, uint version, CancellationToken ct)
    {
        var (id, shot, character) = await takes.Find(caller, take, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            // Whoever chooses it meanwhile holds these, too.
            _ = shot is { } one ? (object)await HeldShot.Of(db, one, version, ct) : await HeldCharacter.Of(db, character!.Value, version, ct);
            await TakeTrash.Throw(db.ImageGenerations, id, "Picture take", caller.User, clock.GetUtcNow(), ct);
            await tx.CommitAsync(ct);
        });
        log.LogInformation("Picture take {Take} was thrown away by {Session}", id, caller.Session);
    }
}
