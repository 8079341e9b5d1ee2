using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A character's row held while somebody changes it: whoever makes a picture of them, or chooses one, waits.</summary>
internal static class HeldCharacter
{
    /// <summary>The row, when it is the version somebody read. Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    public static async Task<Character> Of(ReelDb db, long character, uint version, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from characters where id = {character} for update", ct);
        var row = await db.Characters.SingleOrDefaultAsync(c => c.Id == character && !c.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no character {character}.");
        return row.Version == version ? row : throw Versions.Newer("This character");
    }
}
