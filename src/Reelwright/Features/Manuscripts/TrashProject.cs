using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Puts a project in the trash (003 SoftDeleteMixin). Its files and films stay until it is purged.</summary>
public sealed class TrashProject(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<TrashProject> log)
{
    /// <summary>Only its owner may, and only when nothing of it is being made. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid project, uint version, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Own, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Whoever orders a chapter of it refers to the row, and so waits or has come before.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {project} for update", ct);
        var row = await db.Projects.SingleAsync(p => p.Id == project, ct);
        Versions.Expect(db.Entry(row), version);
        if (await db.GenerationTasks.AnyAsync(t => t.ProjectId == project && (t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused), ct))
        {
            throw new ReelException("wrong_state", $"'{row.Title}' has orders that are not done: cancel them or let them be finished, then throw it away.");
        }

        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, clock.GetUtcNow(), caller.User);
        await Versions.Save(db, $"'{row.Title}'", ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} put project {Project} in the trash", caller.User, project);
    }
}
