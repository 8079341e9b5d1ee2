using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Reelwright.Providers.Azure;

/// <summary>A line to speak as the markup speech services read.</summary>
internal static class Ssml
{
    private static readonly XNamespace Speak = "http://www.w3.org/2001/10/synthesis";
    private static readonly XNamespace Styles = "https://www.w3.org/2001/mstts";

    /// <summary>The text is only text, whatever stands in it.</summary>
    public static string Of(SpeechRequest request, string voice)
    {
        // Without any change it would be an error; one of nothing is none.
        var said = new XElement(Speak + "prosody", new XAttribute("rate", Change(request.Rate)), request.Pitch is 1 ? null : new XAttribute("pitch", Change(request.Pitch)), Clean(request.Text));
        return new XElement(
            Speak + "speak", new XAttribute("version", "1.0"), new XAttribute(XNamespace.Xml + "lang", Language(request.Language, voice)), new XAttribute(XNamespace.Xmlns + "mstts", Styles.NamespaceName),
            new XElement(Speak + "voice", new XAttribute("name", Clean(voice)), request.Style is { } style ? new XElement(Styles + "express-as", new XAttribute("style", Clean(style)), said) : said))
            .ToString(SaveOptions.DisableFormatting);
    }

    private static string Change(double factor) => Math.Round((factor - 1) * 100, 2).ToString("+0.##;-0.##;+0", CultureInfo.InvariantCulture) + "%";

    // The service wants a place as well: that of the voice, if the sentence does not say.
    private static string Language(string language, string voice) =>
        !language.Contains('-', StringComparison.Ordinal) && voice.Split('-') is [var own, var place, ..] && own.Equals(language, StringComparison.OrdinalIgnoreCase) ? $"{own}-{place}" : language;

    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
