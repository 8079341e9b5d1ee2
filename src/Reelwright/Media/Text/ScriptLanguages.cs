using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>The languages written in one script: the usual one, unless the book's own shares the script or single letters give another away.</summary>
internal static class ScriptLanguages
{
    private static readonly SearchValues<char> belarusian = SearchValues.Create("ўЎ");
    private static readonly SearchValues<char> ukrainian = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> serbian = SearchValues.Create("ђћјљњџЂЋЈЉЊЏ");
    private static readonly SearchValues<char> russian = SearchValues.Create("ыэёЫЭЁ");
    private static readonly SearchValues<char> urdu = SearchValues.Create("ٹڈڑےں");
    private static readonly SearchValues<char> persian = SearchValues.Create("پچژگ");

    public static string Of(Script script, ReadOnlySpan<char> text, string book) => script switch
    {
        Script.Cyrillic => Cyrillic(text, book),
        Script.Arabic => Arabic(text, book),
        Script.Devanagari => book is "mr" or "ne" or "sa" or "kok" or "mai" ? book : "hi",
        Script.Hebrew => book is "yi" or "lad" ? book : "he",
        Script.Ethiopic => book is "ti" ? book : "am",
        Script.Bengali => book is "as" ? book : "bn",
        Script.Hangul => "ko",
        Script.Greek => "el",
        Script.Thai => "th",
        Script.Gurmukhi => "pa",
        Script.Gujarati => "gu",
        Script.Tamil => "ta",
        Script.Telugu => "te",
        Script.Kannada => "kn",
        Script.Malayalam => "ml",
        Script.Lao => "lo",
        Script.Burmese => "my",
        Script.Georgian => "ka",
        Script.Armenian => "hy",
        Script.Khmer => "km",
        _ => book,
    };

    private static string Cyrillic(ReadOnlySpan<char> text, string book)
    {
        if (book is "kk" or "ky" or "mn" or "tt")
        {
            return book;
        }

        if (text.ContainsAny(belarusian))
        {
            return "be";
        }

        if (text.ContainsAny(ukrainian))
        {
            return text.ContainsAny(russian) ? "be" : "uk";
        }

        if (text.ContainsAny(serbian))
        {
            return book is "mk" ? book : "sr";
        }

        return !text.ContainsAny(russian) && book is "uk" or "bg" or "sr" or "mk" or "be" ? book : "ru";
    }

    private static string Arabic(ReadOnlySpan<char> text, string book)
    {
        if (text.ContainsAny(urdu))
        {
            return "ur";
        }

        return book is "fa" or "ur" or "ps" or "ug" or "ku" ? book : text.ContainsAny(persian) ? "fa" : "ar";
    }
}
