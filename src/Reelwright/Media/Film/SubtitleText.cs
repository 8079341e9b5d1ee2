using System.Globalization;
using System.Text;

namespace Reelwright.Media.Film;

/// <summary>A cue's text as libass must be told it.</summary>
internal static class SubtitleText
{
    private const double SmallestFit = 0.6;

    // Invisible and without width: a backslash before it can't begin a command.
    private const char WordJoiner = '\u2060';

    /// <summary>Text that libass shows as it is: braces and backslashes are no commands, a line feed is a line break, other controls are spaces.</summary>
    public static string Escape(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var letter in text.Trim())
        {
            _ = letter switch
            {
                '\n' => line.Append("\\N"),
                '\\' => line.Append('\\').Append(WordJoiner),
                '{' or '}' => line.Append('\\').Append(letter),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' => line.Append(' '),
                _ => line.Append(letter),
            };
        }

        return line.ToString();
    }

    /// <summary>By how much letters must be smaller so that the text keeps to two lines; 1 when it does already.</summary>
    /// <param name="room">Length of a line in ems.</param>
    public static double Fit(string text, double room)
    {
        var lines = text.Trim().Split('\n');
        // One line may still be broken in two, not always in its very middle.
        var longest = lines.Length == 1 ? Ems(lines[0]) / 1.85 : lines.Max(Ems);
        return Math.Clamp(room / Math.Max(longest, 0.1), SmallestFit, 1);
    }

    private static double Ems(string line) => line.EnumerateRunes().Sum(Ems);

    // Noto Sans Bold by classes, a little generous: too wide only makes letters a little smaller.
    private static double Ems(Rune rune) => rune.Value switch
    {
        >= 0x1100 and < 0x1200 or >= 0x2e80 and < 0xa4d0 or >= 0xac00 and < 0xd7b0 or >= 0xf900 and < 0xfb00 or >= 0xff00 and < 0xff61 or >= 0x1f000 => 1,
        'm' or 'w' or 'M' or 'W' or '@' or '%' or 0x2014 or 0x2026 => 0.98,
        ' ' => 0.26,
        'i' or 'j' or 'l' or '.' or ',' or '\'' or '!' or ':' or ';' or '|' or 0x2019 => 0.32,
        'f' or 'r' or 't' or 'I' or '(' or ')' or '-' or '"' => 0.47,
        'c' or 's' or 'z' => 0.52,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.UppercaseLetter => 0.76,
        _ => 0.65,
    };
}
