using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Puts a clip in the trash (003 SoftDeleteMixin) with its takes, which the database marks in the same moment. Their files stay until it is purged.</summary>
public sealed class TrashClip(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while it is being made, <c>film_in_use</c> while it is to be posted, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid clip, uint version, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var row = await HeldClip.Of(db, clip, version, ct);
            HeldClip.EnsureIdle(row);
            await PostSource.EnsureFree(db, VideoKind.Clip, clip, ct);
            (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, clock.GetUtcNow(), caller.User);
            await Versions.Save(db, "This clip", ct);
            await tx.CommitAsync(ct);
        });
    }
}
