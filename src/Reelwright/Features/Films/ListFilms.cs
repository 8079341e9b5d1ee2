using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>The films of the projects somebody may look at, the newest first.</summary>
public sealed class ListFilms(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Which.</summary>
    /// <param name="Trash">Those that were thrown away instead of the others.</param>
    public sealed record Request(Guid? Project, Guid? Chapter, FilmStatus? Status, bool Trash = false);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<ReadFilm.Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var projects = Access.Seen(db, caller.User).Where(p => request.Project == null || p.Id == request.Project);
        // Said outright, for the index of the few that are in the trash.
        var films = request.Trash ? db.GeneratedVideos.Where(f => f.IsDeleted) : db.GeneratedVideos.Where(f => !f.IsDeleted);
        var query = films.Where(f => (request.Status == null || f.GenerationStatus == request.Status)
            && (request.Chapter == null || f.ScriptId == request.Chapter)
            && db.Chapters.Any(c => c.Id == f.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)));
        if (page.Moment() is { } after)
        {
            query = query.Where(f => EF.Functions.LessThan(ValueTuple.Create(f.CreationTimestamp, f.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var ids = await query.OrderByDescending(f => f.CreationTimestamp).ThenByDescending(f => f.Id).Take(page.Limit + 1).Select(f => f.Id).ToListAsync(ct);
        var rows = await ReadFilm.Rows(db, db.GeneratedVideos.Where(f => ids.Contains(f.Id)), ct);
        return page.Cut([.. rows.OrderByDescending(f => f.CreationTimestamp).ThenByDescending(f => ids.Count - ids.IndexOf(f.Id))], f => (f.CreationTimestamp, f.Id));
    }
}
