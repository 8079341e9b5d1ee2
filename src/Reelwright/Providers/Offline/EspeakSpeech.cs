using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Providers.Offline;

/// <summary>
/// The offline voice: espeak-ng. Volume is left to the settling of loudness that every voice line goes through. A line without any letter or digit is 600 ms of silence, by rule; espeak-ng would read its marks aloud or say nothing.
/// </summary>
public sealed class EspeakSpeech : ISpeechMaker
{
    private const int SampleRate = 22050;
    private const int SilentSamples = SampleRate * 6 / 10;
    private const int HeaderBytes = 44;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(60);

    // Words a minute at rate 1. A word of Chinese is one character to espeak-ng, and a natural narration has about 230 of them.
    private static readonly Dictionary<string, (string Voice, int Words)> Voices = new(StringComparer.Ordinal)
    {
        ["en"] = ("en-us", 160), ["zh"] = ("cmn", 240), ["ja"] = ("ja", 180), ["ko"] = ("ko", 180), ["fr"] = ("fr-fr", 160), ["de"] = ("de", 155),
        ["es"] = ("es", 165), ["it"] = ("it", 165), ["pt"] = ("pt", 160), ["nl"] = ("nl", 160), ["ru"] = ("ru", 155), ["pl"] = ("pl", 160),
    };

    private readonly Lazy<Task<HashSet<string>>> known = new(ReadVoices);

    /// <inheritdoc />
    public MakerInfo Info { get; } = new("espeak", "1 " + ToolVersion.Of("espeak-ng"), Repeatable: true);

    /// <summary>Speaks the line as WAV. Errors: <c>voice_unknown</c>, <c>voice_silent</c>, <c>tool_failed</c>, <c>tool_missing</c>.</summary>
    public async Task<MadeSpeech> Speak(SpeechRequest request, CancellationToken ct)
    {
        if (!request.Text.Any(char.IsLetterOrDigit))
        {
            return new MadeSpeech(Wave(new byte[SilentSamples * 2]), "wav", []);
        }

        var (voice, words) = Voices.GetValueOrDefault(request.Language, (request.Language, 160));
        if (request.Voice is { } asked)
        {
            await EnsureKnown(asked);
            voice = asked;
        }

        using var timed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timed.CancelAfter(LongestCall);
        var told = await Child.Run("espeak-ng",
        [
            "-v", voice, "-s", Whole(words * request.Rate, 80, 450), "-p", Whole(50 * request.Pitch, 0, 99), "-b", "1", "--stdin", "--stdout",
        ], Encoding.UTF8.GetBytes(Clean(request.Text)), ct: timed.Token);
        var sound = told.OrThrow($"Speaking with the voice '{voice}'").Output;
        return sound.Length > HeaderBytes
            ? new MadeSpeech(Wave(sound.AsSpan(HeaderBytes)), "wav", [])
            : throw new ReelException("voice_silent", $"The voice '{voice}' gave no sound for “{request.Text}”: choose another voice for it, or another spelling.");
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // Marks of emphasis are read out by name otherwise; a dash is a pause.
            clean.Append(letter switch { '_' or '*' or '#' or '~' or '`' or '|' or '<' or '>' => ' ', '—' or '–' => ',', _ => letter });
        }

        return clean.ToString();
    }

    private static string Whole(double value, int least, int most) => Math.Clamp((int)Math.Round(value), least, most).ToString(CultureInfo.InvariantCulture);

    /// <summary>espeak-ng cannot know the length when it writes to a pipe: its header is replaced by a true one.</summary>
    private static byte[] Wave(ReadOnlySpan<byte> samples)
    {
        var wave = new byte[HeaderBytes + samples.Length];
        "RIFF"u8.CopyTo(wave);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(4), wave.Length - 8);
        "WAVEfmt "u8.CopyTo(wave.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(24), SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(28), SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wave.AsSpan(34), 16);
        "data"u8.CopyTo(wave.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wave.AsSpan(40), samples.Length);
        samples.CopyTo(wave.AsSpan(HeaderBytes));
        return wave;
    }

    private static async Task<HashSet<string>> ReadVoices()
    {
        var told = (await Child.Run("espeak-ng", ["--voices"])).OrThrow("Listing the voices of espeak-ng");
        return [.. Encoding.UTF8.GetString(told.Output).Split('\n').Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(columns => columns.Length > 1).Select(columns => columns[1])];
    }

    private async Task EnsureKnown(string voice)
    {
        // A variant, such as en-us+f3, is a known voice with a suffix.
        var name = voice.Split('+')[0];
        var voices = await known.Value;
        if (!voices.Contains(name))
        {
            var near = voices.Where(v => v.StartsWith(name.Split('-')[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5).ToList();
            throw new ReelException(
                "voice_unknown", $"espeak-ng has no voice '{voice}': {(near.Count > 0 ? "use " + string.Join(", ", near) : "see `espeak-ng --voices`")}.");
        }
    }
}
