using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Takes a clip out of the trash, as it was, and its takes with it; or one that was put away back from the archive shelf.</summary>
public sealed class RestoreClip(IDbContextFactory<ReelDb> databases, Access access, FileStore files, UnarchiveClip unarchive)
{
    /// <summary>Errors: <c>not_found</c> unless it is in a trash the caller may look into or on the shelf, <c>forbidden</c>, those of <see cref="UnarchiveClip"/>.</summary>
    public async Task Run(Caller caller, Guid clip, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Videos.Where(v => v.Id == clip && !v.IsDeleted).Select(v => new { IsAway = v.ArchivedAt != null }).SingleOrDefaultAsync(ct) is { } live && (live.IsAway || files.Archive is not null))
        {
            await access.Clip(caller, clip, Right.Edit, ct);
            await unarchive.Run(caller, clip, files.Archive ?? throw new ReelException("file_removed", $"Clip {clip} was put away, and there is no archive shelf here: its files are gone, unless another process on this data has {ArchiveShelf.Setting}: set it here too."), ct);
            return;
        }

        await access.Clip(caller, clip, Right.Edit, ct, trashed: true);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // A purge that is about to remove it holds it, and then it is gone.
        await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {clip} for update", ct);
        var row = await db.Videos.SingleOrDefaultAsync(v => v.Id == clip && v.IsDeleted, ct) ?? throw Missing(clip);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
        await Versions.Save(db, "This clip", ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>There is nothing to take back.</summary>
    internal static ReelException Missing(Guid clip) => new("not_found", $"There is no clip {clip} in your trash.");
}
