using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Azure;

/// <summary>Transcription by Azure Speech at once, with word times (contract 3.2.3).</summary>
public sealed class AzureTranscription(MakerAccount account, VendorHttp http) : ITranscriber, ITried
{
    private const int UsualPatience = 600;
    private readonly VendorLine line = AzureSpeechLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("azure-speech", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["recording"] = "audio", ["language"] = "definition" };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TranscriptionRequest request) => RemoteInfo.So("second", (decimal)Math.Ceiling(request.Seconds));

    /// <inheritdoc />
    public async Task<Sent> Send(TranscriptionRequest request, Guid call, CancellationToken ct)
    {
        // It knows languages of places only.
        var definition = request.Language is { } language ? new JsonObject { ["locales"] = new JsonArray(account.Model.Fact("locale_" + language) ?? language) } : [];
        var answer = await line.Submit(
            $"{AzureSpeechLine.Ears(account)}/speechtotext/transcriptions:transcribe?api-version={Uri.EscapeDataString(account.Text("api_version") ?? account.Model.Fact("api_version") ?? "2024-11-15")}",
            Bodies.Form([("definition", definition.ToJsonString())], [("audio", request.Recording)]), account.Patience(UsualPatience), ct);
        if (answer.Json.At("phrases") is null && answer.Json.At("combinedPhrases") is null)
        {
            throw line.Broken("text");
        }

        var words = answer.Json.List("phrases").SelectMany(p => p.List("words").Select(w => Word(w, (double?)p.Number("confidence"))));
        return new Sent.Said(string.Join('\n', answer.Json.List("combinedPhrases").Select(p => p.Text("text"))), [.. words], Units(request)) { RequestId = answer.Header("apim-request-id") };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => line.Tell(HttpMethod.Post, AzureSpeechLine.Ears(account) + "/sts/v1.0/issueToken", null, ct);

    // An older version names them without the unit.
    private static WordTime Word(JsonElement? word, double? confidence)
    {
        var (start, length) = (word.Number("offsetMilliseconds") ?? word.Number("offset") ?? 0, word.Number("durationMilliseconds") ?? word.Number("duration") ?? 0);
        return new WordTime(word.Text("text") ?? "", (double)(start / 1000), (double)((start + length) / 1000), confidence);
    }
}
