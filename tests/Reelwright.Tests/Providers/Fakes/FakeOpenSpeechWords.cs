using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Volcengine's transcription of what is within the call; how it went stands in headers (contract 3.4.3).</summary>
public sealed class FakeOpenSpeechWords : FakeVendor
{
    private const string Path = "/api/v3/auc/bigmodel/recognize/flash";
    private const string Result = """
        {"audio_info":{"duration":1400},"result":{"text":"Hello there","utterances":[{"start_time":100,"end_time":900,"text":"Hello there","words":[
        {"text":"Hello","start_time":100,"end_time":420,"confidence":0},{"text":"there","start_time":500,"end_time":900,"confidence":0.7}]}]}}
        """;

    /// <summary>Whether nobody is heard in the recording.</summary>
    public bool Silence { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("X-Api-App-Key") is { } app
        ? app is FakeOpenSpeech.App && request.Headers.GetValueOrDefault("X-Api-Access-Key") is Key
        : request.Headers.GetValueOrDefault("X-Api-Key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, "{}");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => (fault is Fault.TooMany ? 429 : 200, "{}");

    /// <inheritdoc />
    protected override void Mark(HttpContext http, Fault? fault)
    {
        var (code, message) = fault switch
        {
            null => ("45000010", "Invalid X-Api-Key"),
            Fault.TooMany => ("45000292", "quota exceeded for types: concurrency"),
            Fault.Unpaid => ("45000000", "quota exceeded for types: audio_duration_lifetime"),
            Fault.Policy => ("45000001", "the audio contains sensitive words"),
            Fault.Invalid => ("45000001", "invalid params"),
            _ => ("55000031", "server busy"),
        };
        Status(http, code, message);
    }

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var (path, id) = (http.Request.Path.Value!, request.Headers.GetValueOrDefault("X-Api-Request-Id"));
        if (request.Method is not "POST" || !path.StartsWith("/api/v3/auc/", StringComparison.Ordinal))
        {
            return false;
        }

        if (!Guid.TryParse(id, out _) || request.Headers.GetValueOrDefault("X-Api-Sequence") is not "-1")
        {
            Status(http, "45000001", "invalid headers");
            await Json(http, "{}");
            return true;
        }

        if (path is not Path || request.Headers.GetValueOrDefault("X-Api-Resource-Id") is not "volc.bigasr.auc_turbo" || Wrong(request) is not null)
        {
            Status(http, "45000001", Wrong(request) ?? "this resource has no such method");
            await Json(http, "{}");
            return true;
        }

        Accept();
        Status(http, Silence ? "20000003" : "20000000", "OK");
        await Json(http, Silence ? """{"audio_info":{"duration":1400}}""" : Result);
        return true;
    }

    private static void Status(HttpContext http, string code, string message) =>
        (http.Response.Headers["X-Api-Status-Code"], http.Response.Headers["X-Api-Message"], http.Response.Headers["X-Tt-Logid"]) = (code, message, "logid-1");

    private static string? Wrong(Heard request) =>
        BodyShape.Wrong(request.Json, "user:object! audio:object! request:object!")
        ?? BodyShape.Wrong(request.Json.GetProperty("audio"), "data:string! format:string! language:string")
        ?? BodyShape.Wrong(request.Json.GetProperty("request"), "model_name:string! enable_itn:bool enable_punc:bool show_utterances:bool!")
        ?? (request.At("audio.data") is "" ? "the audio is empty" : null);
}
