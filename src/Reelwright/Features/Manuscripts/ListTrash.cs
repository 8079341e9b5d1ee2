using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody has thrown away.</summary>
public sealed class ListTrash(IDbContextFactory<ReelDb> databases)
{
    private const int Most = 500;

    /// <summary>What the caller has thrown away, the last first; at most five hundred.</summary>
    public async Task<IReadOnlyList<ListProjects.Row>> Run(Caller caller, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Projects.AsNoTracking().Where(p => p.OwnerId == caller.User && p.IsDeleted).OrderByDescending(p => p.DeletedAt).Take(Most).Select(Shape.Row).ToListAsync(ct);
    }
}
