using System.Text.Json.Nodes;

namespace Reelwright.Pipeline.Texts;

/// <summary>JSON schemas as vendors take them: every property required, nothing besides.</summary>
internal static class Schemas
{
    /// <summary>An object of these properties.</summary>
    public static JsonObject Object(params (string Name, JsonObject Shape)[] properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create<string, JsonNode?>(p.Name, p.Shape))),
        ["required"] = new JsonArray([.. properties.Select(p => JsonValue.Create(p.Name))]),
        ["additionalProperties"] = false,
    };

    /// <summary>A list of these.</summary>
    public static JsonObject List(JsonObject of) => new() { ["type"] = "array", ["items"] = of };

    /// <summary>A text.</summary>
    public static JsonObject Text => new() { ["type"] = "string" };

    /// <summary>A whole number.</summary>
    public static JsonObject Number => new() { ["type"] = "integer" };

    /// <summary>A number with a fraction.</summary>
    public static JsonObject Fraction => new() { ["type"] = "number" };
}
