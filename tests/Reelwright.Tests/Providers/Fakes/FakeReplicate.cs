using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like Replicate: predictions of models that each take their own input (contract 3.8).</summary>
public sealed class FakeReplicate : FakeVendor
{
    private const int LooksNeeded = 2;

    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["black-forest-labs/flux-schnell"] = ["prompt", "aspect_ratio", "num_outputs", "num_inference_steps", "seed", "output_format"],
        ["bytedance/seedream-4"] = ["prompt", "size", "width", "height", "image_input", "max_images"],
        ["bytedance/seedance-1-pro"] = ["prompt", "duration", "resolution", "aspect_ratio", "seed", "image", "last_frame_image"],
        ["somebody/some-model:5f1d"] = ["text", "style", "options", "image"],
    };

    private readonly ConcurrentDictionary<string, Prediction> predictions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    /// <summary>In what shape a model gives its output; the address stands for <c>@</c>.</summary>
    public string Output { get; set; } = "[\"@\"]";

    /// <summary>Why a prediction fails.</summary>
    public string FailsWith { get; set; } = "CUDA out of memory.";

    /// <summary>Whether it answers something else in the place of a list.</summary>
    public bool Unlisted { get; set; }

    /// <summary>How many there are on a page of the list.</summary>
    public int PageSize { get; set; } = 100;

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request is { Method: "POST", Path: "/v1/predictions" };

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Problem("Unauthenticated", "You did not pass a valid authentication token", 401));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Problem("Too Many Requests", "Request was throttled. Your rate limit resets in ~30s.", 429)),
        Fault.Unpaid => (402, Problem("Payment Required", "You need to set up billing to run this model.", 402)),
        Fault.Policy => (422, Problem("Unprocessable", "The input was flagged as sensitive. (E005)", 422)),
        Fault.Invalid => (422, Problem("Input validation failed", "- input.seed: Invalid type. Expected: integer, given: string", 422)),
        _ => (500, Problem("Internal Server Error", "Something broke.", 500)),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v1/predictions"):
                await List(http);
                return true;
            case ("POST", "/v1/predictions"):
                await (Wrong(request.Json) is { } wrong ? Json(http, Problem("Input validation failed", wrong, 422), 422) : Begin(http, request.Json));
                return true;
            case ("POST", "/v1/files") when request.Form.ContainsKey("content"):
                await Json(http, $$"""{"id":"file-1","size":300000,"urls":{"get":"{{Address}}/v1/files/file-1"} }""", 201);
                return true;
            case ("GET" or "POST", var path) when path!.StartsWith("/v1/predictions/", StringComparison.Ordinal) && predictions.TryGetValue(path.Split('/')[3], out var one):
                await Look(http, one, path.EndsWith("/cancel", StringComparison.Ordinal));
                return true;
            default:
                await Json(http, Problem("Not Found", "The requested resource could not be found.", 404), 404);
                return true;
        }
    }

    private static string? Wrong(JsonElement body)
    {
        if (body.EnumerateObject().Any(f => f.Name is not ("version" or "input")) || !body.TryGetProperty("version", out var version) || !Inputs.TryGetValue(version.GetString()!, out var takes))
        {
            return "Invalid version or not permitted";
        }

        var input = body.GetProperty("input");
        return !input.TryGetProperty(takes[0], out var prompt) || prompt.ValueKind is not JsonValueKind.String ? $"- input: {takes[0]} is required"
            : input.EnumerateObject().FirstOrDefault(f => !takes.Contains(f.Name, StringComparer.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown ? $"- input: {unknown.Name} is not allowed"
            : Array.Find(["seed", "width", "height", "duration", "num_outputs", "num_inference_steps"], n => input.TryGetProperty(n, out var number) && number.ValueKind is not JsonValueKind.Number) is { } text ? $"- input.{text}: Invalid type"
            : null;
    }

    private static string Problem(string title, string detail, int status) => JsonSerializer.Serialize(new { type = "about:blank", title, status, detail });

    private async Task Begin(HttpContext http, JsonElement body)
    {
        var one = new Prediction($"pred{Accept().ToString(CultureInfo.InvariantCulture)}", body.GetProperty("version").GetString()!, body.GetProperty("input"), TimeProvider.System.GetUtcNow());
        predictions[one.Id] = one;
        order.Enqueue(one.Id);
        Files["/files/out"] = one.Model.StartsWith("bytedance/seedance", StringComparison.Ordinal) ? (await FakeMedia.Clip, "video/mp4") : (await FakeMedia.Picture, "image/png");
        await Json(http, one.Told("starting", "null", "null"), 201);
    }

    private async Task Look(HttpContext http, Prediction one, bool cancel)
    {
        one.Looks++;
        if (cancel && one.Looks <= LooksNeeded)
        {
            one.Ended = "canceled";
        }

        await Json(http, Takes(Fault.JobFails) ? one.Told("failed", "null", JsonSerializer.Serialize(FailsWith))
            : one.Ended is { } ended ? one.Told(ended, "null", "null")
            : Takes(Fault.OddStatus) ? one.Told("pondering", "null", "null")
            : Takes(Fault.Endless) || one.Looks <= LooksNeeded ? one.Told("processing", "null", "null")
            : one.Told("succeeded", Output.Replace("@", Address + "/files/out", StringComparison.Ordinal), "null"));
    }

    private Task List(HttpContext http)
    {
        var from = int.TryParse(http.Request.Query["cursor"], CultureInfo.InvariantCulture, out var at) ? at : 0;
        var page = order.Reverse().Skip(from).Take(PageSize).Select(id => predictions[id].Told("processing", "null", "null")).ToList();
        var next = from + page.Count < order.Count ? $"\"{Address}/v1/predictions?cursor={from + page.Count}\"" : "null";
        return Json(http, Unlisted ? "{}" : $$"""{"previous":null,"next":{{next}},"results":[{{string.Join(',', page)}}]}""");
    }

    private sealed class Prediction(string id, string model, JsonElement input, DateTimeOffset created)
    {
        public string Id { get; } = id;

        public string Model { get; } = model;

        public int Looks { get; set; }

        public string? Ended { get; set; }

        public string Told(string status, string output, string error) =>
            $$"""{"id":"{{Id}}","model":"{{Model.Split(':')[0]}}","version":"hidden","input":{{input.GetRawText()}},"output":{{output}},"error":{{error}},"logs":"","status":"{{status}}","created_at":"{{created:O}}","data_removed":false,"metrics":{} }""";
    }
}
