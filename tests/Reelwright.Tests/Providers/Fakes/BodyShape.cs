using System.Text.Json;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Holds a body against the fields a vendor knows, as strict vendors do.</summary>
internal static class BodyShape
{
    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="shape">Such as <c>model:string! seed:number</c>, with <c>!</c> where a field has to be there.</param>
    public static string? Wrong(JsonElement body, string shape)
    {
        var rules = shape.Split(' ').Select(r => r.Split(':')).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
        if (body.ValueKind != JsonValueKind.Object)
        {
            return "the body is no object";
        }

        foreach (var field in body.EnumerateObject())
        {
            if (!rules.TryGetValue(field.Name, out var kind))
            {
                return $"unknown field {field.Name}";
            }

            if (!kind.TrimEnd('!').Equals(Kind(field.Value), StringComparison.Ordinal))
            {
                return $"{field.Name} is no {kind}";
            }
        }

        return rules.Where(r => r.Value.EndsWith('!') && !body.TryGetProperty(r.Key, out _)).Select(r => $"no {r.Key}").FirstOrDefault();
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
