using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>The episodes of a drama, in their order.</summary>
public sealed class ListEpisodes(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<EpisodeRow>> Run(Caller caller, string drama, PageRequest page, CancellationToken ct)
    {
        var place = await rights.Drama(caller, drama, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var after = page.Number() ?? 0;
        var part = db.Chapters.Where(c => c.ProjectId == place.Project && !c.IsDeleted && c.ChapterNumber > after).OrderBy(c => c.ChapterNumber).Take(page.Limit + 1);
        return page.Cut(await EpisodeRow.Read(db, place.Id, part, ct), e => e.Number);
    }
}
