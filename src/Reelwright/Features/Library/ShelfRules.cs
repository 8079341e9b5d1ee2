using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Who may read and write the files of a shelf (002 <c>access_permissions</c>).</summary>
/// <param name="PublicRead">Anybody, without signing in.</param>
/// <param name="AuthenticatedRead">Whoever may see the row of the file; false: the owners of the installation alone.</param>
/// <param name="AdminWrite">Only those owners put files there by hand.</param>
/// <param name="LinkEpoch">What a link made now must name.</param>
public sealed record ShelfRules(bool PublicRead, bool AuthenticatedRead, bool AdminWrite, int LinkEpoch)
{
    private sealed record Permissions(bool PublicRead, bool AuthenticatedRead, bool AdminWrite);

    /// <summary>Those of an area, as they stand now.</summary>
    public static async Task<ShelfRules> Of(ReelDb db, StorageType area, CancellationToken ct)
    {
        var shelf = await db.MediaStorages.AsNoTracking().Where(s => s.StorageType == area).Select(s => new { s.AccessPermissions, s.LinkEpoch }).SingleAsync(ct);
        var said = Json.Read<Permissions>(shelf.AccessPermissions);
        return new ShelfRules(said.PublicRead, said.AuthenticatedRead, said.AdminWrite, shelf.LinkEpoch);
    }

    /// <summary>Errors: <c>forbidden</c> unless the caller may put a file there.</summary>
    public void EnsureWritable(Caller caller)
    {
        if (AdminWrite)
        {
            caller.MustBeOwner();
        }
    }
}
