using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Volcengine's voices, third version: JSON lines that come in pieces cut anywhere (contract 3.4.1).</summary>
public sealed class FakeOpenSpeech : FakeVendor
{
    /// <summary>The app id of the old console.</summary>
    public const string App = "1234567890";

    private const int Piece = 4093;
    private const int Odd = 9001;

    /// <summary>What comes after the sound; by default the words and the end.</summary>
    public string[] After { get; set; } =
    [
        """{"code":0,"message":"","data":null,"sentence":{"text":"你好","words":[{"word":"你","startTime":0.02,"endTime":0.21,"confidence":0.9},{"word":"好","startTime":0.21,"endTime":0.5,"confidence":0.8}]}}""",
        """{"code":20000000,"message":"OK","data":null,"usage":{"text_words":17}}""",
    ];

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("X-Api-App-Id") is { } app
        ? app is App && request.Headers.GetValueOrDefault("X-Api-Access-Key") is Key
        : request.Headers.GetValueOrDefault("X-Api-Key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, """{"header":{"reqid":"","code":45000010,"message":"Invalid X-Api-Key"}}""");

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error(45000292, "quota exceeded for types: concurrency")),
        Fault.Unpaid => (403, Error(45000000, "quota exceeded for types: text_words_lifetime")),
        Fault.Policy => (400, Error(45000001, "the text contains sensitive words")),
        // A refusal in an answer that was taken.
        Fault.Invalid => (200, Error(45000001, "invalid params")),
        Fault.NoModel => (403, Error(45000030, "requested resource not granted")),
        _ => (500, Error(55000000, "internal error")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        if (request.Method is not "POST" || http.Request.Path != "/api/v3/tts/unidirectional")
        {
            return false;
        }

        if (Wrong(request) is { } wrong)
        {
            await Json(http, Error(wrong.Contains("speaker", StringComparison.Ordinal) ? 45000000 : 45000001, wrong), 400);
            return true;
        }

        Accept();
        var sound = await FakeMedia.Speech;
        var samples = sound.AsMemory(sound.AsSpan().IndexOf("data"u8) + 8);
        var lines = new List<string>();
        for (var at = 0; at < samples.Length; at += Odd)
        {
            lines.Add(JsonSerializer.Serialize(new { code = 0, message = "", data = samples[at..Math.Min(samples.Length, at + Odd)].ToArray() }));
        }

        await Say(http, Encoding.UTF8.GetBytes(string.Join('\n', lines.Concat(After))));
        return true;
    }

    private static async Task Say(HttpContext http, byte[] bytes)
    {
        (http.Response.StatusCode, http.Response.ContentType, http.Response.Headers["X-Tt-Logid"]) = (200, "application/json", "logid-1");
        for (var at = 0; at < bytes.Length; at += Piece)
        {
            await http.Response.Body.WriteAsync(bytes.AsMemory(at, Math.Min(Piece, bytes.Length - at)));
            await http.Response.Body.FlushAsync();
        }
    }

    private static string Error(int code, string message) => JsonSerializer.Serialize(new { code, message });

    private static string? Wrong(Heard request)
    {
        var body = request.Json;
        if (BodyShape.Wrong(body, "user:object! req_params:object!") is { } outer)
        {
            return outer;
        }

        var asked = body.GetProperty("req_params");
        return BodyShape.Wrong(asked, "text:string! speaker:string! audio_params:object! additions:string")
            ?? BodyShape.Wrong(
                asked.GetProperty("audio_params"), "format:string! sample_rate:number! speech_rate:number emotion:string enable_subtitle:bool enable_timestamp:bool")
            ?? BodyShape.Wrong(JsonSerializer.Deserialize<JsonElement>(request.At("req_params.additions")!), "explicit_language:string context_texts:array")
            ?? (request.At("req_params.text") is "" ? "no text" : null)
            ?? (request.At("req_params.audio_params.format") is "pcm" ? null : "format")
            ?? (Guid.TryParse(request.Headers.GetValueOrDefault("X-Api-Request-Id"), out _) ? null : "no request id")
            ?? (request.Headers.GetValueOrDefault("X-Api-Resource-Id") is "seed-tts-2.0" == request.At("req_params.speaker")!.Contains("_uranus_", StringComparison.Ordinal) ? null : "speaker permission denied");
    }
}
