using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A drama's facts.</summary>
public sealed class ReadDrama(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>Reads them. Errors: <c>not_found</c>.</summary>
    public async Task<DramaRow> Run(Caller caller, string drama, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await DramaRow.Read(db, db.Dramas.Where(d => d.Id == place.Id), ct))[0];
    }
}
