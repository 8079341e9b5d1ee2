using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Voices of Qwen and, where the catalog says so, of CosyVoice by DashScope (contract 3.5.3). They give no word times over HTTP.</summary>
public sealed class DashScopeSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, IResults, ITried
{
    private const int UsualPatience = 120;
    private const int SampleRate = 24_000;

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh"] = "Chinese", ["en"] = "English", ["ja"] = "Japanese", ["ko"] = "Korean", ["de"] = "German", ["fr"] = "French", ["ru"] = "Russian", ["it"] = "Italian", ["es"] = "Spanish", ["pt"] = "Portuguese",
    };

    private readonly VendorLine line = DashScopeLine.Open(account, http);

    private bool Cosy => account.Model.Has("cosyvoice");

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("dashscope", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // CosyVoice finds out the language by itself.
        ["text"] = "input.text", ["language"] = Cosy ? "" : "input.language_type", ["voice"] = "input.voice", ["rate"] = "input.rate", ["pitch"] = "input.pitch",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.Characters(request.Text, account.Model);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var voice = request.Voice ?? account.Text("voice") ?? account.Model.Fact("voice");
        (string Name, object? Value)[] fields = [("model", account.Model.Id), ("input.text", request.Text), ("input.voice", voice)];
        var answer = Cosy
            ? await line.Submit(
                account.Endpoint + "/services/audio/tts/SpeechSynthesizer",
                Bodies.Json([
                    .. fields, ("input.format", "wav"), ("input.sample_rate", SampleRate), ("input.rate", request.Rate is 1 ? null : request.Rate), ("input.pitch", request.Pitch is 1 ? null : request.Pitch)]),
                account.Patience(UsualPatience), ct)
            : await line.Submit(
                account.Endpoint + "/services/aigc/multimodal-generation/generation",
                Bodies.Json([.. fields, ("input.language_type", Languages.GetValueOrDefault(request.Language.Split('-')[0], "Auto"))]),
                account.Patience(UsualPatience), ct);
        var used = answer.Json.Number("usage.characters") is { } many ? RemoteInfo.So("character", many) : Units(request);
        var id = answer.Json.Text("request_id");
        return answer.Json.Text("output.audio.url") is { Length: > 0 } address ? new Sent.Ready(address, "wav", used) { RequestId = id }
            : answer.Json.Bytes("output.audio.data") is { } sound ? new Sent.Made(sound, Sounds.Format(sound) ?? throw line.Broken("sound"), used) { RequestId = id }
            : throw line.Broken("sound");
    }

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => DashScopeLine.Try(account, line, ct);
}
