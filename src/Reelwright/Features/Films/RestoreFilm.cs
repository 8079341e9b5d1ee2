using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>Takes a film out of the trash (003 SoftDeleteMixin).</summary>
public sealed class RestoreFilm(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c> unless it is in the trash of a project the caller may look at, <c>forbidden</c>.</summary>
    public Task Run(Caller caller, Guid film, CancellationToken ct) => Collisions.Retry(() => Once(caller, film, ct));

    private async Task Once(Caller caller, Guid film, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // A purge that is about to remove it holds it, and then it is gone.
        await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where id = {film} for update", ct);
        var seen = Access.Seen(db, caller.User);
        var row = await db.GeneratedVideos.SingleOrDefaultAsync(
            f => f.Id == film && f.IsDeleted && db.Chapters.Any(c => c.Id == f.ScriptId && !c.IsDeleted && seen.Any(p => p.Id == c.ProjectId)), ct)
            ?? throw new ReelException("not_found", $"There is no film {film} in your trash.");
        await access.Chapter(caller, row.ScriptId!.Value, Right.Edit, ct);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
        await Versions.Save(db, "This film", ct);
        await ShownFilm.Follow(db, row.ScriptId!.Value, caller.Session, "its film was restored", clock, ct);
        await tx.CommitAsync(ct);
    }
}
