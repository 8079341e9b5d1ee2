using Npgsql;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody has thrown away.</summary>
public sealed class ListTrash(NpgsqlDataSource database)
{
    private static readonly ListProjects.By Deleted = new("deleted", "p.deleted_at", "timestamptz");

    /// <summary>A part of what the caller has thrown away, the last first. Errors: <c>page_invalid</c>.</summary>
    public Task<Page<ListProjects.Row>> Run(Caller caller, PageRequest page, CancellationToken ct) =>
        ProjectRows.Read(database, Deleted, page.Falls ?? Deleted.Falls, ["p.owner_id = $1", "p.is_deleted"], [caller.User], page, ct);
}
