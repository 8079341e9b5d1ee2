using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Http;

/// <summary>The plans of the statements that a private PostgreSQL really ran, as it ran them: its own <c>auto_explain</c> writes them into its log.</summary>
internal sealed class Plans(string log)
{
    private static readonly string[] Settings =
    [
        "session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0", "auto_explain.log_analyze = on", "auto_explain.log_timing = off", "auto_explain.log_format = 'json'",
    ];

    private long seen;

    /// <summary>A statement with the large tables it read from end to end, and the most rows of one that a step of it looked at.</summary>
    public sealed record Seen(string Sql, IReadOnlyList<string> WholeTables, double MostRows, string By);

    /// <summary>Has every connection from now on tell its plans.</summary>
    public static async Task<Plans> Open(Runs runs)
    {
        foreach (var setting in Settings)
        {
            await runs.Rows($"alter database postgres set {setting}");
        }

        runs.Installation.Database.Clear();
        return new Plans(Path.Combine(runs.Data, "pg", "log"));
    }

    /// <summary>What ran since the last look. <paramref name="large"/> are the tables that count.</summary>
    public async Task<IReadOnlyList<Seen>> Next(IReadOnlySet<string> large)
    {
        await using var file = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = seen;
        using var text = new StreamReader(file);
        var lines = (await text.ReadToEndAsync()).Split('\n');
        seen = file.Length;
        var plans = new List<Seen>();
        for (var at = 0; at < lines.Length; at++)
        {
            // What belongs to the line before begins with a tab.
            if (Regex.IsMatch(lines[at], "duration: [0-9.]+ ms  plan:$", RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                var plan = JsonSerializer.Deserialize<JsonElement>(string.Join('\n', lines.Skip(at + 1).TakeWhile(line => line.StartsWith('\t')).Select(line => line[1..])));
                var nodes = Nodes(plan.GetProperty("Plan")).Where(n => n.TryGetProperty("Relation Name", out var table) && large.Contains(table.GetString()!)).ToList();
                var most = nodes.Count == 0 ? default : nodes.MaxBy(Rows);
                plans.Add(new Seen(
                    plan.GetProperty("Query Text").GetString()!,
                    [.. nodes.Where(n => n.GetProperty("Node Type").ValueEquals("Seq Scan")).Select(n => n.GetProperty("Relation Name").GetString()!)],
                    nodes.Count == 0 ? 0 : Rows(most), nodes.Count == 0 ? "" : most.GetRawText()));
            }
        }

        return plans;
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("Plans", out var under) ? under.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    // Those it gave on and those it looked at in vain, each time it was run.
    private static double Rows(JsonElement node) =>
        (Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter") + Number(node, "Rows Removed by Index Recheck")) * Math.Max(1, Number(node, "Actual Loops"));

    private static double Number(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}
