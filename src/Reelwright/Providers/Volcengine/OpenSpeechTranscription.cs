using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>Transcription by Volcengine with word times, answered at once (contract 3.4.3). Its way for longer recordings reads them only at an address open to everybody, which recordings here do not have.</summary>
public sealed class OpenSpeechTranscription(MakerAccount account, VendorHttp http) : ITranscriber, ITried
{
    private const int UsualPatience = 600;

    // 100 MB are taken; a recording grows by a third when it is written as text.
    private const int MostBytes = 70_000_000;
    private const int MostSeconds = 7200;
    private readonly VendorLine line = OpenSpeechLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openspeech", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["recording"] = "audio.data", ["language"] = "audio.language" };

    private string Address => account.Base + "/auc/bigmodel/recognize/flash";

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TranscriptionRequest request) => RemoteInfo.So("second", (decimal)Math.Ceiling(request.Seconds));

    /// <inheritdoc />
    public async Task<Sent> Send(TranscriptionRequest request, Guid call, CancellationToken ct)
    {
        if (request.Recording.Bytes.Length > MostBytes || request.Seconds > MostSeconds)
        {
            throw new MakerException(
                "field_invalid", $"{line.Maker} takes recordings of at most {MostSeconds / 3600} hours and {MostBytes / 1_000_000} MB: cut it, or choose another maker; nothing was sent.", Fate.NotExecuted);
        }

        var answer = await line.Submit(Address, Body(request.Recording, request.Language), account.Patience(UsualPatience), ct, Names(call));
        return answer.Header(OpenSpeechLine.StatusHeader) is null && answer.Json.At("result") is null ? throw line.Broken("text") : Heard(answer, request);
    }

    /// <summary>Asks for nothing to be written down: whose key it is is looked at first, and it costs nothing.</summary>
    public async Task Try(CancellationToken ct)
    {
        try
        {
            await line.Tell(HttpMethod.Post, Address, Body(new InputFile([], "audio/wav", ""), null), ct, Names(Guid.CreateVersion7()));
        }
        catch (MakerException refused) when (refused.Code is "request_refused")
        {
            // It was the emptiness that was refused.
        }
    }

    private static (string Name, string Value)[] Names(Guid call) => [("X-Api-Request-Id", call.ToString()), ("X-Api-Sequence", "-1")];

    private JsonObject Body(InputFile recording, string? language) => Bodies.Json(
        ("user.uid", "reelwright"), ("audio.data", Convert.ToBase64String(recording.Bytes)), ("audio.format", Format(recording.MediaType)),
        ("audio.language", language is null ? null : OpenSpeechLine.Language(account, language)),
        ("request.model_name", "bigmodel"), ("request.enable_itn", true), ("request.enable_punc", true), ("request.show_utterances", true));

    // Times come in milliseconds, and a confidence of 0 where none is known.
    private Sent.Said Heard(VendorAnswer answer, TranscriptionRequest request)
    {
        var words = answer.Json.List("result.utterances").SelectMany(u => u.List("words"))
            .Select(w => new WordTime(w.Text("text") ?? "", Seconds(w.Number("start_time")), Seconds(w.Number("end_time")), w.Number("confidence") is { } sure and > 0 ? (double)sure : null));
        var used = answer.Json.Number("audio_info.duration") is { } ms ? RemoteInfo.So("second", Math.Ceiling(ms / 1000)) : Units(request);
        return new Sent.Said(answer.Json.Text("result.text") ?? "", [.. words], used) { RequestId = answer.Header("X-Tt-Logid") };
    }

    private static double Seconds(decimal? ms) => (double)(ms ?? 0) / 1000;

    private static string Format(string mediaType) => mediaType.Split('/')[^1] switch { "mpeg" => "mp3", "x-wav" or "wave" => "wav", "mp4" or "x-m4a" => "m4a", var other => other };
}
