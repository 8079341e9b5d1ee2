using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Puts a project in the trash (003 SoftDeleteMixin). Its files and films stay until it is purged.</summary>
public sealed class TrashProject(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<TrashProject> log)
{
    /// <summary>Only its owner may, and only when nothing of it is being made. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    /// <param name="clips">What becomes of clips that belong to it.</param>
    public async Task Run(Caller caller, Guid project, uint version, CancellationToken ct, ClipsFate clips = ClipsFate.Keep)
    {
        await access.Project(caller, project, Right.Own, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Whoever orders a chapter of it refers to the row, and so waits or has come before.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {project} for update", ct);
        var row = await db.Projects.SingleAsync(p => p.Id == project, ct);
        Versions.Expect(db.Entry(row), version);
        await Put(db, row, caller, clips, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>Throws away a project that the caller's transaction holds, and its drama with it. Errors: <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    internal async Task Put(ReelDb db, Project row, Caller caller, ClipsFate clips, CancellationToken ct)
    {
        var project = row.Id;
        if (await db.GenerationTasks.AnyAsync(t => t.ProjectId == project && (t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused), ct))
        {
            throw new ReelException("wrong_state", $"'{row.Title}' has orders that are not done: cancel them or let them be finished, then throw it away.");
        }

        if (await db.Errands.AnyAsync(e => e.ProjectId == project && (e.Status == ErrandStatus.Pending || e.Status == ErrandStatus.Processing), ct))
        {
            throw new ReelException("wrong_state", $"'{row.Title}' has errands that are not done, a narration, a script or shots: cancel them or let them be finished, then throw it away.");
        }

        var now = clock.GetUtcNow();
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, now, caller.User);
        await Versions.Save(db, $"'{row.Title}'", ct);
        await DramaTrash.With(db, project, caller, now, ct);
        if (clips == ClipsFate.Delete)
        {
            await TrashClips.With(db, v => v.ProjectId == project, caller, now, ct);
        }

        log.LogInformation("Account {User} put project {Project} in the trash", caller.User, project);
    }
}
