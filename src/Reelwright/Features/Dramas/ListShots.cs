using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>The shots of an episode in the order of the film, or those in its trash as they came.</summary>
public sealed class ListShots(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>wrong_kind</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ShotRow>> Run(Caller caller, Guid episode, bool trash, PageRequest page, CancellationToken ct)
    {
        await rights.Episode(caller, episode, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var after = page.Number() ?? 0;
        var shots = db.Storyboards.Where(s => s.ChapterId == episode);
        if (!trash)
        {
            return page.Cut(await ShotRow.Read(db, shots.Where(s => !s.IsDeleted && s.StoryboardNumber > after).OrderBy(s => s.StoryboardNumber).Take(page.Limit + 1), ct), s => s.StoryboardNumber);
        }

        // Two in the trash may have had one number.
        var thrown = await ShotRow.Read(db, shots.Where(s => s.IsDeleted && s.Id > after).OrderBy(s => s.Id).Take(page.Limit + 1), ct);
        return page.Cut(thrown.OrderBy(Id).ToList(), Id);
    }

    private static long Id(ShotRow shot) => long.Parse(shot.Id, CultureInfo.InvariantCulture);
}
