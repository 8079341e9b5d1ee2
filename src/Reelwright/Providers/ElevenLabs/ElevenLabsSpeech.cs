using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ElevenLabs;

/// <summary>Voices of ElevenLabs, with the time of every character (contract 3.15).</summary>
public sealed class ElevenLabsSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;
    private const string Bare = "pcm_";
    private readonly VendorLine line = ElevenLabsLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("elevenlabs", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "text", ["language"] = account.Model.Has("language") ? "language_code" : "", ["voice"] = "/v1/text-to-speech/{}/with-timestamps", ["rate"] = "voice_settings.speed",
    };

    private string Sound => account.Text("output_format") ?? account.Model.Fact("output_format") ?? "mp3_44100_128";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var voice = request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice")
            ?? throw new MakerException("voice_unknown", $"{line.Maker} has no usual voice: name one in the account's settings or for the sentence; nothing was sent.", Fate.NotExecuted) { Setting = "voice" };
        var answer = await line.Submit(
            $"{account.Endpoint}/v1/text-to-speech/{Uri.EscapeDataString(voice)}/with-timestamps?output_format={Uri.EscapeDataString(Sound)}",
            // Most models find out the language by themselves, and refuse to be told.
            Bodies.Json(
                ("text", request.Text), ("model_id", account.Model.Id), ("language_code", account.Model.Has("language") ? request.Language.Split('-')[0] : null), ("voice_settings", Manner(request))),
            account.Patience(UsualPatience), ct);
        var bytes = answer.Json.Bytes("audio_base64") ?? throw line.Broken("sound");
        bytes = Sound.StartsWith(Bare, StringComparison.Ordinal) && int.TryParse(Sound.AsSpan(Bare.Length), CultureInfo.InvariantCulture, out var rate) ? PlainWave.Of(bytes, rate) : bytes;
        return new Sent.Made(bytes, Sounds.Format(bytes) ?? throw line.Broken("sound"), Units(request)) { RequestId = answer.Header("request-id"), Words = Words(answer.Json) };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ElevenLabsLine.Try(account, line, listed: true, ct);

    private static IReadOnlyList<WordTime> Words(JsonElement? answer)
    {
        // What was written, not how numbers were read out.
        var times = answer.At("alignment") ?? answer.At("normalized_alignment");
        var (starts, ends) = (times.List("character_start_times_seconds").ToList(), times.List("character_end_times_seconds").ToList());
        return LetterTimes.Words(times.List("characters").Take(Math.Min(starts.Count, ends.Count)).Select((c, i) =>
            (c is { ValueKind: JsonValueKind.String } letter ? letter.GetString()! : "", Seconds(starts[i]), Seconds(ends[i]))));
    }

    private static double Seconds(JsonElement? value) => value is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 0;

    private JsonObject? Manner(SpeechRequest request)
    {
        var manner = account.Shape("voice_settings") is { ValueKind: JsonValueKind.Object } said ? JsonObject.Create(said)! : [];
        if (request.Rate is not 1)
        {
            manner["speed"] = request.Rate;
        }

        return manner.Count > 0 ? manner : null;
    }
}
