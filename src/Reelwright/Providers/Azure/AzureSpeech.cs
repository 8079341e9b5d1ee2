using System.Net.Http.Headers;
using System.Text;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Azure;

/// <summary>Voices of Azure Speech (contract 3.2.2). This way of asking gives no word times.</summary>
public sealed class AzureSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;
    private readonly VendorLine line = AzureSpeechLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("azure-speech", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "prosody", ["language"] = "speak.@lang", ["voice"] = "voice.@name", ["rate"] = "prosody.@rate", ["pitch"] = "prosody.@pitch", ["style"] = "express-as.@style",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var voice = request.Voice ?? account.Text("voice") ?? Usual(request.Language)
            ?? throw new MakerException("voice_unknown", $"{line.Maker} has no usual voice for {request.Language}: name one in the account's settings or for the sentence; nothing was sent.", Fate.NotExecuted) { Setting = "voice" };
        using var body = new StringContent(Ssml.Of(request, voice), Encoding.UTF8, new MediaTypeHeaderValue("application/ssml+xml"));
        var answer = await line.Submit(
            AzureSpeechLine.Voices(account) + "/cognitiveservices/v1", body, account.Patience(UsualPatience), ct,
            ("X-Microsoft-OutputFormat", account.Text("output_format") ?? account.Model.Fact("output_format") ?? "riff-24khz-16bit-mono-pcm"));
        return Sounds.Format(answer.Body.Span) is { } format
            ? new Sent.Made(answer.Body.ToArray(), format, Units(request)) { RequestId = answer.Header("X-RequestId") }
            : throw line.Broken("sound");
    }

    /// <inheritdoc />
    public async Task Try(CancellationToken ct)
    {
        var answer = await line.Look(AzureSpeechLine.Voices(account) + "/cognitiveservices/voices/list", ct);
        var voices = answer.Json.List("").Select(v => v.Text("ShortName")).ToList();
        if (account.Text("voice") is { } voice && voices.Count > 0 && !voices.Contains(voice, StringComparer.OrdinalIgnoreCase))
        {
            throw new MakerException("voice_unknown", $"{line.Maker} has no voice '{voice}' in this region: choose one of {string.Join(", ", voices.Take(20))}.", Fate.NotExecuted) { Setting = "voice" };
        }
    }

    private string? Usual(string language) => account.Model.Fact("voice_" + language) ?? account.Model.Fact("voice_" + language.Split('-')[0]);
}
