using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Takes a drama out of the trash with its project, whole as it was.</summary>
public sealed class RestoreDrama(IDbContextFactory<ReelDb> databases, RestoreProject projects)
{
    /// <summary>Errors: <c>not_found</c> unless it is in the caller's own trash.</summary>
    public async Task Run(Caller caller, string drama, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var project = long.TryParse(drama, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.Dramas.Where(d => d.Id == id && d.OwnerId == caller.User && d.IsDeleted).Select(d => (Guid?)d.ProjectId).SingleOrDefaultAsync(ct) : null;
        await projects.Run(caller, project ?? throw new ReelException("not_found", $"There is no drama {Titles.Cut(drama, 40)} in your trash."), ct);
    }
}
