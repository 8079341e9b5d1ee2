using System.Globalization;
using System.Text.Json;

namespace Reelwright.Providers.Wire;

/// <summary>Reads answers of which nothing is sure: what is not there, or is of another kind, is null.</summary>
internal static class JsonPaths
{
    /// <summary>The value at a path of names and numbers, such as <c>data.0.url</c>, the whole at an empty one; null when there is none.</summary>
    public static JsonElement? At(this JsonElement? element, string path)
    {
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element switch
            {
                { ValueKind: JsonValueKind.Object } it when it.TryGetProperty(part, out var inner) => inner,
                { ValueKind: JsonValueKind.Array } it when int.TryParse(part, CultureInfo.InvariantCulture, out var n) && n < it.GetArrayLength() => it[n],
                _ => null,
            };
        }

        return element is { ValueKind: JsonValueKind.Null } ? null : element;
    }

    /// <summary>The text at a path; a number as its digits.</summary>
    public static string? Text(this JsonElement? element, string path) => element.At(path) switch
    {
        { ValueKind: JsonValueKind.String } it => it.GetString(),
        { ValueKind: JsonValueKind.Number } it => it.GetRawText(),
        _ => null,
    };

    /// <summary>The number at a path, also when it stands there as a text.</summary>
    public static decimal? Number(this JsonElement? element, string path) =>
        decimal.TryParse(element.Text(path), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The list at a path; empty when there is none.</summary>
    public static IEnumerable<JsonElement?> List(this JsonElement? element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } it ? it.EnumerateArray().Select(e => (JsonElement?)e) : [];

    /// <summary>Bytes that stand as base64 at a path; null when they are none.</summary>
    public static byte[]? Bytes(this JsonElement? element, string path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } it && it.TryGetBytesFromBase64(out var bytes) && bytes.Length > 0 ? bytes : null;
}
