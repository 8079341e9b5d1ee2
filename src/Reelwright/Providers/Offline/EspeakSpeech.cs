using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Offline;

/// <summary>
/// The offline voice: espeak-ng. Volume is left to the settling of loudness that every voice line goes through. A line without any letter or digit is 600 ms of silence, by rule; espeak-ng would read its marks aloud or say nothing.
/// </summary>
public sealed class EspeakSpeech : ISpeechMaker
{
    private const int SampleRate = 22050;
    private const int TextShown = 60;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    private readonly EspeakVoices voices = new();

    /// <inheritdoc />
    public MakerInfo Info { get; } = new("espeak", "2 " + ToolVersion.Of("espeak-ng"), Repeatable: true);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields { get; } = LocalFields.Of("text", "language", "voice", "rate", "pitch");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = LocalFields.Here("text", "language", "voice", "rate", "pitch");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(SpeechRequest request) => RemoteInfo.So("character", request.Text.Length);

    /// <summary>Speaks the line as WAV. Errors: <c>voice_unknown</c>, <c>voice_silent</c>, <c>tool_failed</c>, <c>tool_missing</c>, <c>tool_stuck</c>.</summary>
    public async Task<Sent> Send(SpeechRequest request, Guid call, CancellationToken ct)
    {
        if (!request.Text.Any(char.IsLetterOrDigit))
        {
            return new Sent.Made(PlainWave.Silence(SampleRate), "wav", Units(request));
        }

        var (voice, words) = await voices.Of(request);
        var told = await Child.Run("espeak-ng",
        [
            "-v", voice, "-s", Whole(words * request.Rate, 80, 450), "-p", Whole(50 * request.Pitch, 0, 99), "-b", "1", "--stdin", "--stdout",
        ], Encoding.UTF8.GetBytes(Clean(request.Text)), longest: LongestCall, ct: ct);
        // It knows more languages than it lists.
        if (told.Error.Contains("voice does not exist", StringComparison.Ordinal))
        {
            throw await voices.Unknown(voice);
        }

        var sound = told.OrThrow($"Speaking with the voice '{voice}'").Output;
        // It cannot know the length when it writes to a pipe: its header is replaced by a true one.
        return sound.Length > PlainWave.HeaderBytes
            ? new Sent.Made(PlainWave.Of(sound.AsSpan(PlainWave.HeaderBytes), SampleRate), "wav", Units(request))
            : throw new ReelException("voice_silent", $"The voice '{voice}' gave no sound for “{Titles.Cut(request.Text, TextShown)}”: choose another voice for it, or another spelling.");
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // Marks of emphasis are read out by name otherwise; a dash is a pause; two square brackets would begin a line of phonemes, and a zero end the text.
            clean.Append(letter switch
            {
                '_' or '*' or '#' or '~' or '`' or '|' or '<' or '>' => ' ', '—' or '–' => ',', '[' => '(', ']' => ')', _ => char.IsControl(letter) ? ' ' : letter,
            });
        }

        return clean.ToString();
    }

    private static string Whole(double value, int least, int most) => Math.Clamp((int)Math.Round(value), least, most).ToString(CultureInfo.InvariantCulture);
}
