using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>fal's queue (contract 3.7): takes a model's input, keeps its caller waiting, names the result's address.</summary>
public sealed class FakeFal : FakeVendor
{
    private static readonly string[] Known =
    [
        "prompt", "negative_prompt", "aspect_ratio", "resolution", "duration", "seed", "image_url", "image_size", "num_inference_steps", "guidance_scale", "num_images", "output_format",
        "end_image_url", "reference_images", "fps", "style", "motion_level", "camera_motion", "generate_audio",
    ];

    private readonly ConcurrentDictionary<string, int> jobs = new(StringComparer.Ordinal);

    /// <summary>How often a job is looked at before it has ended.</summary>
    public int LooksNeeded { get; set; } = 2;

    /// <summary>What clips it hands out; null for those of all fakes.</summary>
    public Task<byte[]>? Clip { get; set; }

    /// <summary>Jobs whose end was asked for.</summary>
    public ConcurrentBag<string> Cancelled { get; } = [];

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Key " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, """{"detail":"Cannot access application without a valid key."}""");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, """{"detail":"Too many requests."}"""),
        Fault.Unpaid => (403, """{"detail":"User is locked. Reason: Exhausted balance."}"""),
        Fault.Policy => (422, Detail("content_policy_violation", "The prompt was flagged.")),
        Fault.Invalid => (422, Detail("value_error", "The value is not allowed.")),
        _ => (500, """{"detail":"Internal server error."}"""),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var parts = http.Request.Path.Value!.Trim('/').Split('/');
        if (request.Method is "POST")
        {
            if (request.At("prompt") is null || request.Json.EnumerateObject().Any(f => !Known.Contains(f.Name, StringComparer.Ordinal)))
            {
                await Json(http, Detail("missing", "Field required, or one too many."), 422);
                return true;
            }

            var id = Guid.NewGuid().ToString();
            Accept();
            jobs[id] = parts.Contains("text-to-video", StringComparer.Ordinal) || parts.Contains("image-to-video", StringComparer.Ordinal) ? 1_000 : 0;
            var at = $"{Address}/{parts[0]}/{parts[1]}/requests/{id}";
            await Json(http, $$"""{"request_id":"{{id}}","response_url":"{{at}}","status_url":"{{at}}/status","cancel_url":"{{at}}/cancel","status":"IN_QUEUE","queue_position":0}""");
            return true;
        }

        return parts.Length > 3 && jobs.ContainsKey(parts[3]) && await Job(http, request.Method, parts);
    }

    private static string Detail(string type, string message) => JsonSerializer.Serialize(new { detail = new[] { new { loc = new[] { "body" }, msg = message, type } } });

    private async Task<bool> Job(HttpContext http, string method, string[] parts)
    {
        var id = parts[3];
        switch (method, parts.ElementAtOrDefault(4))
        {
            case ("PUT", "cancel"):
                Cancelled.Add(id);
                await Json(http, """{"status":"CANCELLATION_REQUESTED"}""", 202);
                return true;
            case ("GET", "status"):
                var looks = jobs.AddOrUpdate(id, 0, (_, n) => n + 1) % 1_000;
                await Json(http, Takes(Fault.JobFails) ? """{"status":"COMPLETED","error":"It could not be made.","error_type":"internal_error"}"""
                    : Takes(Fault.OddStatus) ? """{"status":"PONDERING"}"""
                    : Takes(Fault.Endless) || looks <= LooksNeeded ? """{"status":"IN_PROGRESS","logs":null}"""
                    : """{"status":"COMPLETED","metrics":{"inference_time":41.2}}""");
                return true;
            case ("GET", null):
                var clip = jobs[id] >= 1_000;
                Files["/files/" + id] = clip ? (await (Clip ?? FakeMedia.Clip), "video/mp4") : (await FakeMedia.Picture, "image/png");
                await Json(http, clip ? $$"""{"video":{"url":"{{Address}}/files/{{id}}","content_type":"video/mp4"} }""" : $$"""{"images":[{"url":"{{Address}}/files/{{id}}","width":1536,"height":1024} ],"seed":1,"has_nsfw_concepts":[false]}""");
                return true;
            default:
                return false;
        }
    }
}
