namespace Reelwright.Media.Text;

/// <summary>Names the language of a paragraph, so that a quoted foreign sentence is read by a voice of its own.</summary>
public static class Languages
{
    // A Japanese name in a Chinese paragraph is little kana; Japanese prose is never under a seventh.
    private const int KanaShare = 7;

    /// <summary>
    /// The primary BCP 47 tag of the text: by script first, then, among languages of one script, by their small words
    /// or letters. The fallback (a tag, such as the book's) stands where the text is short or unsure.
    /// </summary>
    public static string Of(string text, string fallback)
    {
        Span<int> weights = stackalloc int[Scripts.Count];
        weights.Clear();
        Scripts.Weigh(text, weights);
        var book = Primary(fallback);
        var cjk = weights[(int)Script.Han] + weights[(int)Script.Kana];
        weights[(int)Script.None] = 0;
        weights[(int)Script.Han] = cjk;
        var kana = weights[(int)Script.Kana];
        weights[(int)Script.Kana] = 0;

        var (script, most) = (Script.None, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            (script, most) = weights[i] > most ? ((Script)i, weights[i]) : (script, most);
        }

        return script switch
        {
            Script.None => book,
            Script.Han => Han(cjk, kana, book),
            Script.Latin => LatinVote.Of(text, book),
            _ => ScriptLanguages.Of(script, text, book),
        };
    }

    private static string Han(int cjk, int kana, string book)
    {
        // A short line without kana may still be Japanese (a heading), or one of the other languages written in Han.
        var mine = book is "zh" or "yue" or "wuu" or "nan" or "hak" or "lzh" || (book is "ja" && (kana > 0 || cjk < 12));
        return kana * KanaShare >= cjk ? "ja" : mine ? book : "zh";
    }

    private static string Primary(string tag)
    {
        var mark = tag.AsSpan().IndexOfAny('-', '_');
        return (mark < 0 ? tag : tag[..mark]).ToLowerInvariant();
    }
}
