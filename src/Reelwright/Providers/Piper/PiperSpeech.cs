using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers.Offline;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Piper;

/// <summary>Voices of Piper on this machine. Its chance is switched off, so the same line gives the same bytes; volume is left to the settling of loudness that every voice line goes through.</summary>
public sealed class PiperSpeech(MakerAccount account, string? allowed) : ISpeechMaker, ITried
{
    /// <summary>The operator's setting: the folder that holds Piper's program and its voices. Nothing outside is run or read.</summary>
    public const string Setting = "REEL_PIPER";

    private const int UsualPatience = 120;
    private const int TextShown = 60;

    /// <summary>The settings of such an account.</summary>
    public static readonly IReadOnlyList<SettingField> Settings =
    [
        new("binary", "text", "Path of Piper's program, in the folder the operator allows for it (REEL_PIPER).") { Required = true },
        new("voice_file", "text", "Path of a voice (.onnx) in that folder; its description (.onnx.json) has to lie beside it.") { Required = true },
        new("timeout_seconds", "number", "How long one line may take.") { Usual = "120" },
    ];

    private readonly PiperVoice piper = PiperVoice.Open(account, allowed);

    /// <inheritdoc />
    public MakerInfo Info => new("piper", "1 " + piper.Version, Repeatable: true) { Model = Path.GetFileNameWithoutExtension(piper.File) };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = LocalFields.Here("text", "language", "voice", "rate");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <summary>Speaks the line as WAV. Errors: <c>voice_unknown</c>, <c>voice_silent</c>, <c>tool_failed</c>, <c>tool_missing</c>, <c>tool_stuck</c>.</summary>
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        EnsureSpeaks(request.Language);
        var speaker = piper.Speaker(request.Voice);
        if (!request.Text.Any(char.IsLetterOrDigit))
        {
            return new Sent.Made(PlainWave.Silence(piper.SampleRate), "wav", Units(request));
        }

        string[] who = speaker is { } one ? ["--speaker", one.ToString(CultureInfo.InvariantCulture)] : [];
        string[] arguments =
        [
            "--model", piper.File, "--output_file", "-", "--noise_scale", "0", "--noise_w", "0", "--length_scale", (1 / request.Rate).ToString("0.###", CultureInfo.InvariantCulture),
            .. who,
        ];
        var told = await Child.Run(piper.Binary, arguments, Encoding.UTF8.GetBytes(OneLine(request.Text)), folder: Path.GetDirectoryName(piper.Binary), longest: account.Patience(UsualPatience), ct: ct);
        var sound = told.OrThrow($"Speaking with Piper's voice {Path.GetFileName(piper.File)}").Output;
        return Sounds.Format(sound) is "wav" && sound.Length > PlainWave.HeaderBytes
            ? new Sent.Made(sound, "wav", Units(request))
            : throw new ReelException("voice_silent", $"Piper's voice {Path.GetFileName(piper.File)} gave no sound for “{Titles.Cut(request.Text, TextShown)}”: choose another voice for it, or another spelling.");
    }

    /// <summary>Speaks a word.</summary>
    public async Task Try(CancellationToken ct)
    {
        try
        {
            await Send(new SpeechRequest("1", piper.Language ?? "en", null, 1, 1, 1), Guid.Empty, ct);
        }
        catch (ReelException failure) when (failure is not MakerException)
        {
            throw new MakerException(failure.Code, failure.Message, Fate.NotExecuted, failure) { Setting = "binary" };
        }
    }

    private void EnsureSpeaks(string language)
    {
        if (piper.Language is { } spoken && !string.Equals(language.Split('-')[0], spoken, StringComparison.OrdinalIgnoreCase))
        {
            throw new ReelException("voice_unknown", $"Piper's voice {Path.GetFileName(piper.File)} speaks {spoken}, not '{Titles.Cut(language, 20)}': choose an account with a voice of that language.");
        }
    }

    /// <summary>Each line of its input would be a sound of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)) + "\n";
}
