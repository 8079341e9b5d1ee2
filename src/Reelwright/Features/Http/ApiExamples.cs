using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Reelwright.Features.Http;

/// <summary>Gives every request and answer in the contract an example, made from its schema and from what things of that name look like.</summary>
internal sealed class ApiExamples(OpenApiDocument document)
{
    private const string Id = "0195d2f0-0000-7000-8000-000000000000";
    private const string Moment = "2026-11-21T12:00:00+00:00";
    private const int Shown = 4;

    private static readonly Dictionary<string, JsonNode> Known = new(StringComparer.Ordinal)
    {
        ["title"] = "The Time Machine", ["project"] = "The Time Machine", ["chapter"] = "I", ["text"] = "The fire burned brightly.", ["content"] = "The fire burned brightly.", ["file_name"] = "the-time-machine.epub",
        ["username"] = "ada", ["name"] = "ada", ["email"] = "ada@example.org", ["display_name"] = "Ada", ["password"] = "correct horse battery", ["new_password"] = "staple battery horse",
        ["current_password"] = "correct horse battery", ["link"] = "5Yk2…", ["secret"] = "5Yk2…", ["token"] = "5Yk2…", ["csrf_token"] = "CfDJ8…", ["hint"] = "…x7Qe", ["timezone"] = "Europe/Berlin", ["language"] = "en",
        ["aspect"] = "16:9", ["resolution"] = "1920x1080", ["fps"] = 30, ["quality"] = "standard", ["subtitles"] = "both", ["output"] = "1920x1080-30-standard-mp4", ["voice"] = "en-us", ["voice_type"] = "en-us",
        ["prompt"] = "a fire in a dark room", ["image_prompt"] = "a fire in a dark room", ["etag"] = "\"741\"", ["version"] = 741, ["outcome"] = "added", ["kind"] = "picture", ["ip_address"] = "127.0.0.1",
        ["session_id"] = "token:" + Id, ["actor"] = "user:" + Id, ["noun"] = "generation_tasks", ["noun_id"] = Id, ["from_status"] = "pending", ["to_status"] = "processing", ["url_path"] = $"/media/videos/{Id}.mp4",
        ["video_url"] = $"/media/videos/{Id}.mp4", ["cover_url"] = $"/media/images/{Id}.png", ["frame_size"] = "1920x1080", ["database"] = "ok", ["store"] = "ok", ["ffmpeg"] = "ok", ["scheduler"] = "ok", ["message"] = "3 of 12 pictures", ["percent"] = 25, ["progress"] = 25, ["done"] = 3, ["total"] = 12,
        ["duration"] = 95, ["duration_ms"] = 95000, ["file_size"] = 7340032, ["word_count"] = 940, ["chapter_count"] = 12, ["paragraph_count"] = 30, ["sentence_count"] = 64, ["chapter_number"] = 1, ["order_index"] = 0,
        ["starts_on"] = "2026-12-01", ["time_of_day"] = "20:00", ["time_zone"] = "Europe/Berlin", ["post_title"] = "The Time Machine – I", ["speech_rate"] = 1, ["pitch"] = 1, ["volume"] = 1, ["seconds_left"] = 42.5,
    };

    /// <summary>Fills in what an operation lacks.</summary>
    public void Fill(OpenApiOperation operation)
    {
        Fill(operation.RequestBody?.Content, asked: true);
        foreach (var response in operation.Responses!.Values)
        {
            Fill(response.Content, asked: false);
        }
    }

    private void Fill(IDictionary<string, OpenApiMediaType>? content, bool asked)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal))
        {
            if (media is OpenApiMediaType { Schema: { } schema, Example: null, Examples: null } shown && !string.Equals(type, ApiErrors.ProblemType, StringComparison.Ordinal) && !string.Equals(Resolve(schema).Format, "binary", StringComparison.Ordinal))
            {
                shown.Example = type switch
                {
                    "text/event-stream" => $"id: 42\nevent: progress\ndata: {Of(Resolve(schema).Properties!["data"], "data", asked)!.ToJsonString()}\n\n",
                    "text/plain" => "ok",
                    _ => Of(schema, "", asked),
                };
            }
        }
    }

    private JsonNode? Of(IOpenApiSchema given, string name, bool asked)
    {
        var schema = Resolve(given);
        if ((schema.OneOf ?? schema.AnyOf) is { Count: > 0 } choices)
        {
            return Of(choices.First(c => Resolve(c).Type != JsonSchemaType.Null), name, asked);
        }

        var type = schema.Type ?? JsonSchemaType.Object;
        return schema.Enum is { Count: > 0 } words ? words[0]?.DeepClone()
            : type.HasFlag(JsonSchemaType.Array) && schema.Items is { } items ? new JsonArray(Of(items, name.TrimEnd('s'), asked))
            : type.HasFlag(JsonSchemaType.Object) ? Whole(schema, asked)
            : Known.TryGetValue(name, out var known) && Fits(type, known) && schema.Format is not "uuid" ? known.DeepClone()
            : type.HasFlag(JsonSchemaType.Null) && !asked && (name.Contains("error", StringComparison.Ordinal) || name.EndsWith("_at", StringComparison.Ordinal)) ? null
            : type.HasFlag(JsonSchemaType.Boolean) ? asked
            : type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number) ? 1
            : schema.Format switch { "uuid" => Id, "date-time" => Moment, _ => name.Length == 0 || string.Equals(name, "id", StringComparison.Ordinal) ? "42" : name.Replace('_', ' ') };
    }

    // What may be left out is, but for a few that show what there is.
    private JsonObject Whole(IOpenApiSchema schema, bool asked)
    {
        var properties = schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        var shown = !asked ? properties.Keys.ToHashSet(StringComparer.Ordinal)
            : schema.Required is { Count: > 0 } required ? [.. required]
            : [.. properties.Keys.Where(Known.ContainsKey).Concat(properties.Keys).Distinct(StringComparer.Ordinal).Take(Shown)];
        return new JsonObject(properties.Where(p => shown.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, Of(p.Value, p.Key, asked))));
    }

    private IOpenApiSchema Resolve(IOpenApiSchema schema) => schema is OpenApiSchemaReference { Reference.Id: { } id } ? document.Components!.Schemas![id] : schema;

    private static bool Fits(JsonSchemaType type, JsonNode known) => known.GetValueKind() == System.Text.Json.JsonValueKind.String
        ? type.HasFlag(JsonSchemaType.String)
        : type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number);
}
