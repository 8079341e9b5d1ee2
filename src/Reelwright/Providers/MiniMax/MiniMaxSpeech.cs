using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.MiniMax;

/// <summary>Voices of MiniMax (contract 3.10). They find out the language by themselves; word times lie in a file of their own where the model gives them.</summary>
public sealed class MiniMaxSpeech(MakerAccount account, VendorHttp http) : ISpeechMaker, ITried
{
    private const int UsualPatience = 120;
    private const int SampleRate = 32_000;
    private const int SemitonesOfAnOctave = 12;
    private readonly VendorLine line = MiniMaxLine.Open(account, http);

    // Whoever keeps the word times is another host, which must not see the key.
    private readonly VendorLine results = http.Line($"minimax {account.Model.Id}", _ => { }, _ => null);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("minimax", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = "text", ["language"] = "", ["voice"] = "voice_setting.voice_id", ["rate"] = "voice_setting.speed", ["pitch"] = "voice_setting.pitch",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.Characters(request.Text, account.Model);

    /// <inheritdoc />
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        var subtitles = account.Model.Fact("subtitles");
        var answer = await line.Submit(
            account.Endpoint + "/v1/t2a_v2",
            Bodies.Json(
                ("model", account.Model.Id), ("text", request.Text), ("voice_setting.voice_id", request.Voice ?? account.Text("voice") ?? Usual(request.Language)),
                ("voice_setting.speed", request.Rate is 1 ? null : request.Rate), ("voice_setting.pitch", request.Pitch is 1 ? null : (int)Math.Round(SemitonesOfAnOctave * Math.Log2(request.Pitch))),
                ("audio_setting.sample_rate", SampleRate), ("audio_setting.format", account.Model.Fact("format") ?? "wav"), ("audio_setting.channel", 1),
                ("subtitle_enable", subtitles is null ? null : true), ("subtitle_type", subtitles)),
            account.Patience(UsualPatience), ct);
        var sound = Sound(answer.Json.Text("data.audio"));
        return new Sent.Made(
            sound, Sounds.Format(sound) ?? throw line.Broken("sound"), answer.Json.Number("extra_info.usage_characters") is { } many ? RemoteInfo.So("character", many) : Units(request))
        { RequestId = answer.Json.Text("trace_id"), Words = await Words(answer.Json.Text("data.subtitle_file"), ct) };
    }

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => MiniMaxLine.Try(account, line, ct);

    private string? Usual(string language) => account.Model.Fact("voice_" + language.Split('-')[0].ToLowerInvariant()) ?? account.Model.Fact("voice");

    // As digits of sixteen, not of sixty-four.
    private byte[] Sound(string? digits)
    {
        try
        {
            return Convert.FromHexString(digits ?? "");
        }
        catch (FormatException)
        {
            throw line.Broken("sound");
        }
    }

    private async Task<IReadOnlyList<WordTime>> Words(string? address, CancellationToken ct)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at) || at.Scheme is not ("https" or "http"))
        {
            return [];
        }

        try
        {
            var file = (await results.Look(address, ct)).Json;
            var lines = file is { ValueKind: JsonValueKind.Array } all ? all.EnumerateArray().Select(l => (JsonElement?)l) : file.List("subtitles");
            return [.. lines.SelectMany(l => l.List("timestamped_words")).Select(w =>
                new WordTime((w.Text("word") ?? "").Trim(), (double)(w.Number("time_begin") ?? 0) / 1000, (double)(w.Number("time_end") ?? 0) / 1000)).Where(w => w.Word.Length > 0)];
        }
        catch (MakerException)
        {
            // The sound is here and paid for: it does without.
            return [];
        }
    }
}
