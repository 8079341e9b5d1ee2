using System.Text;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Providers.Offline;

/// <summary>Which voice of espeak-ng speaks a line, and how fast. A name goes on its command line only when it lists it, or when it can be nothing but a language.</summary>
internal sealed class EspeakVoices
{
    private const int NameShown = 60;

    // Words a minute at rate 1. A word of Chinese is one character to espeak-ng, and a natural narration has about 230 of them.
    private static readonly Dictionary<string, (string Voice, int Words)> Usual = new(StringComparer.Ordinal)
    {
        ["en"] = ("en-us", 160), ["zh"] = ("cmn", 240), ["ja"] = ("ja", 180), ["ko"] = ("ko", 180), ["fr"] = ("fr-fr", 160), ["de"] = ("de", 155),
        ["es"] = ("es", 165), ["it"] = ("it", 165), ["pt"] = ("pt", 160), ["nl"] = ("nl", 160), ["ru"] = ("ru", 155), ["pl"] = ("pl", 160),
    };

    private readonly Lazy<Task<HashSet<string>>> known = new(() => List("--voices", line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1)));
    private readonly Lazy<Task<HashSet<string>>> variants = new(() => List("--voices=variant", line => line.Split("!v/").ElementAtOrDefault(1)?.Trim()));

    /// <summary>The voice and its words a minute. Errors: <c>voice_unknown</c>.</summary>
    public async Task<(string Voice, int Words)> Of(SpeechRequest request)
    {
        // Of a tag such as zh-Hant-TW the first part names the language.
        var language = request.Language.Split('-')[0].ToLowerInvariant();
        var (voice, words) = Usual.GetValueOrDefault(language, (language, 160));
        voice = request.Voice ?? voice;
        var may = request.Voice is null ? voice.Length > 0 && voice.All(letter => char.IsAsciiLetter(letter) || letter == '-') : await IsListed(voice);
        return may ? (voice, words) : throw await Unknown(voice);
    }

    /// <summary>The failure that names a voice and those like it.</summary>
    public async Task<ReelException> Unknown(string voice)
    {
        var start = voice.Split('-', '+')[0];
        var near = start.Length == 0 ? [] : (await known.Value).Where(v => v.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(5).ToList();
        return new ReelException(
            "voice_unknown", $"espeak-ng has no voice '{Titles.Cut(voice, NameShown)}': {(near.Count > 0 ? "use " + string.Join(", ", near) : "see `espeak-ng --voices`")}.");
    }

    private static async Task<HashSet<string>> List(string option, Func<string, string?> name)
    {
        var told = (await Child.Run("espeak-ng", [option])).OrThrow("Listing the voices of espeak-ng");
        return [.. Encoding.UTF8.GetString(told.Output).Split('\n').Skip(1).Select(name).OfType<string>()];
    }

    private async Task<bool> IsListed(string voice)
    {
        // A variant, such as f3 in en-us+f3, is the name of a file to espeak-ng: any file would do.
        var parts = voice.Split('+', 2);
        return (await known.Value).Contains(parts[0]) && (parts.Length == 1 || (await variants.Value).Contains(parts[1]));
    }
}
