using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Publishing.Wire;

/// <summary>Reads answers leniently: counts and ids come as numbers or as text, and may not be there.</summary>
internal static class JsonReading
{
    /// <summary>A whole number; null when there is none.</summary>
    public static long? Count(this JsonNode? node) => node is JsonValue value && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Text, also of a number; null when there is none or it is empty.</summary>
    public static string? Word(this JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && node.ToString() is { Length: > 0 } said ? said : null;

    /// <summary>A value by its path, such as <c>error.code</c>; null where it is not there.</summary>
    public static JsonNode? At(this JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (at, name) => at is JsonObject members && members.TryGetPropertyValue(name, out var found) ? found : null);

    /// <summary>The members of a list; none where it is not one.</summary>
    public static IEnumerable<JsonNode> Each(this JsonNode? node) => node is JsonArray list ? list.OfType<JsonNode>() : [];

    /// <summary>An instant in seconds since 1970; null when there is none, or it is zero.</summary>
    public static DateTimeOffset? Unix(this JsonNode? node) => node.Count() is { } seconds and > 0 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
