using System.Text.Json.Nodes;

namespace Reelwright.Features.Http;

/// <summary>What a request or an answer consists of.</summary>
internal static class ReferenceShape
{
    private static readonly string[] Bounds = ["minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "pattern"];

    /// <summary>A shape with its fields, folded.</summary>
    public static Html Write(string name, JsonObject shape)
    {
        var required = shape["required"]?.AsArray().Select(r => (string?)r).ToHashSet(StringComparer.Ordinal) ?? [];
        return Html.Of($"""
            <details class="shape" id="shape-{name}"><summary>{name}</summary>{Html.If(shape["properties"] is null, () => Html.Of($"<p>{TypeOf(shape)} {Words(shape)}</p>"))}<table>{Html.Each(shape["properties"]?.AsObject() ?? [], p => Html.Of($"<tr><td><code>{p.Key}</code></td><td class=\"type\">{TypeOf(p.Value)}</td><td>{Html.If(required.Contains(p.Key), () => Html.Of($"required "))}{ReferencePage.Prose((string?)p.Value!["description"])}{Words(p.Value)}{Limits(p.Value)}</td></tr>"))}</table></details>

            """);
    }

    /// <summary>A type in words, with links to the shapes in it.</summary>
    public static Html TypeOf(JsonNode? schema) => schema switch
    {
        null => Html.None,
        _ when (string?)schema["$ref"] is { } to => Html.Of($"<a href=\"#shape-{to.Split('/')[^1]}\">{to.Split('/')[^1]}</a>"),
        _ when (schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices => Html.Each(choices.Where(c => (string?)c!["type"] is not "null").Index(), c => Html.Of($"{(c.Index > 0 ? " or " : "")}{TypeOf(c.Item)}")),
        _ when schema["items"] is { } items => Html.Of($"list of {TypeOf(items)}"),
        _ => Html.Of($"{Plain(schema)}"),
    };

    private static string Plain(JsonNode schema)
    {
        var type = schema["type"] is JsonArray several ? string.Join(" or ", several.Select(t => (string?)t)) : (string?)schema["type"] ?? "any";
        return (string?)schema["format"] switch { null or "int32" or "int64" or "uint32" or "double" => type, var format => type.Replace("string", format, StringComparison.Ordinal) };
    }

    private static Html Words(JsonNode schema) => Html.If(schema["enum"] is JsonArray, () => Html.Each(schema["enum"]!.AsArray(), word => Html.Of($"<code>{word?.ToString() ?? "null"}</code> ")));

    private static Html Limits(JsonNode schema) => Html.Each(Bounds.Where(b => schema[b] is not null), b => Html.Of($"<span class=\"bound\">{b} {schema[b]!.ToString()}</span> "));
}
