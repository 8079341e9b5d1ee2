using System.Text;

namespace Reelwright.Media.Text.Readers;

/// <summary>Chooses the encoding of text that is not Unicode: the one whose reading looks most like writing.</summary>
internal static class EncodingGuess
{
    private const int SampleBytes = 1 << 16;
    private const double Enough = 0.3;
    private const double Sparse = 0.02;

    // A person who names the language has all but named the encoding.
    private const double HintWeight = 0.6;

    private static readonly WideCharset[] wide =
    [
        new(54936, "zh", CommonCharacters.Simplified, [(0xB0, 0xD7, 0xA1, 0xFE)]),
        new(950, "zh yue", CommonCharacters.Traditional, [(0xA4, 0xC6, 0x40, 0x7E), (0xA4, 0xC6, 0xA1, 0xFE)]),
        new(932, "ja", CommonCharacters.Japanese, [(0x82, 0x82, 0x9F, 0xF1), (0x83, 0x83, 0x40, 0x96), (0x88, 0x98, 0x40, 0xFC)]),
        new(51932, "ja", CommonCharacters.Japanese, [(0xA4, 0xA5, 0xA1, 0xF6), (0xB0, 0xCF, 0xA1, 0xFE)]),
        new(949, "ko", CommonCharacters.Korean, [(0xB0, 0xC8, 0xA1, 0xFE)]),
    ];

    // Western first: it wins where readings are equal.
    private static readonly NarrowCharset[] narrow =
    [
        new(1252, "en fr de es it pt nl sv no nb nn da fi is ca eu ga id", "éèàäöüßñçêôîâáíóúåøæëïœùãìò", "õûÿ", ""),
        new(1250, "pl cs sk hu ro hr sl bs sq", "ąćęłńóśźżčěřšžýáíéúůďťňőűăşţâîäöüßđľĺŕô", "", ""),
        new(1251, "ru uk be bg sr mk", "оеаинтсрвлкмдпуі", "яыьгзбчйхжшюцщэфъёїєґўћђљњџј", "ѕ"),
        new(1253, "el", "αοιετνσρπκμληυς", "γδωάέίόύήώχθφβξζψϊϋΐΰ", ""),
        new(1254, "tr az", "çğışöüâî", "û", "éèàáíóúñê"),
        new(1255, "he yi", "יוהלארתבשמנםדח", "עקפכטגצסזןךףץ", ""),
        new(1256, "ar fa ur", "الينمورتبةعدسفه", "كقحجشطصخضذثزغئءأإآىؤظپچژگ", ""),
        new(1257, "lt lv et", "āčēģīķļņšūžąęėįųõäöü", "", "ß"),
        new(1258, "vi", "ăâđêôơưáàéèíóòúùý\u0300\u0301\u0303\u0309\u0323", "", ""),
    ];

    /// <summary>The best encoding, or null when no reading makes sense.</summary>
    /// <param name="language">What the person said the text is written in.</param>
    public static Encoding? Best(ReadOnlySpan<byte> bytes, string? language)
    {
        var sample = Sample(bytes);
        var best = double.NegativeInfinity;
        var codePage = 0;
        foreach (var (page, languages, score) in Scores(sample))
        {
            var hinted = score + (language is not null && Speaks(languages, language) ? HintWeight : 0);
            if (hinted > best + 1e-9)
            {
                (best, codePage) = (hinted, page);
            }
        }

        var needed = (double)CountHigh(sample) / sample.Length < Sparse ? 0 : Enough;
        return best >= needed ? LegacyEncodings.Get(codePage) : null;
    }

    private static IEnumerable<(int Page, string Languages, double Score)> Scores(byte[] sample)
    {
        foreach (var charset in narrow)
        {
            yield return (charset.CodePage, charset.Languages, charset.Score(sample));
        }

        foreach (var charset in wide)
        {
            yield return (charset.CodePage, charset.Languages, charset.Score(sample));
        }
    }

    /// <summary>A stretch that tells something, from the ASCII character before the first other one: so it begins between two characters.</summary>
    public static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        var start = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 1);
        return bytes.Slice(start, Math.Min(SampleBytes, bytes.Length - start)).ToArray();
    }

    private static int CountHigh(byte[] sample) => sample.Count(b => b >= 0x80);

    private static bool Speaks(string languages, string language) =>
        languages.Split(' ').Contains(language.Split('-', '_')[0], StringComparer.OrdinalIgnoreCase);
}
