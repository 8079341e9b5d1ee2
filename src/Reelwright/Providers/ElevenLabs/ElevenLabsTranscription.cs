using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ElevenLabs;

/// <summary>Transcription by ElevenLabs, with word times (contract 3.15).</summary>
public sealed class ElevenLabsTranscription(MakerAccount account, VendorHttp http) : ITranscriber, ITried
{
    private const int UsualPatience = 600;
    private readonly VendorLine line = ElevenLabsLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("elevenlabs", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["recording"] = "file", ["language"] = "language_code" };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TranscriptionRequest request) => RemoteInfo.So("second", (decimal)Math.Ceiling(request.Seconds));

    /// <inheritdoc />
    public async Task<Sent> Send(TranscriptionRequest request, Guid call, CancellationToken ct)
    {
        (string, object?)[] fields = [("model_id", account.Model.Id), ("language_code", request.Language?.Split('-')[0]), ("timestamps_granularity", "word"), ("tag_audio_events", "false")];
        var answer = await line.Submit(account.Endpoint + "/v1/speech-to-text", Bodies.Form(fields, [("file", request.Recording)]), account.Patience(UsualPatience), ct);
        var text = answer.Json.Text("text") ?? throw line.Broken("text");
        // Spaces and noises stand among the words.
        var words = answer.Json.List("words").Where(w => w.Text("type") is "word" or null).Select(w => new WordTime(
            w.Text("text") ?? "", (double)(w.Number("start") ?? 0), (double)(w.Number("end") ?? 0), w.Number("logprob") is { } log ? Math.Clamp(Math.Exp((double)log), 0, 1) : null));
        return new Sent.Said(text, [.. words], Units(request)) { RequestId = answer.Header("request-id") };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ElevenLabsLine.Try(account, line, listed: false, ct);
}
