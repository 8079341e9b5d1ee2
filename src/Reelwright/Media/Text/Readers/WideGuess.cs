using System.Text;

namespace Reelwright.Media.Text.Readers;

/// <summary>Tells the byte order of UTF-16 text without a byte order mark.</summary>
internal static class WideGuess
{
    private const int SampleBytes = 1 << 16;
    private const double Enough = 0.5;

    /// <summary>The text, or null when the bytes are no UTF-16 text in either order.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        var little = Likeness(Encoding.Unicode.GetString(sample));
        var big = Likeness(Encoding.BigEndianUnicode.GetString(sample));
        if (Math.Max(little, big) < Enough)
        {
            return null;
        }

        var text = (little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[..(bytes.Length & ~1)]);
        return text.AsSpan().Count('\uFFFD') <= text.Length / 500 ? text : null;
    }

    // In the wrong order a space is U+2000, a letter some rare ideograph, and an ideograph anything at all.
    private static double Likeness(string text)
    {
        var score = 0.0;
        foreach (var c in text)
        {
            score += c switch
            {
                '\t' or '\n' or '\r' or (>= ' ' and <= '~') => 1,
                (>= '\u00A0' and <= '\u06FF') or (>= '\u2010' and <= '\u2026') or (>= '\u3001' and <= '\u30FF') or (>= '\uFF01' and <= '\uFF5E') => 1,
                >= '\u4E00' and <= '\u9FFF' => CommonCharacters.Chinese.Contains(c) ? 1 : 0.5,
                >= '\uAC00' and <= '\uD7A3' => 0.7,
                '\uFFFD' or < ' ' or (>= '\uE000' and <= '\uF8FF') => -3,
                _ => 0,
            };
        }

        return text.Length == 0 ? 0 : score / text.Length;
    }
}
