using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Puts a clip away (004 <c>archived_at</c>): its file and those of its takes move to the operator's archive shelf. Where there is none they go, and whoever asks confirms that. Row, digest and thumbnail stay; another take brings it back to life.</summary>
public sealed class ArchiveClip(IDbContextFactory<ReelDb> databases, Access access, FileStore files, TimeProvider clock, ILogger<ArchiveClip> log)
{
    /// <summary>
    /// Errors: <c>not_found</c>, <c>forbidden</c>, <c>confirmation_needed</c> without a shelf, <c>wrong_state</c> unless it is completed, not archived and in no film, <c>precondition_failed</c>,
    /// those of <see cref="ArchiveShelf.Keep"/>.
    /// </summary>
    /// <param name="confirm">That the files go.</param>
    public async Task Run(Caller caller, Guid clip, uint version, bool confirm, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        while (await Collisions.Retry(() => Once(clip, version, confirm, kept, ct)) is { Count: > 0 } lacking)
        {
            // While nothing is held: it may take minutes.
            await using var db = await databases.CreateDbContextAsync(ct);
            await files.Archive!.Keep(db, lacking, ct);
            kept.UnionWith(lacking.Select(file => file.Path));
        }

        log.LogInformation("Clip {Clip} was archived by {Session}", clip, caller.Session);
    }

    /// <summary>Puts it away, unless files have to be brought to the shelf before: those.</summary>
    /// <param name="kept">Paths of files whose bytes were found, or copied, there: a name alone says nothing of them.</param>
    private async Task<List<StoredFile>> Once(Guid clip, uint version, bool confirm, HashSet<string> kept, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await HeldClip.Of(db, clip, version, ct);
        if (row.Status != ClipStatus.Completed || row.ArchivedAt is not null)
        {
            throw new ReelException("wrong_state", $"Clip {clip} is {(row.ArchivedAt is null ? row.Status.Word() : "archived")}: only a completed one can be put away.");
        }

        // Its takes, too: what comes late for one of them comes before this, or after all of it.
        var held = (await ClipRemoval.Hold(db, clip, ct))!;
        if (await ClipRemoval.Need(db, held, false, ct) is { } need)
        {
            throw new ReelException("wrong_state", $"Clip {clip} stays: {need}. Choose something else there first.");
        }

        if (files.Archive is { } shelf)
        {
            var wanted = await Wanted(db, row, ct);
            var lacking = await shelf.Lacking(db, wanted, ct);
            if (wanted.FindAll(file => !kept.Contains(file.Path) || lacking.Contains(file)) is { Count: > 0 } unsure)
            {
                return unsure;
            }
        }
        else if (!confirm)
        {
            throw new ReelException("confirmation_needed", $"This installation has no archive shelf: {row.FileSize} bytes of clip {clip} would be gone for good, its row, digest and thumbnail stay. Send confirm=true if that is wanted.");
        }

        (row.ArchivedAt, row.VideoUrl, row.VideoFile) = (clock.GetUtcNow(), null, null);
        await Versions.Save(db, "This clip", ct);
        await ClipRemoval.Files(db, held, ct);
        await tx.CommitAsync(ct);
        return [];
    }

    /// <summary>What goes with it.</summary>
    private static async Task<List<StoredFile>> Wanted(ReelDb db, Video row, CancellationToken ct)
    {
        var made = await db.MediaAssets.Where(a => a.AssetType == AssetType.VideoClip && db.VideoGenerations.Any(t => t.VideoId == row.Id && t.Id == a.VideoGenerationId))
            .Select(a => new StoredFile(a.Digest, a.FilePath, db.FileBlobs.Where(b => b.Digest == a.Digest && b.Area == a.Area).Select(b => b.SizeBytes).FirstOrDefault())).ToListAsync(ct);
        return row.IsUploaded ? [new StoredFile(row.Digest!, row.VideoFile!, row.FileSize!.Value), .. made] : made;
    }
}
