using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reelwright.Publishing.Sheets;

/// <summary>Numbers and dates as people and programs for tables write them; what could mean two things is none.</summary>
internal static partial class SheetValues
{
    private static readonly string[] Days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-M-d'T'H:mm:ss", "yyyy-M-d'T'H:mm:ss'Z'",
    ];

    /// <summary>A whole number, with or without separators of thousands, digits of full width too; null for anything else.</summary>
    public static long? Count(string text)
    {
        // Makes wide digits, commas and spaces the plain ones.
        var plain = text.Normalize(NormalizationForm.FormKC);
        return Whole().IsMatch(plain) && long.TryParse(string.Concat(plain.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    /// <summary>A day, year first; null for anything else.</summary>
    public static DateOnly? Date(string text) =>
        DateTime.TryParseExact(text.Normalize(NormalizationForm.FormKC), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? DateOnly.FromDateTime(at) : null;

    [GeneratedRegex(@"\A(?:[0-9]{1,18}|[0-9]{1,3}(?:(?<by>[, '’])[0-9]{3})(?:\k<by>[0-9]{3}){0,4})\z")]
    private static partial Regex Whole();
}
