using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Adds somebody to a drama.</summary>
public sealed class AddCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>Who.</summary>
    /// <param name="Name">Unique in the drama, whatever its case.</param>
    public sealed record Request([property: StringLength(100, MinimumLength = 1)] string Name) : CharacterWords;

    /// <summary>The character's id. Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>name_taken</c>.</summary>
    public async Task<string> Run(Caller caller, string drama, Request request, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await CharacterWords.Hold(db, place.Id, ct);
        var row = new Character { DramaId = place.Id, Name = await CharacterWords.Named(db, place.Id, request.Name, 0, ct) };
        request.Write(row);
        db.Characters.Add(row);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return row.Id.ToString(CultureInfo.InvariantCulture);
    }
}
