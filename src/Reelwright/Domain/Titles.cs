using System.Globalization;

namespace Reelwright.Domain;

/// <summary>Titles cut to what a column or platform takes, at a character, with "…".</summary>
public static class Titles
{
    /// <summary>At most <paramref name="length"/> UTF-16 units, never half a character.</summary>
    public static string Cut(string title, int length)
    {
        if (title.Length <= length)
        {
            return title;
        }

        var end = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(title))
        {
            if (start > length - 1)
            {
                break;
            }

            end = start;
        }

        return title[..end] + "…";
    }
}
