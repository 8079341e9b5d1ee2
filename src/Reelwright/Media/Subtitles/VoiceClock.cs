using System.Globalization;
using System.Text;

namespace Reelwright.Media.Subtitles;

/// <summary>When each place in a text is heard: at the voice's own word times where it gave them, in between by syllables.</summary>
public sealed class VoiceClock
{
    // How far a word may lie from where it is looked for: the maker may have left some out, but not whole sentences.
    private const int Lookahead = 60;

    private readonly double[] weights;
    private readonly List<(double Weight, double Ms)> anchors = [];

    /// <summary>Sets the clock.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="voiceMs">How long it takes.</param>
    /// <param name="words">Its words in order with times in seconds; those that don't fit the text are passed over.</param>
    public VoiceClock(string text, int voiceMs, IReadOnlyList<(string Word, double Start, double End)> words)
    {
        weights = Weigh(text);
        anchors.Add((0, 0));
        AddWords(text, voiceMs, words);
        anchors.Add((weights[^1], voiceMs));
    }

    /// <summary>Milliseconds at which the character is heard.</summary>
    public double At(int index)
    {
        var weight = weights[index];
        // The last anchor not beyond it: between two words stands no weight, and the later time is where the next begins.
        var low = anchors.FindLastIndex(anchor => anchor.Weight <= weight);
        if (low == anchors.Count - 1)
        {
            return anchors[^1].Ms;
        }

        var (fromWeight, fromMs) = anchors[low];
        var (toWeight, toMs) = anchors[low + 1];
        return fromMs + ((toMs - fromMs) * (weight - fromWeight) / (toWeight - fromWeight));
    }

    private void AddWords(string text, int voiceMs, IReadOnlyList<(string Word, double Start, double End)> words)
    {
        // Letters and digits alone are compared: makers differ in what they do with marks.
        var letters = new StringBuilder();
        var places = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpoken(text[i]))
            {
                letters.Append(text[i]);
                places.Add(i);
            }
        }

        var spoken = letters.ToString();
        var from = 0;
        foreach (var (word, start, end) in words)
        {
            var key = string.Concat(word.Where(IsSpoken));
            var found = key.Length == 0 ? -1 : spoken.IndexOf(key, from, Math.Min(spoken.Length - from, key.Length + Lookahead), StringComparison.OrdinalIgnoreCase);
            if (found < 0 || !(start * 1000 >= anchors[^1].Ms) || !(end >= start) || !(end * 1000 <= voiceMs))
            {
                continue;
            }

            anchors.Add((weights[places[found]], start * 1000));
            anchors.Add((weights[places[found + key.Length - 1] + 1], end * 1000));
            from = found + key.Length;
        }
    }

    private static bool IsSpoken(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    // Sums before each character: roughly syllables, and the rests at marks.
    private static double[] Weigh(string text)
    {
        var sums = new double[text.Length + 1];
        var inVowels = false;
        for (var i = 0; i < text.Length; i++)
        {
            var vowel = IsVowel(text[i]);
            sums[i + 1] = sums[i] + (vowel && inVowels ? 0.1 : vowel ? 0.8 : Weight(text, i));
            inVowels = vowel;
        }

        return sums;
    }

    private static double Weight(string text, int at)
    {
        var rune = Atoms.First(text, at);
        if (char.IsLowSurrogate(text[at]))
        {
            return 0;
        }

        if (Rune.IsDigit(rune))
        {
            return 1.2;
        }

        if (Rune.IsLetter(rune))
        {
            // One sound for a kana, a syllable for an ideograph or Hangul, a part of one for other letters.
            return rune.Value is >= 0x3041 and <= 0x30FF ? 0.8 : Cells.IsWide(rune) ? 1.3 : rune.Value < 0x530 ? 0.2 : 0.5;
        }

        return text[at] switch
        {
            '.' or '!' or '?' or '。' or '！' or '？' or '…' => 1.5,
            ',' or ';' or ':' or '，' or '、' or '；' or '：' or '—' or '–' => 1,
            _ => 0,
        };
    }

    private static bool IsVowel(char c) => char.IsLetter(c) && c < 0x530
        && "aeiouyæøœаеиоуыэюяіїєαεηιουω".Contains(char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]), StringComparison.Ordinal);
}
