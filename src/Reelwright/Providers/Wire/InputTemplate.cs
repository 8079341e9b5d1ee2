using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Providers.Wire;

/// <summary>A body with <c>{places}</c> for what is asked: how models of a vendor that has many are told apart. A place that nothing is asked for is left out with whatever holds it alone.</summary>
public sealed partial class InputTemplate(JsonElement template)
{
    /// <summary>Where each place stands, as a path.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; } = Find(template, "").DistinctBy(f => f.Name, StringComparer.Ordinal).ToDictionary(f => f.Name, f => f.Path, StringComparer.Ordinal);

    /// <summary>The body with its places filled: a place alone takes the value as it is, one within a text takes it as text.</summary>
    public JsonObject Fill(IReadOnlyDictionary<string, JsonNode?> values) => Fill(template, values) as JsonObject ?? [];

    private static JsonNode? Fill(JsonElement at, IReadOnlyDictionary<string, JsonNode?> values)
    {
        switch (at.ValueKind)
        {
            case JsonValueKind.Object:
                var filled = at.EnumerateObject().Select(p => (p.Name, Value: Fill(p.Value, values))).Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)).ToList();
                return filled.Count > 0 || !at.EnumerateObject().Any() ? new JsonObject(filled) : null;
            case JsonValueKind.Array:
                var items = at.EnumerateArray().Select(i => Fill(i, values)).Where(i => i is not null).ToArray();
                return items.Length > 0 || at.GetArrayLength() == 0 ? new JsonArray(items) : null;
            case JsonValueKind.String when Alone().Match(at.GetString()!) is { Success: true } alone:
                var value = values.GetValueOrDefault(alone.Groups["name"].Value);
                return value is null ? null : alone.Groups["text"].Success ? JsonValue.Create(value.ToString()) : value.DeepClone();
            case JsonValueKind.String:
                return JsonValue.Create(Place().Replace(at.GetString()!, m => values.GetValueOrDefault(m.Groups["name"].Value)?.ToString() ?? ""));
            default:
                return JsonNode.Parse(at.GetRawText());
        }
    }

    private static IEnumerable<(string Name, string Path)> Find(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Find(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => at.EnumerateArray().SelectMany((item, n) => Find(item, FormattableString.Invariant($"{path}.{n}"))),
        JsonValueKind.String => Place().Matches(at.GetString()!).Select(m => (m.Groups["name"].Value, path)),
        _ => [],
    };

    // {seconds:text} is a number that the vendor wants as a text.
    [GeneratedRegex(@"^\{(?<name>[a-z_]+)(?<text>:text)?\}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Alone();

    [GeneratedRegex(@"\{(?<name>[a-z_]+)(:text)?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
