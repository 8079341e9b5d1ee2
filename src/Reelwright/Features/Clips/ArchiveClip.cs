using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Puts a clip away (004 <c>archived_at</c>): its file and those of its takes go, and whoever asks confirms that. Row, digest and thumbnail stay; another take brings it back to life.</summary>
public sealed class ArchiveClip(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<ArchiveClip> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>confirmation_needed</c>, <c>wrong_state</c> unless it is completed, not archived and in no film, <c>precondition_failed</c>.</summary>
    /// <param name="confirm">That the files go.</param>
    public async Task Run(Caller caller, Guid clip, uint version, bool confirm, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var row = await HeldClip.Of(db, clip, version, ct);
            if (row.Status != ClipStatus.Completed || row.ArchivedAt is not null)
            {
                throw new ReelException("wrong_state", $"Clip {clip} is {(row.ArchivedAt is null ? row.Status.Word() : "archived")}: only a completed one can be put away.");
            }

            if (await ClipRemoval.Need(db, clip, ct) is { } need)
            {
                throw new ReelException("wrong_state", $"Clip {clip} stays: {need}. Choose something else there first.");
            }

            if (!confirm)
            {
                throw new ReelException("confirmation_needed", $"This installation has no archive shelf: {row.FileSize} bytes of clip {clip} would be gone for good, its row, digest and thumbnail stay. Send confirm=true if that is wanted.");
            }

            (row.ArchivedAt, row.VideoUrl, row.VideoFile) = (clock.GetUtcNow(), null, null);
            await Versions.Save(db, "This clip", ct);
            await ClipRemoval.Files(db, clip, row.IsUploaded ? row.Digest : null, ct);
            await tx.CommitAsync(ct);
        });
        log.LogInformation("Clip {Clip} was archived by {Session}", clip, caller.Session);
    }
}
