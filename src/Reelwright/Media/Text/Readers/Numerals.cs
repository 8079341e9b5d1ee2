using System.Collections.Frozen;

namespace Reelwright.Media.Text.Readers;

/// <summary>Reads the numbers chapters are counted with: digits, Roman, Chinese, English words.</summary>
internal static class Numerals
{
    private const int Largest = 9999;

    private static readonly FrozenDictionary<string, int> words = Words().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value, or null when the text is no number.</summary>
    public static int? Parse(string text) => Digits(text) ?? Roman(text) ?? Chinese(text) ?? Word(text);

    private static int? Digits(string text) =>
        text.Length is > 0 and < 5 && text.All(char.IsDigit) ? text.Aggregate(0, (value, c) => (value * 10) + (int)char.GetNumericValue(c)) : null;

    private static int? Roman(string text)
    {
        var upper = text.ToUpperInvariant();
        var value = 0;
        for (var i = 0; i < upper.Length; i++)
        {
            var digit = RomanDigit(upper[i]);
            value += i + 1 < upper.Length && digit < RomanDigit(upper[i + 1]) ? -digit : digit;
        }

        // Written back, because IIX and VX add up to something too.
        return value is > 0 and < 400 && string.Equals(ToRoman(value), upper, StringComparison.Ordinal) ? value : null;
    }

    private static int RomanDigit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => -Largest };

    private static string ToRoman(int value)
    {
        ReadOnlySpan<(int, string)> steps = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (size, letters) in steps)
        {
            for (; value >= size; value -= size)
            {
                roman += letters;
            }
        }

        return roman;
    }

    private static int? Chinese(string text)
    {
        var (total, digit) = (0, 0);
        foreach (var c in text)
        {
            if (ChineseDigit(c) is { } plain)
            {
                // Side by side without a unit they are written like 203: 二〇三.
                digit = (digit * 10) + plain;
            }
            else if (ChineseUnit(c) is { } unit)
            {
                (total, digit) = (total + (Math.Max(digit, 1) * unit), 0);
            }
            else
            {
                return null;
            }
        }

        return text.Length is > 0 and < 10 && total + digit <= Largest ? total + digit : null;
    }

    private static int? ChineseDigit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '兩' or '贰' or '貳' => 2,
        '三' or '叁' or '參' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };

    private static int? ChineseUnit(char c) => c switch
    {
        '十' or '拾' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => null,
    };

    private static int? Word(string text) => words.TryGetValue(text.Replace('-', ' ').Trim(), out var value) ? value : null;

    private static Dictionary<string, int> Words()
    {
        string[] ones = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] firsts = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ones.Length; i++)
        {
            all[ones[i]] = all[firsts[i]] = i + 1;
        }

        for (var ten = 0; ten < tens.Length; ten++)
        {
            var value = (ten + 2) * 10;
            all[tens[ten]] = all[tens[ten][..^1] + "ieth"] = value;
            for (var one = 0; one < 9; one++)
            {
                all[$"{tens[ten]} {ones[one]}"] = all[$"{tens[ten]} {firsts[one]}"] = value + one + 1;
            }
        }

        return all;
    }
}
