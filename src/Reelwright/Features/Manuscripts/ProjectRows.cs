using System.Globalization;
using Npgsql;
using Reelwright.Domain;
using Reelwright.Pipeline;

namespace Reelwright.Features.Manuscripts;

/// <summary>Reads projects as lists show them.</summary>
internal static class ProjectRows
{
    private const string Columns = """
        p.id, p.owner_id, p.kind, p.title, p.description, p.file_name, p.file_size, p.file_type, p.language, p.word_count, p.chapter_count, p.paragraph_count, p.sentence_count, p.status,
        p.processing_progress, p.error_message, p.primary_output, p.created_at, p.updated_at, p.completed_at
        """;

    /// <summary>A part of the projects <c>p</c> that conditions leave. Errors: <c>page_invalid</c> for a cursor of another list or order.</summary>
    /// <param name="values">Of $1, which is the caller, $2 and so on.</param>
    public static async Task<Page<ListProjects.Row>> Read(
        NpgsqlDataSource database, ListProjects.By by, bool falls, IReadOnlyList<string> conditions, IReadOnlyList<object> values, PageRequest page, CancellationToken ct)
    {
        var (mark, direction) = falls ? (by.Name + "-", "desc") : (by.Name, "asc");
        await using var command = database.CreateCommand();
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        var where = string.Join(" and ", conditions);
        if (page.After is not null)
        {
            var (last, id) = page.Key(mark);
            command.Parameters.Add(new NpgsqlParameter { Value = last });
            where += string.Create(CultureInfo.InvariantCulture, $" and ({by.Key}, p.id) {(falls ? '<' : '>')} (${command.Parameters.Count}::text::{by.Type}, '{id}')");
        }

        // The key as the database has it: folded by itself, and no digit lost. What else is told is sought for the rows of this part alone.
        var order = $"order by {by.Key} {direction}, p.id {direction}";
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture, $"{Told("p.key")} from (select p.*, ({by.Key})::text as key from projects p where {where} {order} limit {page.Limit + 1}) p {ProjectSums.Joined} {order}");
        var rows = new List<ListProjects.Row>(page.Limit + 1);
        string? key = null;
        try
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                rows.Add(Row(reader));
                key = rows.Count == page.Limit ? reader.GetString(20) : key;
            }
        }
        // Wrong as data: a time, a number or a text that cannot be.
        catch (PostgresException wrong) when (page.After is not null && wrong.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            throw PageRequest.NoCursor();
        }

        return rows.Count <= page.Limit
            ? new Page<ListProjects.Row>(rows, null)
            : new Page<ListProjects.Row>(rows[..page.Limit], PageRequest.Cursor(mark, key!, rows[page.Limit - 1].Id));
    }

    /// <summary>One and its version, by an empty command of somebody's in their transaction; null when it is not there. Whether the user may look at it has been asked.</summary>
    public static async Task<(ListProjects.Row Row, uint Version)?> One(NpgsqlCommand command, Guid user, Guid project, CancellationToken ct)
    {
        command.CommandText = $"{Told("p.xmin")} from projects p {ProjectSums.Joined} where p.id = $2";
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = user });
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = project });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (Row(reader), reader.GetFieldValue<uint>(20)) : null;
    }

    private static string Told(string besides) => $"select {Columns}, {besides}, {ProjectSums.Columns}";

    private static ListProjects.Row Row(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetGuid(1), Words.Read<ProjectKind>(r.GetString(2)), r.GetString(3), Text(r, 4), r.GetString(5), r.GetInt64(6), Words.Read<FileType>(r.GetString(7)), Text(r, 8),
        r.GetInt32(9), r.GetInt32(10), r.GetInt32(11), r.GetInt32(12), Words.Read<ProjectStatus>(r.GetString(13)), r.GetInt32(14), Text(r, 15), Text(r, 16),
        r.GetFieldValue<DateTimeOffset>(17), r.GetFieldValue<DateTimeOffset>(18), r.IsDBNull(19) ? null : r.GetFieldValue<DateTimeOffset>(19), r.GetInt32(21), Costs(r), Text(r, 24));

    private static List<Cost>? Costs(NpgsqlDataReader r) =>
        r.IsDBNull(22) ? null : [.. r.GetFieldValue<string[]>(22).Zip(r.GetFieldValue<decimal[]>(23), (currency, amount) => new Cost(currency, amount))];

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
