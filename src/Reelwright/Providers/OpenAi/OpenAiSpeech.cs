using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>Voices of OpenAI and of servers that speak like it (contract 3.1.2). It finds out the language by itself and gives no word times.</summary>
public sealed class OpenAiSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;
    private readonly VendorLine line = OpenAiLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openai", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "input", ["language"] = "", ["voice"] = "voice", ["rate"] = "speed", ["style"] = "instructions",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var answer = await line.Submit(
            account.Endpoint + "/audio/speech",
            Bodies.Json(
                ("model", account.Model.Id), ("input", request.Text), ("voice", request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice")), ("response_format", "wav"),
                ("speed", request.Rate is 1 ? null : request.Rate), ("instructions", request.Style)),
            account.Patience(UsualPatience), ct);
        return answer.MediaType?.StartsWith("audio/", StringComparison.Ordinal) is true or null || answer.MediaType is "application/octet-stream" && answer.Body.Length > 0
            ? new Sent.Made(answer.Body.ToArray(), Sounds.Format(answer.Body.Span) ?? throw line.Broken("sound"), Units(request)) { RequestId = answer.Header("x-request-id") }
            : throw line.Broken("sound");
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => OpenAiLine.Try(account, line, ct);
}
