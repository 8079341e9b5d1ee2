using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Reelwright.Providers.Wire;

/// <summary>A body with <c>{places}</c> for what is asked: how models of a vendor that has many are told apart. A place that nothing is asked for takes the value of its own, as in <c>{steps|20}</c>, or is left out with whatever holds it alone.</summary>
public sealed partial class InputTemplate(JsonElement template)
{
    /// <summary>Where each place stands, as a path; of several the first.</summary>
    public IReadOnlyDictionary<string, string> Paths { get; } = Find(template, "").DistinctBy(f => f.Name, StringComparer.Ordinal).ToDictionary(f => f.Name, f => f.Path, StringComparer.Ordinal);

    /// <summary>The body with its places filled: a place alone takes the value as it is, one within a text takes it as text. What was filled in is never looked at for places again.</summary>
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
            case JsonValueKind.String when Place().Match(at.GetString()!) is { Success: true } place:
                var text = at.GetString()!;
                var value = Value(place, values);
                return place.Length < text.Length ? JsonValue.Create(Place().Replace(text, m => Value(m, values)?.ToString() ?? ""))
                    : place.Groups["text"].Success && value is not null ? JsonValue.Create(value.ToString())
                    : value;
            default:
                return JsonNode.Parse(at.GetRawText());
        }
    }

    private static JsonNode? Value(Match place, IReadOnlyDictionary<string, JsonNode?> values) =>
        values.GetValueOrDefault(place.Groups["name"].Value) is { } value ? value.DeepClone()
        : !place.Groups["usual"].Success ? null
        : Bare().IsMatch(place.Groups["usual"].Value) ? JsonNode.Parse(place.Groups["usual"].Value)
        : JsonValue.Create(place.Groups["usual"].Value);

    private static IEnumerable<(string Name, string Path)> Find(JsonElement at, string path) => at.ValueKind switch
    {
        JsonValueKind.Object => at.EnumerateObject().SelectMany(p => Find(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => at.EnumerateArray().SelectMany((item, n) => Find(item, FormattableString.Invariant($"{path}.{n}"))),
        JsonValueKind.String => Place().Matches(at.GetString()!).Select(m => (m.Groups["name"].Value, path)),
        _ => [],
    };

    // {seconds:text} is a number that the vendor wants as a text.
    [GeneratedRegex(@"\{(?<name>[a-z]+(_[a-z0-9]+)*)(?<text>:text)?(\|(?<usual>[^{}|]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(-?(0|[1-9]\d*)(\.\d+)?|true|false)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bare();
}
