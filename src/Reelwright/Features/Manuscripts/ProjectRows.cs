using System.Globalization;
using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>Reads projects as lists show them.</summary>
internal static class ProjectRows
{
    private const string Columns = """
        p.id, p.owner_id, p.kind, p.title, p.description, p.file_name, p.file_size, p.file_type, p.language, p.word_count, p.chapter_count, p.paragraph_count, p.sentence_count, p.status,
        p.processing_progress, p.error_message, p.primary_output, p.created_at, p.updated_at, p.completed_at
        """;

    /// <summary>A part of the projects <c>p</c> that conditions leave. Errors: <c>page_invalid</c> for a cursor that was never ours.</summary>
    /// <param name="mark">Of the order's cursors.</param>
    /// <param name="values">Of $1, $2 and so on.</param>
    public static async Task<Page<ListProjects.Row>> Read(
        NpgsqlDataSource database, ListProjects.By by, bool falls, string mark, string conditions, IReadOnlyList<object> values, PageRequest page, CancellationToken ct)
    {
        var direction = falls ? "desc" : "asc";
        // The key as the database has it: folded by itself, and no digit lost.
        await using var command = database.CreateCommand(string.Create(
            CultureInfo.InvariantCulture, $"select {Columns}, ({by.Key})::text from projects p where {conditions} order by {by.Key} {direction}, p.id {direction} limit {page.Limit + 1}"));
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

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

    private static ListProjects.Row Row(NpgsqlDataReader r) => new(
        r.GetGuid(0), r.GetGuid(1), Words.Read<ProjectKind>(r.GetString(2)), r.GetString(3), Text(r, 4), r.GetString(5), r.GetInt64(6), Words.Read<FileType>(r.GetString(7)), Text(r, 8),
        r.GetInt32(9), r.GetInt32(10), r.GetInt32(11), r.GetInt32(12), Words.Read<ProjectStatus>(r.GetString(13)), r.GetInt32(14), Text(r, 15), Text(r, 16),
        r.GetFieldValue<DateTimeOffset>(17), r.GetFieldValue<DateTimeOffset>(18), r.IsDBNull(19) ? null : r.GetFieldValue<DateTimeOffset>(19));

    private static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
