using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>The Gemini API's interactions: clips made in the background (contract 3.11.1).</summary>
public sealed partial class FakeInteractions : FakeVendor
{
    private const int LooksNeeded = 2;
    private static readonly string[] Tasks = ["text_to_video", "image_to_video", "reference_to_video"];
    private readonly ConcurrentDictionary<string, int> jobs = new(StringComparer.Ordinal);

    /// <summary>What a job is when it has ended; null for done.</summary>
    public string? Ends { get; set; }

    /// <summary>Whether the clip comes with the answer.</summary>
    public bool Inline { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST" && request.Path.EndsWith("/interactions", StringComparison.Ordinal);

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("x-goog-api-key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() =>
        (400, """{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}""");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("RESOURCE_EXHAUSTED", "Resource has been exhausted.")),
        Fault.Unpaid => (429, Error("RESOURCE_EXHAUSTED", "Your prepayment credits are depleted.")),
        Fault.Policy => (400, Error("PROHIBITED_CONTENT", "The prompt was blocked.")),
        Fault.Invalid => (400, Error("INVALID_ARGUMENT", "Unknown field.")),
        _ => (500, Error("INTERNAL", "An internal error has occurred.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var path = http.Request.Path.Value!;
        switch (request.Method)
        {
            case "GET" when path.StartsWith("/v1beta/models/", StringComparison.Ordinal):
                await Json(http, """{"name":"models/m"}""");
                return true;
            case "POST" when Submits(request):
                if (!Right(request))
                {
                    await Json(http, Error("INVALID_ARGUMENT", "The request is invalid."), 400);
                    return true;
                }

                var id = $"int_{Accept()}";
                jobs[id] = 0;
                await Interaction(http, id, "queued");
                return true;
            case "POST" when path.Split('/') is [.., var job, "cancel"] && jobs.ContainsKey(job):
                await Interaction(http, job, "cancelled");
                return true;
            case "GET" when path.EndsWith(":download", StringComparison.Ordinal):
                // The file itself lies elsewhere.
                http.Response.Headers.Location = "/files/clip.mp4";
                await Send(http, 302, "text/plain", []);
                return true;
            case "GET" when path.Split('/')[^1] is var job && jobs.TryGetValue(job, out var looks):
                jobs[job] = looks + 1;
                await Look(http, job, looks);
                return true;
            default:
                await Json(http, Error("NOT_FOUND", "There is no such interaction."), 404);
                return true;
        }
    }

    private static bool Right(Heard request)
    {
        var shape = request.Json.TryGetProperty("response_format", out var format) ? format.EnumerateObject().Select(p => p.Name).ToList() : [];
        return request.Has(["model", "input", "background", "store", "response_format"], "generation_config") && request.At("background") is "True" && request.At("store") is "True"
            && shape.TrueForAll(n => n is "type" or "delivery" or "aspect_ratio" or "resolution" or "duration") && request.At("response_format.type") is "video"
            && (request.At("response_format.duration") is null || Seconds().IsMatch(request.At("response_format.duration")!))
            && request.Json.GetProperty("input").EnumerateArray().All(i => i.GetProperty("type").GetString() is "text" or "image")
            && (request.At("generation_config.video_config.task") is not { } task || Tasks.Contains(task, StringComparer.Ordinal));
    }

    private static Task Interaction(HttpContext http, string id, string status, string rest = "") =>
        Json(http, $$"""{"id":"{{id}}","status":"{{status}}","model":"gemini-omni-1.2-flash","created":"2026-11-21T10:00:00Z"{{rest}}}""");

    private static string Error(string status, string message) => JsonSerializer.Serialize(new { error = new { code = status, message } });

    [GeneratedRegex("^[0-9]{1,2}s$", RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();

    private async Task Look(HttpContext http, string id, int looks)
    {
        if (Takes(Fault.JobFails))
        {
            await Interaction(http, id, "failed", ""","errors":[{"code":"INTERNAL","message":"It could not be made."}]""");
        }
        else if (Takes(Fault.OddStatus))
        {
            await Interaction(http, id, "pondering");
        }
        else if (Takes(Fault.Endless) || looks < LooksNeeded)
        {
            await Interaction(http, id, "in_progress");
        }
        else if (Ends is { } how)
        {
            await Interaction(http, id, how, ""","steps":[{"type":"model_output","error":{"code":"SAFETY","message":"It was not shown."}}]""");
        }
        else
        {
            var clip = await FakeMedia.Clip;
            Files["/files/clip.mp4"] = (clip, "video/mp4");
            var lies = Inline ? $"\"data\":\"{Convert.ToBase64String(clip)}\"" : $"\"uri\":\"{Address}/v1beta/files/{id}:download?alt=media\"";
            await Interaction(http, id, "completed", $$""","steps":[{"type":"thought"},{"type":"model_output","content":[{"type":"text","text":"Here."},{"type":"video","mime_type":"video/mp4",{{lies}}}]}],"usage":{"total_tokens":57920}""");
        }
    }
}
