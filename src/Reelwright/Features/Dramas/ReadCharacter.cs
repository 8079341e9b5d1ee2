using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Somebody who is seen in a drama.</summary>
public sealed class ReadCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>Reads them. Errors: <c>not_found</c>.</summary>
    public async Task<CharacterRow> Run(Caller caller, string character, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await CharacterRow.Read(db, db.Characters.Where(c => c.Id == place.Id), ct))[0];
    }
}
