using System.Globalization;

namespace Reelwright.Media.Film;

/// <summary>What a film says of itself in its container.</summary>
/// <param name="Title">One line; empty for none.</param>
/// <param name="Language">BCP 47, of the narration.</param>
/// <param name="Marked">Whether the film carries the mark of AI-made content.</param>
/// <param name="Producer">Who the mark names as its maker.</param>
public sealed record FilmTags(string Title, string Language, bool Marked, string Producer = "Reelwright")
{
    /// <summary>The three letters that containers have for the language, <c>und</c> when it has none.</summary>
    internal string LanguageCode
    {
        get
        {
            try
            {
                var code = CultureInfo.GetCultureInfo(Language).ThreeLetterISOLanguageName;
                return code.Length == 3 && code.All(char.IsAsciiLetterLower) && CultureInfo.GetCultureInfo(Language).Name.Length > 0 ? code : "und";
            }
            catch (CultureNotFoundException)
            {
                return "und";
            }
        }
    }
}
