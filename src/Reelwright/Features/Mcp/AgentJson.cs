using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Reelwright.Base;
using Reelwright.Features.Http;

namespace Reelwright.Features.Mcp;

/// <summary>How tools read and write JSON: as the HTTP door does, so that an agent and a script see the same names and words.</summary>
internal static class AgentJson
{
    private static readonly JsonSerializerOptions Options = Configured();
    private static readonly AIJsonSchemaCreateOptions Schemas = new() { TransformSchemaNode = Words };

    /// <summary>The JSON Schema of arguments. What may be left out is not said to be null besides: many clients know one type a field only.</summary>
    public static JsonElement Arguments(Type type)
    {
        var schema = JsonObject.Create(Schema(type))!;
        // What is said of a field with a converter of its own and a default is lost on the way.
        foreach (var property in type.GetProperties())
        {
            if (schema["properties"]?[JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)] is JsonObject field)
            {
                Word(field, property.PropertyType);
                field["description"] = property.GetCustomAttribute<DescriptionAttribute>()?.Description;
            }
        }

        Plain(schema);
        return JsonSerializer.SerializeToElement(schema);
    }

    /// <summary>The JSON Schema of an answer.</summary>
    public static JsonElement Schema(Type type) => AIJsonUtilities.CreateJsonSchema(type, serializerOptions: Options, inferenceOptions: Schemas);

    /// <summary>Writes an answer.</summary>
    public static JsonElement Write<T>(T answer) => JsonSerializer.SerializeToElement(answer, Options);

    /// <summary>On one line, for clients that show only text.</summary>
    public static string Line(JsonElement answer) => JsonSerializer.Serialize(answer, Options);

    /// <summary>Reads a tool's arguments and looks whether they are as they must be. Errors: <c>invalid</c>.</summary>
    public static T Read<T>(IDictionary<string, JsonElement>? arguments) where T : class
    {
        try
        {
            var read = JsonSerializer.SerializeToElement(arguments ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal)).Deserialize<T>(Options)!;
            return Faults(read, "").FirstOrDefault() is { } fault ? throw new ReelException("invalid", fault) : read;
        }
        catch (JsonException wrong)
        {
            throw new ReelException("invalid", Problems.Line(wrong), wrong);
        }
        catch (Exception half) when (half is InvalidOperationException or ArgumentException)
        {
            throw new ReelException("invalid", "The arguments hold half a character: send whole ones.", half);
        }
    }

    private static IEnumerable<string> Faults(object of, string place)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(of, new ValidationContext(of), found, validateAllProperties: true);
        foreach (var fault in found)
        {
            yield return $"{string.Join(", ", fault.MemberNames.Select(name => place + JsonNamingPolicy.SnakeCaseLower.ConvertName(name)))}: {fault.ErrorMessage}";
        }

        foreach (var part in of.GetType().GetProperties())
        {
            var name = place + JsonNamingPolicy.SnakeCaseLower.ConvertName(part.Name);
            foreach (var (at, inner) in Inner(part.GetValue(of), name))
            {
                foreach (var fault in inner is null ? [$"{at}: null is nothing here."] : Faults(inner, at + "."))
                {
                    yield return fault;
                }
            }
        }
    }

    // What validation does not go into by itself.
    private static IEnumerable<(string At, object? Part)> Inner(object? value, string name) => value switch
    {
        string or null => [],
        System.Collections.IEnumerable list => list.Cast<object?>().Select((part, i) => (At: $"{name}[{i}]", Part: part)).Where(p => p.Part is null || Part(p.Part)),
        _ => Part(value) ? [(name, value)] : [],
    };

    private static bool Part(object value) => value.GetType().IsClass && Ours(value.GetType());

    private static void Plain(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
            {
                Plain(item);
            }
        }

        if (node is not JsonObject schema)
        {
            return;
        }

        if (schema["type"] is JsonArray types && types.FirstOrDefault(t => (string?)t is not "null") is { } only)
        {
            schema["type"] = only.DeepClone();
        }

        if (schema["enum"] is JsonArray words)
        {
            words.RemoveAll(word => word is null);
        }

        if (schema.TryGetPropertyValue("default", out var usual) && usual is null)
        {
            schema.Remove("default");
        }

        foreach (var (_, part) in schema)
        {
            Plain(part);
        }
    }

    private static bool Ours(Type type) => type.Assembly == typeof(AgentJson).Assembly;

    // A type with a converter of its own is anything at all to whoever only sees the type; and some clients take no schema but an object.
    private static JsonObject Words(AIJsonSchemaCreateContext context, JsonNode schema) => Word(schema as JsonObject ?? [], context.TypeInfo.Type);

    private static JsonObject Word(JsonObject node, Type type)
    {
        var word = Nullable.GetUnderlyingType(type) ?? type;
        if (WordJson.Writes(word))
        {
            var nullable = word != type;
            node["type"] = nullable ? new JsonArray("string", "null") : "string";
            node["enum"] = new JsonArray([.. WordJson.WordsOf(word).Select(value => (JsonNode?)value), .. nullable ? [null] : Array.Empty<JsonNode?>()]);
        }

        return node;
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        WebApp.Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
