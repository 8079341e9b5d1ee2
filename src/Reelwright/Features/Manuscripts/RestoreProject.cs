using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Takes a project out of the trash, whole as it was.</summary>
public sealed class RestoreProject(IDbContextFactory<ReelDb> databases, ILogger<RestoreProject> log)
{
    /// <summary>Takes it out again. Errors: <c>not_found</c> unless it is in the caller's own trash.</summary>
    public async Task Run(Caller caller, Guid project, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Projects.SingleOrDefaultAsync(p => p.Id == project && p.OwnerId == caller.User && p.IsDeleted, ct)
            ?? throw new ReelException("not_found", $"There is no project {project} in your trash.");
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
        await Versions.Save(db, $"'{row.Title}'", ct);
        await DramaTrash.Back(db, project, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} took project {Project} out of the trash", caller.User, project);
    }
}
