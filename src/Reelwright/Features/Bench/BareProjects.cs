using Npgsql;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Bench;

/// <summary>The first part of the project list: the statement and nothing else.</summary>
internal static class BareProjects
{
    private static readonly ListProjects.By Created = ListProjects.Sorts[0];

    /// <summary>Reads it.</summary>
    public static Task<Page<ListProjects.Row>> Run(NpgsqlDataSource database, Guid user, CancellationToken ct) =>
        ProjectRows.Read(database, Created, falls: true, [Access.SeenSql], [user], PageRequest.Of(null, null), ct);
}
