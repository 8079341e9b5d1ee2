using System.Text;
using Npgsql;

namespace Reelwright.Tests.Storage;

/// <summary>All that a database holds, as a dump of it would say.</summary>
internal static class Dump
{
    private const string Tables = """
        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1
        """;

    /// <summary>Which tables hold which of these texts: as they are, or within bytes, or in base64.</summary>
    public static async Task<IReadOnlyList<(string Table, string Text)>> Find(NpgsqlDataSource database, IReadOnlyList<string> texts)
    {
        var found = new List<(string, string)>();
        if (texts.Count == 0)
        {
            return found;
        }

        var forms = texts.SelectMany(text => Forms(text).Select(form => (Text: text, Form: form))).ToList();
        foreach (var table in await Column(database, Tables, []))
        {
            var held = await Column(database, $"select f from unnest($1) f where exists (select from {table} as t where position(f in t::text) > 0)", [.. forms.Select(f => f.Form)]);
            found.AddRange(forms.Where(f => held.Contains(f.Form, StringComparer.Ordinal)).Select(f => (table, f.Text)).Distinct());
        }

        return found;
    }

    private static IEnumerable<string> Forms(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        // The last sign of base64 knows of what follows.
        return [text, Convert.ToHexStringLower(bytes), Convert.ToBase64String(bytes).TrimEnd('=')[..^1]];
    }

    private static async Task<List<string>> Column(NpgsqlDataSource database, string sql, string[] forms)
    {
        await using var command = database.CreateCommand(sql);
        if (forms.Length > 0)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = forms });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
