using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>A project's errands, the newest first.</summary>
public sealed class ListErrands(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ReadErrand.Row>> Run(Caller caller, Guid project, PageRequest page, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var query = db.Errands.Where(e => e.ProjectId == project);
        if (page.Moment() is { } after)
        {
            query = query.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.CreatedAt, e.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await ReadErrand.Rows(db, query.OrderByDescending(e => e.CreatedAt).ThenByDescending(e => e.Id).Take(page.Limit + 1), await access.Has(caller, project, Right.Edit, ct), ct);
        return page.Cut(rows, e => (e.CreatedAt, e.Id));
    }
}
