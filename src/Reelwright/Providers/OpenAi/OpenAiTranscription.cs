using System.Globalization;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>Transcription by OpenAI, Groq and servers that speak like them (contract 3.1.3); word times where the model gives them.</summary>
public sealed class OpenAiTranscription(MakerAccount account, VendorHttp http) : ITranscriber, ITried
{
    private const int UsualPatience = 600;
    private readonly VendorLine line = OpenAiLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openai", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["recording"] = "file", ["language"] = LanguageAs(account) };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TranscriptionRequest request) => RemoteInfo.So("second", (decimal)Math.Ceiling(request.Seconds));

    /// <inheritdoc />
    public async Task<Sent> Send(TranscriptionRequest request, Guid call, CancellationToken ct)
    {
        var words = account.Model.Has("words");
        (string, object?)[] fields =
        [
            ("model", account.Model.Id), (LanguageAs(account), request.Language?.Split('-')[0]), ("response_format", words ? "verbose_json" : "json"), ("timestamp_granularities[]", words ? "word" : null),
        ];
        var answer = await line.Submit(account.Endpoint + "/audio/transcriptions", Bodies.Form(fields, [("file", request.Recording)]), account.Patience(UsualPatience), ct);
        var text = answer.Json.Text("text") ?? throw line.Broken("text");
        return new Sent.Said(
            text, [.. answer.Json.List("words").Select(w => new WordTime(w.Text("word") ?? "", (double)(w.Number("start") ?? 0), (double)(w.Number("end") ?? 0)))], Units(request))
        { RequestId = answer.Header("x-request-id") };
    }

    // The newest model takes several, in a list.
    private static string LanguageAs(MakerAccount account) => account.Model.Fact("language_as") ?? "language";

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => OpenAiLine.Try(account, line, ct);
}
