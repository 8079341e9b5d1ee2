using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>The Gemini API's generateContent: pictures and voices (contract 3.11.3, 3.11.4).</summary>
public sealed class FakeGoogle : FakeVendor
{
    /// <summary>The kind sound is announced as; bare samples, unless it is a WAV.</summary>
    public string Sound { get; set; } = "audio/wav";

    /// <summary>Why it gives nothing back, in its own word.</summary>
    public string? Keeps { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("x-goog-api-key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() =>
        (400, Error(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT", """[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_INVALID"}]"""));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error(429, "Resource has been exhausted.", "RESOURCE_EXHAUSTED", """[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"1s"}]""")),
        Fault.Unpaid => (400, Error(400, "Please enable billing on project 1.", "FAILED_PRECONDITION")),
        Fault.Policy => (200, """{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{"promptTokenCount":9}}"""),
        Fault.Invalid => (400, Error(400, "Invalid JSON payload received. Unknown name.", "INVALID_ARGUMENT")),
        _ => (500, Error(500, "An internal error has occurred.", "INTERNAL")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        var path = http.Request.Path.Value!;
        if (request.Method is "GET" && path.StartsWith("/v1beta/models/", StringComparison.Ordinal))
        {
            await Json(http, """{"name":"models/m","supportedGenerationMethods":["generateContent"]}""");
            return true;
        }

        if (request.Method is not "POST" || !path.EndsWith(":generateContent", StringComparison.Ordinal))
        {
            return false;
        }

        var kind = request.At("generationConfig.responseModalities.0");
        if (!request.Has(["contents", "generationConfig"]) || request.At("contents.0.role") is not "user" || request.At("contents.0.parts.0.text") is null || !Right(request, kind))
        {
            await Json(http, Error(400, "Invalid JSON payload received.", "INVALID_ARGUMENT"), 400);
            return true;
        }

        Accept();
        var bytes = kind is "IMAGE" ? await FakeMedia.Picture : Sound is "audio/wav" ? await FakeMedia.Speech : await FakeMedia.Samples();
        var data = $$$"""{"text":"Here it is."},{"thought":true,"inlineData":{"mimeType":"image/png","data":"AAAA"}},{"inlineData":{"mimeType":"{{{(kind is "IMAGE" ? "image/png" : Sound)}}}","data":"{{{Convert.ToBase64String(bytes)}}}"}}""";
        await Json(http, Keeps is { } why
            ? $$"""{"candidates":[{"finishReason":"{{why}}","index":0}],"responseId":"r1"}"""
            : $$"""{"candidates":[{"content":{"parts":[{{data}}],"role":"model"},"finishReason":"STOP"}],"usageMetadata":{"totalTokenCount":99},"responseId":"r1"}""");
        return true;
    }

    private static bool Right(Heard request, string? kind)
    {
        var config = request.Json.GetProperty("generationConfig").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);
        return kind is "IMAGE" ? config.SequenceEqual(["imageConfig", "responseModalities"], StringComparer.Ordinal) && request.At("generationConfig.imageConfig.aspectRatio") is { } shape && shape.Contains(':', StringComparison.Ordinal)
            : kind is "AUDIO" && config.SequenceEqual(["responseModalities", "speechConfig"], StringComparer.Ordinal)
                && request.At("generationConfig.speechConfig.voiceConfig.prebuiltVoiceConfig.voiceName") is not null && request.At("generationConfig.speechConfig.languageCode") is { Length: > 3 };
    }

    private static string Error(int code, string message, string status, string details = "[]") => JsonSerializer.Serialize(new { error = new { code, message, status, details = JsonSerializer.Deserialize<JsonElement>(details) } });
}
