using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Who is seen in a drama, in their order.</summary>
public sealed class ListCharacters(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    // A place and an id in one number: there are fewer than 2^42 of them in the world.
    private const int Shift = 42;

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    /// <param name="trash">Those that were thrown away, instead of the others.</param>
    public async Task<Page<CharacterRow>> Run(Caller caller, string drama, bool trash, PageRequest page, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var after = page.Number() ?? 0;
        var (sort, id) = ((int)(after >> Shift), after & ((1L << Shift) - 1));
        var part = db.Characters.Where(c => c.DramaId == place.Id && c.IsDeleted == trash && EF.Functions.GreaterThan(ValueTuple.Create(c.SortOrder, c.Id), ValueTuple.Create(sort, id)))
            .OrderBy(c => c.SortOrder).ThenBy(c => c.Id).Take(page.Limit + 1);
        return page.Cut(await CharacterRow.Read(db, part, ct), c => ((long)c.SortOrder << Shift) + long.Parse(c.Id, CultureInfo.InvariantCulture));
    }
}
