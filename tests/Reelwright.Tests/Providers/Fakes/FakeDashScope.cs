using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like Alibaba's DashScope: tasks, pictures, voices, transcription, and the store files are put into (contract 3.5).</summary>
public sealed class FakeDashScope : FakeVendor
{
    private const string Services = "/api/v1/services";
    private const string Store = "/store";
    private readonly ConcurrentDictionary<string, int> tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> results = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> uploaded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> cancelled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Model, DateTimeOffset At)> begun = new(StringComparer.Ordinal);

    private int loses;

    /// <summary>What a task ends with in the place of its result, as JSON of its <c>output</c>.</summary>
    public string? Instead { get; set; }

    /// <summary>How many letters stand beside what was heard.</summary>
    public int Padding { get; set; }

    /// <summary>Whether sound comes within the answer.</summary>
    public bool Inline { get; set; }

    /// <summary>Whether its list says of no task when it was begun.</summary>
    public bool Undated { get; set; }

    /// <summary>How it refuses a model.</summary>
    public (int Status, string Code) NoModel { get; set; } = (404, "ModelNotFound");

    /// <summary>The next task is begun, and nobody told of it.</summary>
    public void Lose() => Interlocked.Exchange(ref loses, 1);

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST" && request.Path.StartsWith(Services, StringComparison.Ordinal);

    /// <inheritdoc />
    protected override bool HasKey(Heard request) =>
        request.Path.StartsWith(Store, StringComparison.Ordinal) ? !request.ToString().Contains(Key, StringComparison.Ordinal) : request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("InvalidApiKey", "Invalid API-key provided."));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("Throttling.RateQuota", "Requests rate limit exceeded.")),
        Fault.Unpaid => (400, Error("Arrearage", "Access denied, your account is overdue.")),
        Fault.Policy => (400, Error("DataInspectionFailed", "Input data may contain inappropriate content.")),
        Fault.Invalid => (400, Error("InvalidParameter", "size is not supported.")),
        Fault.NoModel => (NoModel.Status, Error(NoModel.Code, "The model is not there for this account.")),
        _ => (500, Error("InternalError", "An internal error has occured.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var path = http.Request.Path.Value!;
        switch (request.Method, path)
        {
            case ("GET", "/api/v1/uploads") when http.Request.Query["action"] == "getPolicy" && http.Request.Query["model"].ToString().Length > 0:
                await Json(http, $$$"""{"request_id":"r","data":{"policy":"p0","signature":"s0","upload_dir":"dashscope-instant/d1","upload_host":"{{{Address}}}{{{Store}}}","expire_in_seconds":300,"oss_access_key_id":"LTAI0","x_oss_object_acl":"private","x_oss_forbid_overwrite":"true"}}""");
                return true;
            case ("POST", Store):
                return await Put(http, request);
            case ("GET", "/api/v1/tasks"):
                await List(http);
                return true;
            case ("GET", _) when path.StartsWith("/api/v1/tasks/", StringComparison.Ordinal):
                return await Look(http, request, path.Split('/')[4]);
            case ("POST", _) when path.EndsWith("/cancel", StringComparison.Ordinal):
                await Cancel(http, path.Split('/')[4]);
                return true;
            case ("POST", _) when path.StartsWith(Services, StringComparison.Ordinal):
                if (Wrong(request, path) is { } wrong)
                {
                    await Json(http, Error("InvalidParameter", wrong), 400);
                    return true;
                }

                await Take(http, request, path);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is wrong with a body; the shapes differ with the model.</summary>
    private string? Wrong(Heard request, string path)
    {
        const string Drawn = "size:text! n:number! seed:number prompt_extend:flag watermark:flag";
        var model = request.At("model") ?? "";
        var (body, input, parameters, background) = path[Services.Length..] switch
        {
            "/aigc/multimodal-generation/generation" when model.Contains("tts", StringComparison.Ordinal) => ("model:text! input:map!", "text:text! voice:text! language_type:text", "", false),
            "/aigc/multimodal-generation/generation" => ("model:text! input:map! parameters:map!", "messages:list!", Drawn + " negative_prompt:text", false),
            "/aigc/text2image/image-synthesis" => ("model:text! input:map! parameters:map!", "prompt:text! negative_prompt:text", Drawn, true),
            "/audio/tts/SpeechSynthesizer" => ("model:text! input:map!", "text:text! voice:text! format:text! sample_rate:number volume:number rate:number pitch:number", "", false),
            "/audio/asr/transcription" => ("model:text! input:map! parameters:map!", "file_urls:list!", "channel_id:list language_hints:list diarization_enabled:flag", true),
            "/aigc/image2video/video-synthesis" => ("model:text! input:map! parameters:map!", "prompt:text negative_prompt:text first_frame_url:text! last_frame_url:text!", Clip("resolution:text"), true),
            "/aigc/video-generation/video-synthesis" when model.Contains("-i2v", StringComparison.Ordinal) && !model.StartsWith("wan2.7", StringComparison.Ordinal) =>
                ("model:text! input:map! parameters:map!", "prompt:text negative_prompt:text img_url:text!", Clip("resolution:text"), true),
            "/aigc/video-generation/video-synthesis" when model.StartsWith("wan2.6", StringComparison.Ordinal) => ("model:text! input:map! parameters:map!", "prompt:text! negative_prompt:text", Clip("size:text"), true),
            "/aigc/video-generation/video-synthesis" => ("model:text! input:map! parameters:map!", "prompt:text! negative_prompt:text media:list", Clip("resolution:text ratio:text"), true),
            _ => ("", "", "", false),
        };
        return body.Length == 0 ? "there is no such task"
            : background != (request.Headers.GetValueOrDefault("X-DashScope-Async") is "enable") ? "current user api does not support this kind of calls"
            : Shape.Wrong(request.Json, body) ?? Shape.Wrong(request.Json.GetProperty("input"), input) ?? (parameters.Length > 0 ? Shape.Wrong(request.Json.GetProperty("parameters"), parameters) : null)
            ?? (request.At("parameters.size") is { } size && !size.Contains('*', StringComparison.Ordinal) ? "size has no star" : null) ?? Unread(request);
    }

    private static string Clip(string size) => $"{size} duration:number! seed:number audio:flag prompt_extend:flag watermark:flag";

    /// <summary>An address among the inputs at which it finds nothing.</summary>
    private string? Unread(Heard request)
    {
        string?[] named =
        [
            request.At("input.media.0.url"), request.At("input.media.1.url"), request.At("input.img_url"), request.At("input.first_frame_url"), request.At("input.last_frame_url"), request.At("input.file_urls.0"),
            request.At("input.messages.0.content.1.text") is null ? null : request.At("input.messages.0.content.0.image"),
        ];
        return named.FirstOrDefault(a => a is not null && !(a.StartsWith("data:image/", StringComparison.Ordinal) && request.At("input.file_urls.0") is null && request.At("input.media.0") is null)
            && !(request.Headers.GetValueOrDefault("X-DashScope-OssResourceResolve") is "enable" && uploaded.ContainsKey(a))) is { } lost ? $"nothing at {lost}" : null;
    }

    private async Task Take(HttpContext http, Heard request, string path)
    {
        var id = $"task-{Accept()}";
        var address = await File();
        if (path.EndsWith("/generation", StringComparison.Ordinal) || path.EndsWith("Synthesizer", StringComparison.Ordinal))
        {
            await Json(http, address.EndsWith(".wav", StringComparison.Ordinal)
                ? $$$"""{"request_id":"r","output":{"finish_reason":"stop","audio":{"url":"{{{(Inline ? "" : address)}}}","id":"a","expires_at":1795305600,"data":"{{{(Inline ? Convert.ToBase64String(await FakeMedia.Speech) : "")}}}"}},"usage":{"characters":{{{request.At("input.text")!.Length}}} } }"""
                : $$$"""{"request_id":"r","output":{"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":[{"image":"{{{address}}}"}]}}]},"usage":{"image_count":1,"width":1328,"height":1328}}""");
            return;
        }

        (tasks[id], begun[id]) = (0, (request.At("model")!, TimeProvider.System.GetUtcNow()));
        results[id] = path.EndsWith("transcription", StringComparison.Ordinal) ? $$$""" "results":[{"file_url":"oss://x","subtask_status":"SUCCEEDED","transcription_url":"{{{address}}}"}]"""
            : path.EndsWith("image-synthesis", StringComparison.Ordinal) ? $$$""" "results":[{"url":"{{{address}}}"}],"task_metrics":{"TOTAL":1,"SUCCEEDED":1,"FAILED":0}"""
            : $$$""" "video_url":"{{{address}}}","orig_prompt":"p","actual_prompt":"q" """;
        if (Interlocked.Exchange(ref loses, 0) == 1)
        {
            http.Abort();
            return;
        }

        await Json(http, $$$"""{"request_id":"r","output":{"task_id":"{{{id}}}","task_status":"PENDING"}}""");

        async Task<string> File()
        {
            var (name, bytes, type) = path switch
            {
                _ when path.EndsWith("video-synthesis", StringComparison.Ordinal) => ("made.mp4", await FakeMedia.Clip, "video/mp4"),
                _ when path.EndsWith("transcription", StringComparison.Ordinal) => ("made.json", System.Text.Encoding.UTF8.GetBytes(Transcript + new string(' ', Padding)), "application/json"),
                _ when request.At("input.text") is not null => ("made.wav", await FakeMedia.Speech, "audio/wav"),
                _ => ("made.png", await FakeMedia.Picture, "image/png"),
            };
            Files["/files/" + name] = (bytes, type);
            return $"{Address}/files/{name}";
        }
    }

    private const string Transcript = """
        {"file_url":"x","properties":{"audio_format":"pcm_s16le","channels":[0],"original_sampling_rate":16000,"original_duration_in_milliseconds":1400},"transcripts":[{"channel_id":0,"content_duration_in_milliseconds":1200,"text":"Hello there.",
        "sentences":[{"sentence_id":1,"begin_time":100,"end_time":900,"text":"Hello there.","words":[{"begin_time":100,"end_time":420,"text":"Hello ","punctuation":""},{"begin_time":500,"end_time":900,"text":"there","punctuation":"."}]}]}]}
        """;

    private async Task<bool> Put(HttpContext http, Heard request)
    {
        var right = new[] { "key", "policy", "OSSAccessKeyId", "Signature", "file" }.All(f => request.At(f) is { Length: > 0 }) && request.At("success_action_status") is "200"
            && request.At("key")!.StartsWith("dashscope-instant/d1/", StringComparison.Ordinal) && uploaded.TryAdd("oss://" + request.At("key"), true);
        await Send(http, right ? 200 : 403, "application/xml", right ? [] : "<Error><Code>AccessDenied</Code></Error>"u8.ToArray());
        return true;
    }

    private async Task Cancel(HttpContext http, string id)
    {
        var waits = tasks.TryGetValue(id, out var looks) && looks == 0;
        cancelled[id] = waits;
        await (waits ? Json(http, """{"request_id":"r"}""") : Json(http, Error("UnsupportedOperation", "Failed to cancel the task, please confirm if the task is in PENDING status."), 400));
    }

    private async Task<bool> Look(HttpContext http, Heard request, string id)
    {
        if (request.Headers.ContainsKey("X-DashScope-Async"))
        {
            await Json(http, Error("InvalidParameter", "A task is looked at without the header."), 400);
            return true;
        }

        if (!tasks.TryGetValue(id, out var looks))
        {
            await Json(http, $$$"""{"request_id":"r","output":{"task_id":"{{{id}}}","task_status":"UNKNOWN"}}""");
            return true;
        }

        tasks[id] = looks + 1;
        var output = cancelled.GetValueOrDefault(id) ? """ "task_status":"CANCELED" """
            : Takes(Fault.JobFails) ? """ "task_status":"FAILED","code":"InternalError.Algo","message":"It could not be made." """
            : Takes(Fault.OddStatus) ? """ "task_status":"PONDERING" """
            : Takes(Fault.Endless) || looks < 2 ? $""" "task_status":"{(looks == 0 ? "PENDING" : "RUNNING")}" """
            : Instead ?? $""" "task_status":"SUCCEEDED",{results[id]} """;
        await Json(http, $$$"""{"request_id":"r","output":{"task_id":"{{{id}}}",{{{output}}}},"usage":{"video_count":1,"video_duration":5,"SR":720}}""");
        return true;
    }

    /// <summary>The tasks of a day at most, by the clock of Beijing; the newest first.</summary>
    private async Task List(HttpContext http)
    {
        if (Asked("start_time") is not { } from || Asked("end_time") is not { } to || to < from || to - from > TimeSpan.FromDays(1))
        {
            await Json(http, Error("InvalidParameter", "start_time and end_time are YYYYMMDDhhmmss, a day apart at most."), 400);
            return;
        }

        var (page, size, model) = (Number("page_no"), Number("page_size"), http.Request.Query["model_name"].ToString());
        var all = begun.Where(t => t.Value.At >= from && t.Value.At <= to && (model.Length == 0 || model.Equals(t.Value.Model, StringComparison.Ordinal))).OrderByDescending(t => t.Value.At).ToList();
        var data = all.Skip((page - 1) * size).Take(size).Select(t => new
        {
            api_key_id = "1", gmt_create = Undated ? (long?)null : t.Value.At.ToUnixTimeMilliseconds(), model_name = t.Value.Model, region = "cn-beijing", start_time = t.Value.At.ToUnixTimeMilliseconds(), status = "RUNNING", task_id = t.Key,
        });
        await Json(http, JsonSerializer.Serialize(new { request_id = "r", data, total = all.Count, total_page = (all.Count + size - 1) / size, page_no = page, page_size = size }));

        DateTimeOffset? Asked(string name) => DateTimeOffset.TryParseExact(http.Request.Query[name].ToString(), "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.AddHours(-8) : null;

        int Number(string name) => int.Parse(http.Request.Query[name].ToString(), CultureInfo.InvariantCulture);
    }

    private static string Error(string code, string message) => JsonSerializer.Serialize(new { code, message, request_id = "r" });
}
