using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Azure Speech: voices from markup, and transcription at once (contract 3.2.2, 3.2.3).</summary>
public sealed partial class FakeAzureSpeech : FakeVendor
{
    private static readonly string[] Shape = ["speak", "voice", "express-as", "prosody"];

    /// <summary>Whether transcription speaks as its older version did.</summary>
    public bool Older { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST" && !request.Path.StartsWith("/sts/", StringComparison.Ordinal);

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("401", "Access denied due to invalid subscription key or wrong API endpoint."));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, ""),
        Fault.Unpaid => (403, Error("403", "Out of call volume quota. Quota will be replenished in 4 days.")),
        Fault.Policy or Fault.Invalid => (400, ""),
        _ => (500, Error("InternalServerError", "The request could not be processed.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("POST", "/sts/v1.0/issueToken"):
                await Send(http, 200, "application/jwt", "eyJ.fake.token"u8.ToArray());
                return true;
            case ("GET", "/cognitiveservices/voices/list"):
                await Json(http, """[{"ShortName":"zh-CN-XiaoxiaoNeural","Locale":"zh-CN"},{"ShortName":"en-US-JennyNeural","Locale":"en-US"}]""");
                return true;
            case ("POST", "/cognitiveservices/v1"):
                await Speak(http, request);
                return true;
            case ("POST", "/speechtotext/transcriptions:transcribe") when request.Has(["audio", "definition"]) && Known(request) && http.Request.Query["api-version"] == "2024-11-15":
                Accept();
                var (offset, duration) = Older ? ("offset", "duration") : ("offsetMilliseconds", "durationMilliseconds");
                await Json(http, $$"""{"{{duration}}":1400,"combinedPhrases":[{"text":"Hello there"}],"phrases":[{"{{offset}}":100,"{{duration}}":800,"text":"Hello there","words":[{"text":"Hello","{{offset}}":100,"{{duration}}":320},{"text":"there","{{offset}}":500,"{{duration}}":400}],"locale":"en-US","confidence":0.75}]}""");
                return true;
            case ("POST", _):
                await Json(http, """{"code":"InvalidRequest","message":"The request is invalid."}""", 400);
                return true;
            default:
                return false;
        }
    }

    private static string Error(string code, string message) => JsonSerializer.Serialize(new { error = new { code, message } });

    // Only locales of a language and a place.
    private static bool Known(Heard request) => JsonSerializer.Deserialize<JsonElement>(request.At("definition")!) is var said
        && (!said.TryGetProperty("locales", out var locales) || locales.EnumerateArray().All(l => Place().IsMatch(l.GetString()!)));

    [GeneratedRegex("^[a-z]{2,3}-[A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("^[+-][0-9.]+%$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    private async Task Speak(HttpContext http, Heard request)
    {
        var markup = request.Headers.GetValueOrDefault("Content-Type")?.StartsWith("application/ssml+xml", StringComparison.Ordinal) is true;
        if (!markup)
        {
            await Send(http, 415, "text/plain", []);
        }
        else if (request.Headers.GetValueOrDefault("User-Agent") is null or "" || request.Headers.GetValueOrDefault("X-Microsoft-OutputFormat") is not "riff-24khz-16bit-mono-pcm"
            || !Place().IsMatch(request.At("speak.@lang") ?? "") || request.At("speak.@version") is not "1.0" || request.At("voice.@name") is not { Length: > 0 }
            || !request.Xml!.DescendantsAndSelf().All(e => Shape.Contains(e.Name.LocalName, StringComparer.Ordinal))
            // Markup that changes nothing is an error.
            || (request.At("prosody.@rate") ?? request.At("prosody.@pitch")) is null || !new[] { request.At("prosody.@rate"), request.At("prosody.@pitch") }.All(p => p is null || Change().IsMatch(p)))
        {
            await Send(http, 400, "text/plain", []);
        }
        else
        {
            Accept();
            await Send(http, 200, "audio/x-wav", await FakeMedia.Speech);
        }
    }
}
