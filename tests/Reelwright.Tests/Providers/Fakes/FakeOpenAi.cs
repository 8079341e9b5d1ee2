using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A server that speaks like OpenAI: images, speech, transcription, chat, and the videos it used to have (contract 3.1).</summary>
public sealed class FakeOpenAi : FakeVendor
{
    private const int LooksNeeded = 2;
    private readonly ConcurrentDictionary<string, int> jobs = new(StringComparer.Ordinal);

    /// <summary>Whether pictures come as addresses, as from servers of others.</summary>
    public bool ByAddress { get; set; }

    /// <summary>The picture that is made.</summary>
    public Func<Task<byte[]>> Draws { get; set; } = () => FakeMedia.Picture;

    /// <summary>What the text model answers.</summary>
    public Func<Heard, string> Says { get; set; } = _ => """{"lines":[]}""";

    /// <summary>What is heard in a recording.</summary>
    public string WordsHeard { get; set; } = """[{"word":"Hello","start":0.1,"end":0.42},{"word":"there","start":0.5,"end":0.9}]""";

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Authorization") is "Bearer " + Key || request.Headers.GetValueOrDefault("api-key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("Incorrect API key provided.", "invalid_request_error", "invalid_api_key"));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("Rate limit reached.", "requests", "rate_limit_exceeded")),
        Fault.Unpaid => (429, Error("You exceeded your current quota.", "insufficient_quota", "insufficient_quota")),
        Fault.Policy => (400, Error("Your request was rejected by the safety system.", "image_generation_user_error", "moderation_blocked")),
        Fault.Invalid => (400, Error("Unknown parameter: 'size'.", "invalid_request_error", "unknown_parameter")),
        Fault.NoModel => (404, Error("The model does not exist or you do not have access to it.", "invalid_request_error", "model_not_found")),
        _ => (500, Error("The server had an error.", "server_error", null)),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v1/models"):
                await Json(http, """{"object":"list","data":[{"id":"gpt-image-2.5-flare"},{"id":"gpt-4o-mini-tts"},{"id":"whisper-1"},{"id":"gpt-6-luna"}]}""");
                return true;
            case ("POST", "/v1/images/generations") when Has(request, "model", "prompt", "size", "n"):
            case ("POST", "/v1/images/edits") when Has(request, "model", "prompt", "image[]"):
                Accept();
                await Picture(http);
                return true;
            case ("POST", "/v1/audio/speech") when Has(request, "model", "input", "voice", "response_format"):
                Accept();
                await Send(http, 200, "audio/wav", await FakeMedia.Speech);
                return true;
            case ("POST", "/v1/audio/transcriptions") when Has(request, "file", "model", "response_format"):
                Accept();
                await Json(http, $$"""{"task":"transcribe","language":"english","duration":1.4,"text":"Hello there","words":{{WordsHeard}}}""");
                return true;
            case ("POST", "/v1/chat/completions") when request.At("messages.0.role") is "system" && request.At("messages.1.role") is "user" && Has(request, "model"):
                Accept();
                await Json(http, JsonSerializer.Serialize(new
                {
                    id = "chatcmpl-1", choices = new[] { new { index = 0, message = new { role = "assistant", content = Says(request) }, finish_reason = "stop" } },
                    usage = new { prompt_tokens = 10, completion_tokens = 5, total_tokens = 15 },
                }));
                return true;
            case ("POST", "/v1/videos") when Has(request, "model", "prompt"):
                var id = $"video_{Accept()}";
                jobs[id] = 0;
                await Job(http, id, "queued");
                return true;
            case ("GET", var path) when path!.StartsWith("/v1/videos/", StringComparison.Ordinal):
                return await Look(http, request, path);
            case ("POST", _):
                await Json(http, Error("Missing required parameter.", "invalid_request_error", "missing_required_parameter"), 400);
                return true;
            default:
                return false;
        }
    }

    private static bool Has(Heard request, params string[] fields) => Array.TrueForAll(fields, f => request.At(f) is not null);

    private static Task Job(HttpContext http, string id, string status, string error = "null") =>
        Json(http, $$"""{"id":"{{id}}","object":"video","model":"m","status":"{{status}}","progress":0,"seconds":"4","error":{{error}}}""");

    private static string Error(string message, string type, string? code) => JsonSerializer.Serialize(new { error = new { message, type, param = (string?)null, code } });

    private async Task Picture(HttpContext http)
    {
        var bytes = await Draws();
        Files["/files/picture.png"] = (bytes, "image/png");
        await Json(http, ByAddress ? $$"""{"created":1,"data":[{"url":"{{Address}}/files/picture.png"}]}""" : $$"""{"created":1,"data":[{"b64_json":"{{Convert.ToBase64String(bytes)}}"}],"output_format":"png"}""");
    }

    private async Task<bool> Look(HttpContext http, Heard request, string path)
    {
        var parts = path.Split('/');
        if (!jobs.TryGetValue(parts[3], out var looks))
        {
            return false;
        }

        if (parts.Length > 4)
        {
            await Give(http, request, await FakeMedia.Clip, "video/mp4");
            return true;
        }

        jobs[parts[3]] = looks + 1;
        await (Takes(Fault.JobFails) ? Job(http, parts[3], "failed", """{"code":"video_generation_failed","message":"It could not be made."}""")
            : Takes(Fault.OddStatus) ? Job(http, parts[3], "pondering")
            : Takes(Fault.Endless) || looks < LooksNeeded ? Job(http, parts[3], "in_progress")
            : Job(http, parts[3], "completed"));
        return true;
    }
}
