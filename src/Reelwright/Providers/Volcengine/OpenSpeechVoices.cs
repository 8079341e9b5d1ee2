using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>Voices of Volcengine's speech service, third version, with word times (contract 3.4.1).</summary>
public sealed class OpenSpeechVoices(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;

    // Bare samples: a lossy form would begin a little later than the word times say.
    private const int SampleRate = 24_000;
    private readonly VendorLine line = OpenSpeechLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openspeech", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "req_params.text", ["language"] = "req_params.additions", ["voice"] = "req_params.speaker", ["rate"] = "req_params.audio_params.speech_rate",
        ["emotion"] = "req_params.audio_params.emotion", ["style"] = "req_params.additions",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var answer = await line.Submit(Address, Body(request), account.Patience(UsualPatience), ct, Name(call));
        var parts = OpenSpeechLine.Parts(answer.Body);
        var last = parts.Find(p => p.Text("code") is OpenSpeechLine.Done);
        if (last is null)
        {
            throw line.Broken("end");
        }

        byte[] sound = [.. parts.SelectMany(p => p.Bytes("data") ?? [])];
        return sound.Length > 0
            ? new Sent.Made(PlainWave.Of(sound, SampleRate), "wav", RemoteInfo.So("character", last.Number("usage.text_words") ?? request.Text.Length))
            {
                RequestId = answer.Header("X-Tt-Logid"), Words = [.. parts.SelectMany(p => p.List("sentence.words")).Select(Word)],
            }
            : throw line.Broken("sound");
    }

    /// <inheritdoc />
    public async Task Try(CancellationToken ct)
    {
        try
        {
            // Nothing to say costs nothing; whose key it is is looked at first.
            await line.Tell(HttpMethod.Post, Address, Body(new SpeechRequest("", "zh", null, 1, 1, 1)), ct, Name(Guid.CreateVersion7()));
        }
        catch (MakerException refused) when (refused.Code is "request_refused")
        {
            // It was the emptiness that was refused.
        }
    }

    private static (string Name, string Value) Name(Guid call) => ("X-Api-Request-Id", call.ToString());

    private static WordTime Word(JsonElement? word) =>
        new(word.Text("word") ?? "", (double)(word.Number("startTime") ?? 0), (double)(word.Number("endTime") ?? 0), (double?)word.Number("confidence"));

    private string Address => account.Base + "/tts/unidirectional";

    private JsonObject Body(SpeechRequest request)
    {
        var voice = request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice")
            ?? throw new MakerException("field_missing", $"{line.Maker} has no voice of its own: name one in the account's settings.", Fate.NotExecuted) { Setting = "voice" };
        var besides = Bodies.Json(
            ("explicit_language", OpenSpeechLine.Language(account, request.Language)), ("context_texts", request.Style is { } style ? new JsonArray(style) : null));
        return Bodies.Json(
            ("user.uid", "reelwright"), ("req_params.text", request.Text), ("req_params.speaker", voice), ("req_params.audio_params.format", "pcm"), ("req_params.audio_params.sample_rate", SampleRate),
            ("req_params.audio_params.speech_rate", request.Rate is 1 ? null : (int)Math.Round((request.Rate - 1) * 100)), ("req_params.audio_params.emotion", request.Emotion),
            ("req_params.audio_params." + (account.Model.Fact("words") ?? "enable_subtitle"), true),
            // A JSON text within the JSON.
            ("req_params.additions", besides.ToJsonString()));
    }
}
