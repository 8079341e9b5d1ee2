using System.Text.RegularExpressions;

namespace Reelwright.Tests.Storage;

/// <summary>A line of the seed map of docs/data-model.md.</summary>
internal sealed record SeedField(string Seed, string SeedType, string Column, string Type, string Differs);

/// <summary>What docs/data-model.md says, read as tables.</summary>
internal sealed class DataModelPage
{
    public DataModelPage()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "data-model.md"));
        Map = [.. Rows(Section(text, "Seed map")).Where(row => row.Length == 5).Select(row => new SeedField(row[0], row[1], row[2], row[3], row[4]))];
        Ours = [.. Rows(Section(text, "Ours")).Select(row => (row[0], row[1]))];
        Differences = [.. Regex.Matches(Section(text, "Where we differ from the seeds"), "^- `([a-z]+)`: (.+)$", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
    }

    public IReadOnlyList<SeedField> Map { get; }

    public IReadOnlyList<(string Column, string Type)> Ours { get; }

    public IReadOnlyList<(string Name, string Text)> Differences { get; }

    private static string Section(string text, string heading)
    {
        var start = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static IEnumerable<string[]> Rows(string section) => section.Split('\n')
        .Where(line => Regex.IsMatch(line, @"^\| \w+\.\w+ \|", RegexOptions.None, TimeSpan.FromSeconds(1)))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
}
