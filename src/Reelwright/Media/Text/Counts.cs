using System.Globalization;

namespace Reelwright.Media.Text;

/// <summary>How long a text is: words as a reader counts them, characters as a reader sees them.</summary>
public static class Counts
{
    /// <summary>
    /// Words: each Han or kana character is one, since those scripts set no spaces; elsewhere (Korean too, which sets
    /// spaces) a run of letters and digits, held together by inner apostrophes and hyphens.
    /// </summary>
    public static int Words(string text)
    {
        var count = 0;
        var inWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Marks.IsCjk(c) && (!char.IsSurrogate(c) || IsPair(text, i)))
            {
                i += char.IsSurrogate(c) ? 1 : 0;
                count++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c) || (char.IsHighSurrogate(c) && IsPair(text, i) && char.IsLetterOrDigit(text, i)))
            {
                i += char.IsSurrogate(c) ? 1 : 0;
                count += inWord ? 0 : 1;
                inWord = true;
            }
            else
            {
                inWord = inWord && (Marks.IsAttached(c) || IsSpacingMark(c) || Joins(text, i));
            }
        }

        return count;
    }

    /// <summary>Characters as seen (grapheme clusters), white space left out.</summary>
    public static int Characters(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = IsSimple(text[i]) && (i + 1 == text.Length || IsSimple(text[i + 1]))
                ? 1
                : StringInfo.GetNextTextElementLength(text, i);
            count += char.IsWhiteSpace(text[i]) && (length == 1 || text[i] == '\r') ? 0 : 1;
            i += length;
        }

        return count;
    }

    private static bool IsPair(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);

    // Points and commas hold numbers together, not words: "3.5" is one, "end.Next" two.
    private static bool Joins(string text, int i) => i + 1 < text.Length && text[i] switch
    {
        '\'' or '’' or '-' or '‐' or '‑' or '_' or '\u00ad' => char.IsLetterOrDigit(text[i + 1]) && !Marks.IsCjk(text[i + 1]),
        '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static bool IsSpacingMark(char c) => c > '\u0900' && char.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;

    // Characters that never join a neighbour of this same kind, so that most text needs no look at the Unicode tables.
    private static bool IsSimple(char c) => c is (>= ' ' and < '\u007f') or (>= '\u00c0' and < '\u0300') or (>= '\u4e00' and <= '\u9fff')
        or (>= '\u3041' and <= '\u3096') or (>= '\u30a1' and <= '\u30fe') or (>= '\u3001' and <= '\u3029') or (>= '\uff01' and <= '\uff60')
        or (>= '\u0400' and < '\u0483') or '\n' or '\u3000' or (>= '\u2010' and <= '\u2027');
}
