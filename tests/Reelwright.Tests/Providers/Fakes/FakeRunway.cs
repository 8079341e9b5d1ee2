using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like Runway: tasks for clips and pictures (contract 3.6).</summary>
public sealed class FakeRunway : FakeVendor
{
    private const int LooksNeeded = 2;
    private static readonly string[] Shapes = ["1280:720", "720:1280", "1104:832", "960:960", "832:1104", "1584:672", "1920:1080", "1080:1920"];
    private readonly ConcurrentDictionary<string, (int Looks, string File, string Ended)> tasks = new(StringComparer.Ordinal);
    private int addresses;

    /// <summary>With what code a task fails.</summary>
    public string FailsWith { get; set; } = "INTERNAL.BAD_OUTPUT.CODE01";

    /// <summary>What the account has left.</summary>
    public int Credits { get; set; } = 1000;

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key && request.Headers.GetValueOrDefault("X-Runway-Version") is "2024-11-06";

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, """{"error":"The API key is not valid."}""");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, """{"error":"You have reached the daily limit of generations."}"""),
        Fault.Unpaid => (400, """{"error":"You do not have enough credits to run this task."}"""),
        Fault.Policy => (400, """{"error":"The prompt did not pass content moderation."}"""),
        Fault.Invalid => (400, Invalid("duration", "must be at most 10")),
        Fault.NoModel => (400, Invalid("model", "is none of those there are")),
        _ => (500, """{"error":"An unexpected error occurred."}"""),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v1/organization"):
                await Json(http, $$"""{"creditBalance":{{Credits}},"tier":{"maxMonthlyCreditSpend":10000,"models":{} },"usage":{"models":{} } }""");
                return true;
            case ("POST", "/v1/image_to_video"):
                await Take(http, Wrong(request, ["model", "promptImage", "ratio"], ["promptText", "negativePrompt", "duration", "seed", "audio"]), "clip.mp4", await FakeMedia.Clip, "video/mp4");
                return true;
            case ("POST", "/v1/text_to_video"):
                await Take(http, Wrong(request, ["model", "promptText", "ratio", "duration"], ["seed", "audio"]), "clip.mp4", await FakeMedia.Clip, "video/mp4");
                return true;
            case ("POST", "/v1/text_to_image"):
                await Take(http, Wrong(request, ["model", "promptText", "ratio"], ["seed", "referenceImages"]), "picture.png", await FakeMedia.Picture, "image/png");
                return true;
            case ("GET", var path) when path!.StartsWith("/v1/tasks/", StringComparison.Ordinal) && tasks.ContainsKey(path[10..]):
                await Look(http, path[10..]);
                return true;
            case ("DELETE", var path) when path!.StartsWith("/v1/tasks/", StringComparison.Ordinal) && tasks.ContainsKey(path[10..]):
                tasks[path[10..]] = tasks[path[10..]] with { Ended = "CANCELLED" };
                http.Response.StatusCode = 204;
                return true;
            default:
                await Json(http, """{"error":"There is no such task."}""", 404);
                return true;
        }
    }

    private static string? Wrong(Heard request, string[] required, string[] also)
    {
        var body = request.Json;
        return Array.Find(required, f => !body.TryGetProperty(f, out _)) is { } missing ? Invalid(missing, "is required")
            : body.EnumerateObject().Select(f => f.Name).FirstOrDefault(f => !required.Concat(also).Contains(f, StringComparer.Ordinal)) is { } unknown ? Invalid(unknown, "is not known")
            : body.TryGetProperty("duration", out var seconds) && seconds.ValueKind is not JsonValueKind.Number ? Invalid("duration", "is no number")
            : body.TryGetProperty("seed", out var seed) && seed.ValueKind is not JsonValueKind.Number ? Invalid("seed", "is no number")
            : !Shapes.Contains(request.At("ratio"), StringComparer.Ordinal) ? Invalid("ratio", "is none of those there are")
            : body.TryGetProperty("promptImage", out var image) && !Images(image) ? Invalid("promptImage", "is no address of a picture")
            : null;
    }

    private static bool Images(JsonElement image) => image.ValueKind is JsonValueKind.Array
        ? image.EnumerateArray().All(i => i.GetProperty("position").GetString() is "first" or "last" && i.GetProperty("uri").GetString()!.StartsWith("data:image/", StringComparison.Ordinal))
        : image.GetString()!.StartsWith("data:image/", StringComparison.Ordinal);

    private static string Invalid(string field, string why) => $$"""{"error":"Validation of body failed","issues":[{"code":"custom","path":["{{field}}"],"message":"{{why}}"}],"docUrl":""}""";

    private async Task Take(HttpContext http, string? wrong, string file, byte[] bytes, string type)
    {
        if (wrong is not null)
        {
            await Json(http, wrong, 400);
            return;
        }

        var id = $"0199-{Accept()}";
        Files["/files/" + file] = (bytes, type);
        tasks[id] = (0, file, "");
        await Json(http, $$"""{"id":"{{id}}","estimatedCost":{"credits":60} }""");
    }

    private async Task Look(HttpContext http, string id)
    {
        var (looks, file, ended) = tasks[id];
        tasks[id] = (looks + 1, file, ended);
        if (looks >= LooksNeeded)
        {
            // A fresh address each time.
            var at = $"/files/{Interlocked.Increment(ref addresses)}-{file}";
            Files[at] = Files["/files/" + file];
            file = at;
        }

        var more = Takes(Fault.JobFails) ? $$""" "status":"FAILED","failure":"It could not be made.","failureCode":"{{FailsWith}}" """
            : ended.Length > 0 ? $""" "status":"{ended}" """
            : Takes(Fault.OddStatus) ? """ "status":"PONDERING" """
            : looks is 0 ? """ "status":"THROTTLED" """
            : Takes(Fault.Endless) || looks < LooksNeeded ? """ "status":"RUNNING","progress":0.42 """
            : $$""" "status":"SUCCEEDED","output":["{{Address}}{{file}}"],"cost":{"credits":60} """;
        await Json(http, $$"""{"id":"{{id}}","createdAt":"2026-11-21T10:00:00.000Z",{{more}}}""");
    }
}
