using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Puts a take that its clip or shot does not show in the trash (000 <c>deleted_at</c>), alone. Its file stays until it is purged.</summary>
public sealed class TrashTake(IDbContextFactory<ReelDb> databases, ReadTake takes, TimeProvider clock, ILogger<TrashTake> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> for one that is being made or shown, or whose clip was put away, <c>precondition_failed</c>.</summary>
    /// <param name="version">Of the clip or shot.</param>
    public async Task Run(Caller caller, string take, uint version, CancellationToken ct)
    {
        var (id, clip, shot) = await takes.Find(caller, take, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            // Whoever chooses it meanwhile holds these, too.
            var row = clip is { } one ? await HeldClip.Of(db, one, version, ct) : null;
            if (row?.ArchivedAt is not null)
            {
                // Putting it away chose none of them any more, but it comes back by the one that it showed.
                throw new ReelException("wrong_state", $"Take {id} is of clip {row.Id}, which was put away: restore that clip, or make another take of it, first.");
            }

            _ = shot is { } other ? await HeldShot.Of(db, other, version, ct) : null;
            await TakeTrash.Throw(db.VideoGenerations, id, "Take", caller.User, clock.GetUtcNow(), ct);
            await tx.CommitAsync(ct);
        });
        log.LogInformation("Take {Take} was thrown away by {Session}", id, caller.Session);
    }
}
