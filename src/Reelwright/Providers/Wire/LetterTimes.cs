using System.Globalization;
using System.Text;

namespace Reelwright.Providers.Wire;

/// <summary>Makes times of words out of times of characters.</summary>
internal static class LetterTimes
{
    /// <summary>A word is what stands between spaces and marks; in scripts that write no spaces every character is one.</summary>
    public static IReadOnlyList<WordTime> Words(IEnumerable<(string Letter, double Start, double End)> letters)
    {
        var words = new List<WordTime>();
        var open = false;
        foreach (var (letter, start, end) in letters.Where(l => l.Letter.Length > 0))
        {
            // Half a pair of surrogates is part of a letter as well.
            var rune = Rune.TryGetRuneAt(letter, 0, out var read) ? read : (Rune?)null;
            var (part, alone) = (IsPart(rune), rune is { } one && StandsAlone(one.Value));
            if (open && !alone && (part || letter is "'" or "’" or "-"))
            {
                words[^1] = words[^1] with { Word = words[^1].Word + letter, End = end };
                continue;
            }

            if (part)
            {
                words.Add(new WordTime(letter, start, end));
            }

            open = part && !alone;
        }

        return words;
    }

    // The vowel signs of many scripts are marks.
    private static bool IsPart(Rune? rune) => rune is not { } it || Rune.IsLetterOrDigit(it) || Rune.GetUnicodeCategory(it) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool StandsAlone(int letter) => letter is (>= 0x3005 and <= 0x3007) or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x20000 and <= 0x3FFFF);
}
