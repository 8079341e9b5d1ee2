using System.Text.Json;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Holds a part of a body against what a vendor takes there: nothing it does not know, nothing of another kind, nothing missing.</summary>
internal static class Shape
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="shape">Names with their kinds, such as <c>model:text! n:number seed:number</c>; with a mark when it is needed. Kinds: text, number, flag, list, map.</param>
    public static string? Wrong(JsonElement? at, string shape)
    {
        if (at is not { ValueKind: JsonValueKind.Object } map)
        {
            return "it is no object";
        }

        var known = shape.Split(' ').Select(s => s.TrimEnd('!').Split(':')).ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal);
        return map.EnumerateObject().FirstOrDefault(p => !known.TryGetValue(p.Name, out var kind) || !kind.Equals(Kind(p.Value), StringComparison.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } odd
            ? $"{odd.Name} is unknown or of another kind"
            : shape.Split(' ').Where(s => s.EndsWith('!')).Select(s => s.Split(':')[0]).FirstOrDefault(s => !map.TryGetProperty(s, out _)) is { } missing ? $"{missing} is missing" : null;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString()!.Length > 0 => "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "flag",
        JsonValueKind.Array when value.GetArrayLength() > 0 => "list",
        JsonValueKind.Object => "map",
        _ => "",
    };
}
