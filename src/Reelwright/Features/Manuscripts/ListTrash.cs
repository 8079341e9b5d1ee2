using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody has thrown away.</summary>
public sealed class ListTrash(IDbContextFactory<ReelDb> databases)
{
    private static readonly Sort<Project> Order = Sort.By("deleted", (Project p) => p.DeletedAt!.Value);

    /// <summary>A part of what the caller has thrown away, the last first. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<ListProjects.Row>> Run(Caller caller, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Order.Read(db.Projects.AsNoTracking().Where(p => p.OwnerId == caller.User && p.IsDeleted), Shape.Row, page, ct);
    }
}
