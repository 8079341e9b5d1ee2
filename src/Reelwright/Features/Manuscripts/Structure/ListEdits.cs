using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>The edits of a project that can be taken back as a whole, the last first.</summary>
public sealed class ListEdits(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>An edit.</summary>
    /// <param name="Kind">What was done; <c>several</c> and <c>replace</c> are several changes at once.</param>
    /// <param name="RowCount">How many rows it changed.</param>
    /// <param name="UndoneAt">Null while it stands.</param>
    public sealed record Row(Guid Id, string Kind, int RowCount, Guid? UserId, string Actor, DateTimeOffset CreatedAt, DateTimeOffset? UndoneAt);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Guid project, PageRequest page, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var edits = db.ManuscriptEdits.Where(e => e.ProjectId == project);
        if (page.Moment() is { } after)
        {
            edits = edits.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.CreatedAt, e.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await edits.OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).Take(page.Limit + 1)
            .Select(e => new Row(e.Id, e.Kind, e.RowCount, e.UserId, e.Actor, e.CreatedAt, e.UndoneAt)).ToListAsync(ct);
        return page.Cut(rows, r => (r.CreatedAt, r.Id));
    }
}
