using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>The dramas somebody may look at, the newest first.</summary>
public sealed class ListDramas(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Which.</summary>
    /// <param name="Text">In the title, whatever its case.</param>
    /// <param name="Trash">One's own that were thrown away, instead of the others.</param>
    public sealed record Request(string? Text = null, bool Trash = false);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<DramaRow>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var (user, after) = (caller.User, page.Number() ?? long.MaxValue);
        var dramas = request.Trash
            ? db.Dramas.Where(d => d.OwnerId == user && d.IsDeleted)
            : db.Dramas.Where(d => !d.IsDeleted && !d.IsLibrary && (d.OwnerId == user || db.ProjectMembers.Any(m => m.UserId == user && m.ProjectId == d.ProjectId)) && db.Projects.Any(p => p.Id == d.ProjectId && !p.IsDeleted));
        if (request.Text is { Length: > 0 } text)
        {
            var pattern = Pattern.Within(text);
            dramas = dramas.Where(d => EF.Functions.ILike(d.Title, pattern, Pattern.Escape));
        }

        var ids = await dramas.Where(d => d.Id < after).OrderByDescending(d => d.Id).Take(page.Limit + 1).Select(d => d.Id).ToListAsync(ct);
        return page.Cut(await DramaRow.Read(db, db.Dramas.Where(d => ids.Contains(d.Id)), ct), d => long.Parse(d.Id, CultureInfo.InvariantCulture));
    }
}
