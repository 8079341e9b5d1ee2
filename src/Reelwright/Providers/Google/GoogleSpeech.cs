using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Google;

/// <summary>Voices of Gemini, which give no word times (contract 3.11.4).</summary>
public sealed partial class GoogleSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;
    private const int UsualRate = 24_000;
    private readonly VendorLine line = GoogleLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("google", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "contents.0.parts.0.text", ["language"] = "generationConfig.speechConfig.languageCode", ["voice"] = "generationConfig.speechConfig.voiceConfig.prebuiltVoiceConfig.voiceName",
        ["style"] = Apart(account) ? "contents.0.parts.0.speech_metadata.style" : "contents.0.parts.0.text",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        // Older models are told how to speak in front of what to say.
        var part = Bodies.Json(
            ("text", request.Style is { } style && !Apart(account) ? $"{style}: {request.Text}" : request.Text), ("speech_metadata.style", Apart(account) ? request.Style : null));
        var config = Bodies.Json(
            ("responseModalities", new JsonArray("AUDIO")),
            ("speechConfig.voiceConfig.prebuiltVoiceConfig.voiceName", request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice") ?? "Kore"),
            ("speechConfig.languageCode", account.Model.Fact("language_" + request.Language) ?? request.Language));
        var (bytes, type, id) = await GoogleContent.Ask(account, line, new JsonArray(part), config, UsualPatience, "sound", ct);
        // What is announced as bare samples may have a head all the same; samples without one may begin like anything.
        bytes = !bytes.AsSpan().StartsWith("RIFF"u8) && Bare().IsMatch(type) ? PlainWave.Of(bytes, Rate(type)) : bytes;
        return new Sent.Made(bytes, Sounds.Format(bytes) ?? throw line.Broken("sound"), Units(request)) { RequestId = id };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => GoogleLine.Try(account, line, ct);

    private static bool Apart(MakerAccount account) => account.Model.Fact("style") is "apart";

    private static int Rate(string type) => RateOf().Match(type) is { Success: true } said ? int.Parse(said.Groups["rate"].Value, CultureInfo.InvariantCulture) : UsualRate;

    [GeneratedRegex("^audio/(l16|pcm|raw)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("rate=(?<rate>[0-9]{4,6})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex RateOf();
}
