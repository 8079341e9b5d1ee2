using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Volcengine Ark: Seedance's jobs, Seedream's pictures, and its chat (contract 3.3).</summary>
public sealed class FakeArk : FakeVendor
{
    private const string Base = "/api/v3";
    private const string Tasks = Base + "/contents/generations/tasks";
    private const int LooksNeeded = 2;
    private static readonly string[] roles = ["first_frame", "last_frame", "reference_image"];
    private readonly ConcurrentDictionary<string, Job> jobs = new(StringComparer.Ordinal);

    /// <summary>What goes wrong in a job that fails.</summary>
    public string FailsWith { get; set; } = "InternalServiceError";

    /// <summary>Whether a picture is refused only once it is seen.</summary>
    public bool RefusesWhatItDrew { get; set; }

    /// <summary>Whether its list says of no job when it was begun.</summary>
    public bool Undated { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("AuthenticationError", "The API key doesn't exist."));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("RateLimitExceeded.EndpointRPMExceeded", "The requests per minute limit is exceeded.")),
        Fault.Unpaid => (403, Error("AccountOverdueError", "The account has an overdue balance.")),
        Fault.Policy => (400, Error("InputTextSensitiveContentDetected", "The input text may contain sensitive information.")),
        Fault.Invalid => (400, Error("InvalidParameter", "A parameter is not valid.")),
        Fault.NoModel => (404, Error("ModelNotOpen", "The account has not activated the model.")),
        _ => (500, Error("InternalServiceError", "The service encountered an unexpected internal error.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var path = http.Request.Path.Value!;
        switch (request.Method)
        {
            case "POST" when path is Tasks:
                await Begin(http, request);
                return true;
            case "POST" when path is Base + "/images/generations":
                await Draw(http, request);
                return true;
            case "POST" when path is Base + "/chat/completions":
                await Chat(http, request);
                return true;
            case "GET" when path is Tasks:
                await List(http);
                return true;
            case "GET" or "DELETE" when path.StartsWith(Tasks + "/", StringComparison.Ordinal):
                await One(http, request.Method, path[(Tasks.Length + 1)..]);
                return true;
            default:
                return false;
        }
    }

    private static string Error(string code, string message) => JsonSerializer.Serialize(new { error = new { code, message = message + " Request id: 0217", param = "", type = "BadRequest" } });

    private static Task Refuse(HttpContext http, string why) => Json(http, Error("InvalidParameter", why), 400);

    private static string? Wrong(JsonElement body)
    {
        if (BodyShape.Wrong(
            body, "model:string! content:array! resolution:string ratio:string duration:number seed:number camera_fixed:bool watermark:bool! generate_audio:bool execution_expires_after:number") is { } wrong)
        {
            return wrong;
        }

        var shown = body.GetProperty("content").EnumerateArray().ToList();
        var pictures = shown.Skip(1).Select(i => i.GetProperty("role").GetString()).ToList();
        return shown[0].GetProperty("type").GetString() is not "text" || shown[0].GetProperty("text").GetString() is not { Length: > 0 } ? "no text"
            : shown.Skip(1).Any(i => i.GetProperty("type").GetString() is not "image_url" || i.GetProperty("image_url").GetProperty("url").GetString()?.StartsWith("data:image/", StringComparison.Ordinal) is not true) ? "no image"
            : pictures.Exists(r => !Array.Exists(roles, known => known.Equals(r, StringComparison.Ordinal))) ? "no such role"
            : pictures.Exists(r => r is "reference_image") && (pictures.Exists(r => r is "first_frame") || body.TryGetProperty("camera_fixed", out _)) ? "not with references"
            : pictures.Exists(r => r is "first_frame") && body.GetProperty("ratio").GetString() is not "adaptive" ? "ratio must be adaptive"
            : body.GetProperty("watermark").GetBoolean() ? "a watermark is wanted" : null;
    }

    private async Task Begin(HttpContext http, Heard request)
    {
        if (Wrong(request.Json) is { } wrong)
        {
            await Refuse(http, wrong);
            return;
        }

        var id = $"cgt-20261121-{Accept().ToString(CultureInfo.InvariantCulture)}";
        jobs[id] = new Job(request.At("model")!, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        await Json(http, $$"""{"id":"{{id}}"}""");
    }

    private Task List(HttpContext http)
    {
        var (page, size) = (Number(http, "page_num"), Number(http, "page_size"));
        var items = jobs.OrderByDescending(j => j.Value.At).Skip((page - 1) * size).Take(size).Select(j => new { id = j.Key, model = j.Value.Model, status = "queued", created_at = Undated ? (long?)null : j.Value.At });
        return Json(http, JsonSerializer.Serialize(new { items = Takes(Fault.Twice) ? items.Concat(items) : items, total = jobs.Count }));

        static int Number(HttpContext http, string name) => int.Parse(http.Request.Query[name].ToString(), CultureInfo.InvariantCulture);
    }

    private async Task One(HttpContext http, string method, string id)
    {
        if (!jobs.TryGetValue(id, out var job))
        {
            await Json(http, Error("ResourceNotFound", "The task does not exist."), 404);
        }
        else if (method is "DELETE")
        {
            job.Cancelled = job.Looks <= 1;
            // Of a job that has ended the record goes, and the result with it.
            var ended = job.Looks > LooksNeeded && jobs.TryRemove(id, out _);
            await (job.Cancelled || ended ? Json(http, "{}") : Json(http, Error("OperationDenied.TaskRunning", "The task is running."), 403));
        }
        else
        {
            await Look(http, id, job);
        }
    }

    private async Task Look(HttpContext http, string id, Job job)
    {
        var status = job.Cancelled ? "cancelled" : Takes(Fault.JobFails) ? "failed" : Takes(Fault.OddStatus) ? "pondering" : Takes(Fault.Endless) ? "running"
            : job.Looks++ switch { 0 => "queued", < LooksNeeded => "running", _ => "succeeded" };
        Files["/files/clip.mp4"] = (await FakeMedia.Clip, "video/mp4");
        await Json(http, status switch
        {
            "failed" => JsonSerializer.Serialize(new { id, model = job.Model, status, error = new { code = FailsWith, message = "It could not be made." } }),
            "succeeded" => JsonSerializer.Serialize(new
            {
                id, model = job.Model, status, content = new { video_url = Address + "/files/clip.mp4" }, usage = new { completion_tokens = 108900, total_tokens = 108900 }, created_at = job.At, seed = 10,
                resolution = "720p", ratio = "16:9", duration = 5, framespersecond = 24,
            }),
            _ => JsonSerializer.Serialize(new { id, model = job.Model, status, created_at = job.At, content = (string?)null, surprise = new[] { 1 } }),
        });
    }

    private async Task Draw(HttpContext http, Heard request)
    {
        if ((BodyShape.Wrong(request.Json, "model:string! prompt:string! size:string! image:array response_format:string output_format:string watermark:bool!")
            ?? (request.At("watermark") is "False" ? null : "a watermark is wanted")) is { } wrong)
        {
            await Refuse(http, wrong);
            return;
        }

        Accept();
        var bytes = await FakeMedia.Picture;
        Files["/files/picture.png"] = (bytes, "image/png");
        await Json(http, RefusesWhatItDrew
            ? """{"model":"m","created":1,"data":[{"error":{"code":"OutputImageSensitiveContentDetected","message":"It may show what must not be shown."}}],"usage":{"generated_images":0}}"""
            : request.At("response_format") is "b64_json"
                ? $$"""{"model":"m","created":1,"data":[{"b64_json":"{{Convert.ToBase64String(bytes)}}","size":"1536x1024"}],"usage":{"generated_images":1} }"""
                : $$"""{"model":"m","created":1,"data":[{"url":"{{Address}}/files/picture.png","size":"1536x1024"}],"usage":{"generated_images":1,"output_tokens":16384} }""");
    }

    private async Task Chat(HttpContext http, Heard request)
    {
        if (BodyShape.Wrong(request.Json, "model:string! messages:array! max_tokens:number temperature:number response_format:object") is { } wrong)
        {
            await Refuse(http, wrong);
            return;
        }

        Accept();
        await Json(http, """{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"Das Meer."},"finish_reason":"stop"}],"usage":{"prompt_tokens":10,"completion_tokens":5}}""");
    }

    private sealed record Job(string Model, long At)
    {
        public int Looks { get; set; }

        public bool Cancelled { get; set; }
    }
}
