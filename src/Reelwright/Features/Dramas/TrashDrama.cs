using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Puts a drama in the trash with its project (003 SoftDeleteMixin). Its files and films stay until it is purged.</summary>
public sealed class TrashDrama(IDbContextFactory<ReelDb> databases, DramaRights rights, TrashProject projects)
{
    /// <summary>Only its owner may, and only when nothing of it is being made. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, string drama, uint version, CancellationToken ct, ClipsFate clips = ClipsFate.Keep)
    {
        var place = await rights.Drama(caller, drama, Right.Own, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for update", ct);
        if (await db.Dramas.Where(d => d.Id == place.Id).Select(d => d.Version).SingleAsync(ct) != version)
        {
            throw Versions.Newer("This drama");
        }

        await projects.Put(db, await db.Projects.SingleAsync(p => p.Id == place.Project, ct), caller, clips, ct);
        await tx.CommitAsync(ct);
    }
}
