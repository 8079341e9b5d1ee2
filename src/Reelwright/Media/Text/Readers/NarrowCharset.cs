using System.Buffers;
using System.Globalization;

namespace Reelwright.Media.Text.Readers;

/// <summary>A one-byte encoding with the letters its languages use beyond ASCII.</summary>
/// <param name="frequent">Lower case.</param>
/// <param name="occasional">Lower case, seen less often.</param>
/// <param name="foreign">Lower case, from loan words.</param>
internal sealed class NarrowCharset(int codePage, string languages, string frequent, string occasional, string foreign)
{
    private static readonly SearchValues<char> typography = SearchValues.Create("’‘“”„‚–—…«»‹›•·§°©®™£€½¼¾¡¿№ªº\u00A0");
    private static readonly SearchValues<char> insideWords = SearchValues.Create("’‘—–·\u00A0");

    private readonly SearchValues<char> often = SearchValues.Create(frequent);
    private readonly SearchValues<char> sometimes = SearchValues.Create(occasional);
    private readonly SearchValues<char> rarely = SearchValues.Create(foreign);

    public int CodePage => codePage;

    public string Languages => languages;

    /// <summary>Mean weight of the characters beyond ASCII: near 1 for text in this encoding, below 0 for double-byte text.</summary>
    public double Score(byte[] sample)
    {
        var text = LegacyEncodings.Get(codePage).GetString(sample);
        var score = 0.0;
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u007F')
            {
                count++;
                score += Weight(text[i], i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
            }
        }

        return count == 0 ? 0 : score / count;
    }

    private double Weight(char c, char before, char after)
    {
        if (c is '\uFFFD' or (>= '\u0080' and <= '\u009F'))
        {
            return -4;
        }

        if (typography.Contains(c))
        {
            return char.IsLetter(before) && char.IsLetter(after) && !insideWords.Contains(c) ? -1 : 0.4;
        }

        var lower = char.ToLowerInvariant(c);
        // İ has no lower case of its own outside Turkish.
        lower = lower == 'İ' ? 'ı' : lower;
        if (!char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        {
            return -1;
        }

        if (IsMisplaced(c, before, after))
        {
            return -2;
        }

        // Accented letters among themselves: a word of some other alphabet.
        if (IsAccented(c) && (IsAccented(before) || IsAccented(after)) && !char.IsAsciiLetter(before) && !char.IsAsciiLetter(after))
        {
            return 0;
        }

        return often.Contains(lower) ? 1 : sometimes.Contains(lower) ? 0.5 : rarely.Contains(lower) ? 0.3 : -0.3;
    }

    // Chance letters: a capital after a small letter, a digit beside it, or two alphabets in one word.
    private static bool IsMisplaced(char c, char before, char after) =>
        (char.IsUpper(c) && char.IsLower(before))
        || char.IsAsciiDigit(before) || char.IsAsciiDigit(after)
        || (IsBeyondLatin(c) && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)));

    private static bool IsAccented(char c) => c is >= '\u00C0' and < '\u0250';

    private static bool IsBeyondLatin(char c) => c is >= '\u0370' and < '\u1E00';
}
