using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A shot.</summary>
public sealed class ReadShot(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>Reads it. Errors: <c>not_found</c>.</summary>
    public async Task<ShotRow> Run(Caller caller, string shot, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await ShotRow.Read(db, db.Storyboards.Where(s => s.Id == place.Id), ct))[0];
    }
}
