using System.Globalization;
using System.Text;
using Reelwright.Domain;

namespace Reelwright.Publishing.Assisted;

/// <summary>Names of packages: safe on every disk, and still to be read by people.</summary>
internal static class ExportName
{
    private const int Longest = 60;

    /// <summary>Date, title and platform.</summary>
    public static string Of(ExportInput input) => $"{input.MadeAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}_{Slug(input.Post.Title)}_{input.Platform.Word()}";

    /// <summary>Letters and digits of every script, everything else one dash; at most 60 UTF-16 units, never empty.</summary>
    public static string Slug(string title)
    {
        var slug = new StringBuilder(Longest);
        var gap = false;
        foreach (var rune in title.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            var kept = Rune.IsLetterOrDigit(rune) || (slug.Length > 0 && !gap && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (!kept)
            {
                gap = slug.Length > 0;
                continue;
            }

            if (slug.Length + rune.Utf16SequenceLength + (gap ? 1 : 0) > Longest)
            {
                break;
            }

            slug.Append(gap ? "-" : "").Append(rune);
            gap = false;
        }

        return slug.Length > 0 ? slug.ToString() : "film";
    }
}
