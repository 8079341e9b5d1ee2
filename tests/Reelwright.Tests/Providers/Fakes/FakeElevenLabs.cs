using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>ElevenLabs: voices with times of characters, and transcription (contract 3.15).</summary>
public sealed partial class FakeElevenLabs : FakeVendor
{
    /// <summary>How long each character takes, in seconds.</summary>
    public const double Each = 0.05;

    /// <summary>When each character of a text is heard, in seconds; the sound then lasts as long, with nothing to be heard in between. Without it, one after the other, in a sound that is always the same.</summary>
    public Func<string, IReadOnlyList<(double Start, double End)>>? Pace { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request) => request.Headers.GetValueOrDefault("xi-api-key") is Key;

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error("invalid_api_key", "Invalid API key"));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error("too_many_concurrent_requests", "Too many concurrent requests.")),
        Fault.Unpaid => (401, Error("quota_exceeded", "This request exceeds your quota.")),
        Fault.Policy => (400, Error("request_not_allowed", "This text cannot be spoken.")),
        Fault.Invalid => (422, """{"detail":[{"loc":["body","voice_settings","speed"],"msg":"Input should be less than or equal to 1.2","type":"less_than_equal"}]}"""),
        Fault.NoModel => (400, Error("model_not_found", "A model with this ID does not exist.")),
        _ => (500, Error("internal_server_error", "Something went wrong.")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        switch (request.Method, http.Request.Path.Value)
        {
            case ("GET", "/v1/models"):
                await Json(http, """[{"model_id":"eleven_multilingual_v2","can_do_text_to_speech":true},{"model_id":"eleven_flash_v2_5"}]""");
                return true;
            case ("POST", "/v1/speech-to-text") when request.Has(["file", "model_id"], "language_code", "timestamps_granularity", "tag_audio_events"):
                Accept();
                await Json(http, """{"language_code":"eng","text":"Hello there","words":[{"text":"Hello","type":"word","start":0.1,"end":0.42,"logprob":-0.1},{"text":" ","type":"spacing","start":0.42,"end":0.5},{"text":"(laughs)","type":"audio_event","start":0.43,"end":0.5},{"text":"there","type":"word","start":0.5,"end":0.9,"speaker_id":"speaker_0"}]}""");
                return true;
            case ("POST", var path) when request.At("/v1/text-to-speech/{}/with-timestamps") is { } voice && path is not null:
                await Speak(http, request, voice);
                return true;
            case ("POST", _):
                await Json(http, """{"detail":[{"loc":["body"],"msg":"Field required","type":"missing"}]}""", 422);
                return true;
            default:
                return false;
        }
    }

    private static string Error(string status, string message) => JsonSerializer.Serialize(new { detail = new { status, message } });

    [GeneratedRegex("^[A-Za-z0-9]{20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Voice();

    private async Task Speak(HttpContext http, Heard request, string voice)
    {
        var (format, model) = (http.Request.Query["output_format"].ToString(), request.At("model_id"));
        if (!request.Has(["text", "model_id"], "language_code", "voice_settings", "seed", "previous_text", "next_text") || format is not ("mp3_44100_128" or "pcm_24000"))
        {
            await Json(http, """{"detail":[{"loc":["body"],"msg":"Extra inputs are not permitted","type":"extra_forbidden"}]}""", 422);
        }
        else if (!Voice().IsMatch(voice))
        {
            await Json(http, Error("voice_not_found", $"A voice with the voice_id {voice} was not found."), 400);
        }
        else if (request.At("language_code") is { } language && (model is not "eleven_flash_v2_5" || language.Length > 2))
        {
            await Json(http, Error("unsupported_language", $"Model {model} does not support the language_code {language}."), 400);
        }
        else
        {
            Accept();
            var letters = request.At("text")!.EnumerateRunes().Select(r => r.ToString()).ToList();
            var times = Pace?.Invoke(request.At("text")!) ?? [.. letters.Select((_, i) => (i * Each, (i + 1) * Each))];
            await Json(http, JsonSerializer.Serialize(new
            {
                audio_base64 = Convert.ToBase64String(format is not "pcm_24000" ? await FakeMedia.Mp3 : Pace is null ? await FakeMedia.Samples() : FakeMedia.Tones(times)),
                alignment = new
                {
                    characters = letters, character_start_times_seconds = times.Select(t => t.Start), character_end_times_seconds = times.Select(t => t.End),
                },
                normalized_alignment = (object?)null,
            }));
        }
    }
}
