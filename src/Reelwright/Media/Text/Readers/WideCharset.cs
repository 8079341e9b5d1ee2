using System.Buffers;

namespace Reelwright.Media.Text.Readers;

/// <summary>An East Asian encoding of one and two bytes, with the rows its standard keeps for everyday characters.</summary>
/// <param name="everyday">First and last lead byte, first and last trail byte.</param>
internal sealed class WideCharset(int codePage, string languages, string common, (byte, byte, byte, byte)[] everyday)
{
    private static readonly SearchValues<char> punctuation = SearchValues.Create(CommonCharacters.Punctuation);

    private readonly SearchValues<char> frequent = SearchValues.Create(common);
    private readonly Lazy<SearchValues<char>> known = new(() => Known(codePage, everyday));

    public int CodePage => codePage;

    public string Languages => languages;

    /// <summary>Mean weight of the characters beyond ASCII: above 1 for text in this encoding, below 0.5 for any other.</summary>
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
                score += Weight(text[i]) - (IsInLatinWord(text, i) ? 1.5 : 0);
            }
        }

        return count == 0 ? 0 : score / count;
    }

    // An accented letter or an apostrophe of a Latin word, taken for the first half of a character.
    private static bool IsInLatinWord(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        return char.IsAsciiLetter(before) || (before <= '\u007F' && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]));
    }

    private double Weight(char c) => c switch
    {
        '\uFFFD' => -4,
        >= '\uE000' and <= '\uF8FF' => -3,
        _ when frequent.Contains(c) => 2,
        _ when punctuation.Contains(c) => 1,
        _ when known.Value.Contains(c) => 1,
        >= '\u4E00' and <= '\u9FFF' => -0.5,
        >= '\uFF01' and <= '\uFF5E' => 0.5,
        _ => -1,
    };

    private static SearchValues<char> Known(int codePage, (byte, byte, byte, byte)[] rows)
    {
        var encoding = LegacyEncodings.Get(codePage);
        var characters = new List<char>();
        foreach (var (firstLead, lastLead, firstTrail, lastTrail) in rows)
        {
            for (int lead = firstLead; lead <= lastLead; lead++)
            {
                for (int trail = firstTrail; trail <= lastTrail; trail++)
                {
                    if (encoding.GetString([(byte)lead, (byte)trail]) is [var c and not '\uFFFD'])
                    {
                        characters.Add(c);
                    }
                }
            }
        }

        return SearchValues.Create([.. characters]);
    }
}
