using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like MiniMax: clips in either version of its service, files, voices (contract 3.10).</summary>
public sealed class FakeMiniMax : FakeVendor
{
    private readonly ConcurrentDictionary<string, int> tasks = new(StringComparer.Ordinal);

    /// <summary>Which of its two wordings the last request was for.</summary>
    private bool newer;

    /// <summary>The code a task fails with.</summary>
    public string FailsWith { get; set; } = "1024";

    /// <summary>Whether word times are given.</summary>
    public bool Subtitles { get; set; } = true;

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request)
    {
        newer = request.Path.StartsWith("/v2/", StringComparison.Ordinal);
        return request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key;
    }

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => Error(1004, 401, "authentication_error", "login fail: check the API secret key");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => Error(1002, 429, "rate_limit_error", "rate limit exceeded"),
        Fault.Unpaid => Error(1008, 429, "insufficient_balance_error", "insufficient balance"),
        Fault.Policy => Error(1026, 400, "invalid_request_error", "input new_sensitive"),
        Fault.Invalid => Error(2013, 400, "invalid_request_error", "invalid params, resolution"),
        _ => Error(1000, 500, "api_error", "unknown error"),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value!)
        {
            case ("POST", "/v2/video_generation") when Newer(request) is null:
            case ("POST", "/v1/video_generation") when Older(request) is null:
                var id = $"10{Accept()}";
                tasks[id] = 0;
                await Json(http, newer ? $$"""{"task_id":"{{id}}"}""" : $$$"""{"task_id":"{{{id}}}","base_resp":{"status_code":0,"status_msg":"success"}}""");
                return true;
            case ("POST", "/v1/t2a_v2") when Spoken(request) is null:
                await Speak(http);
                return true;
            case ("GET", var path) when path.StartsWith("/v2/query/video_generation/", StringComparison.Ordinal):
                return await Look(http, path.Split('/')[4]);
            case ("GET", "/v1/query/video_generation"):
                return await Look(http, http.Request.Query["task_id"].ToString());
            case ("GET", "/v1/files/retrieve") when http.Request.Query["file_id"] == "205":
                await Json(http, $$$"""{"file":{"file_id":205,"bytes":0,"filename":"output.mp4","purpose":"video_generation","download_url":"{{{await Clip()}}}"},"base_resp":{"status_code":0,"status_msg":"success"}}""");
                return true;
            case ("POST", _):
                var (status, words) = Error(2013, 400, "invalid_request_error", $"invalid params, {Newer(request)} {Older(request)} {Spoken(request)}");
                await Json(http, words, status);
                return true;
            default:
                return false;
        }
    }

    private static string? Newer(Heard request) =>
        Shape.Wrong(request.Json, "model:text! content:list! resolution:text duration:number ratio:text aigc_watermark:flag")
        ?? request.Json.GetProperty("content").EnumerateArray().Select((c, at) => at == 0
            ? Shape.Wrong(c, "type:text! text:text!")
            : Shape.Wrong(c, "type:text! image_url:map! role:text!") ?? (c.GetProperty("role").GetString() is "first_frame" or "last_frame" or "reference_image" ? null : "role is unknown")).FirstOrDefault(w => w is not null)
        ?? (request.Json.GetProperty("content").EnumerateArray().Any(c => c.TryGetProperty("role", out var role) && role.GetString() is "first_frame" or "last_frame") == request.At("ratio") is not null ? "ratio is for clips without a first picture" : null);

    private static string? Older(Heard request) =>
        Shape.Wrong(request.Json, "model:text! prompt:text first_frame_image:text last_frame_image:text duration:number resolution:text prompt_optimizer:flag");

    private static string? Spoken(Heard request) =>
        Shape.Wrong(request.Json, "model:text! text:text! voice_setting:map! audio_setting:map subtitle_enable:flag subtitle_type:text")
        ?? Shape.Wrong(request.Json.GetProperty("voice_setting"), "voice_id:text! speed:number vol:number pitch:number")
        ?? Shape.Wrong(request.Json.GetProperty("audio_setting"), "sample_rate:number bitrate:number format:text channel:number");

    private async Task Speak(HttpContext http)
    {
        Accept();
        var subtitles = $"{Address}/files/words.json";
        if (Subtitles)
        {
            Files["/files/words.json"] = ("""[{"text":"Hello there","time_begin":100,"time_end":900.5,"timestamped_words":[{"word":"Hello","word_begin":0,"word_end":5,"time_begin":100,"time_end":420.0},{"word":"there","word_begin":6,"word_end":11,"time_begin":500,"time_end":900}]}]"""u8.ToArray(), "application/json");
        }

        await Json(http, $$$"""{"data":{"audio":"{{{Convert.ToHexStringLower(await FakeMedia.Speech)}}}","status":2,"subtitle_file":"{{{subtitles}}}"},"extra_info":{"audio_length":1400,"audio_sample_rate":32000,"usage_characters":18},"trace_id":"t1","base_resp":{"status_code":0,"status_msg":"success"}}""");
    }

    private async Task<string> Clip()
    {
        Files["/files/made.mp4"] = (await FakeMedia.Clip, "video/mp4");
        return $"{Address}/files/made.mp4";
    }

    private async Task<bool> Look(HttpContext http, string id)
    {
        if (!tasks.TryGetValue(id, out var looks))
        {
            var (status, words) = Error(2013, 404, "invalid_request_error", "invalid params, task_id");
            await Json(http, words, status);
            return true;
        }

        tasks[id] = looks + 1;
        var word = Takes(Fault.JobFails) ? (newer ? "failed" : "Fail")
            : Takes(Fault.OddStatus) ? "pondering"
            : Takes(Fault.Endless) || looks < 2 ? (newer, looks) switch { (true, 0) => "queued", (true, _) => "running", (false, 0) => "Queueing", _ => "Processing" }
            : newer ? "succeeded" : "Success";
        await Json(http, word switch
        {
            "succeeded" => $$$"""{"task":{"id":"{{{id}}}","status":"succeeded","content":{"url":"{{{await Clip()}}}"},"usage":{"total_seconds":6} } }""",
            "failed" => $$$"""{"task":{"id":"{{{id}}}","status":"failed","error":{"code":"{{{FailsWith}}}","message":"it could not be made"} } }""",
            _ when newer => $$$"""{"task":{"id":"{{{id}}}","status":"{{{word}}}","content":null,"error":null}}""",
            "Success" => $$$"""{"task_id":"{{{id}}}","status":"Success","file_id":"205","video_width":1366,"video_height":768,"base_resp":{"status_code":0,"status_msg":"success"}}""",
            "Fail" => $$$"""{"task_id":"{{{id}}}","status":"Fail","file_id":"","base_resp":{"status_code":{{{FailsWith}}},"status_msg":"it could not be made"}}""",
            _ => $$$"""{"task_id":"{{{id}}}","status":"{{{word}}}","file_id":"","base_resp":{"status_code":0,"status_msg":"success"}}""",
        });
        return true;
    }

    private (int Status, string Body) Error(int code, int status, string type, string message) => newer
        ? (status, JsonSerializer.Serialize(new { type = "error", error = new { type, message = $"{message} ({code})", http_code = $"{status}" }, request_id = "r" }))
        : (200, JsonSerializer.Serialize(new { base_resp = new { status_code = code, status_msg = message } }));
}
