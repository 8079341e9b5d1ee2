namespace Reelwright.Media.Text;

/// <summary>Tells languages of Latin script apart by their commonest small words.</summary>
internal static class LatinVote
{
    private const int LeastWords = 4;
    private const int MostWords = 200;

    /// <summary>The language whose small words make up enough of the text and clearly more than the book's own do; else the book's.</summary>
    public static string Of(ReadOnlySpan<char> text, string book)
    {
        var languages = FunctionWords.All;
        Span<int> hits = stackalloc int[languages.Length];
        hits.Clear();
        var words = 0;
        for (var i = 0; i < text.Length && words < MostWords; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                continue;
            }

            var first = i;
            while (i < text.Length && (char.IsLetter(text[i]) || Marks.IsAttached(text[i])))
            {
                i++;
            }

            // The "s" of "Ann's" is not the small word of another language.
            if (i - first == 1 && first > 0 && text[first - 1] is '\'' or '’')
            {
                continue;
            }

            words++;
            for (var k = 0; k < hits.Length; k++)
            {
                hits[k] += languages[k].Words.Has(text[first..i]) ? 1 : 0;
            }
        }

        var (best, own) = (0, 0);
        for (var k = 0; k < hits.Length; k++)
        {
            best = hits[k] > hits[best] ? k : best;
            own = string.Equals(languages[k].Tag, book, StringComparison.Ordinal) ? hits[k] : own;
        }

        // A book in a language without a list (or without Latin letters) is given up only for clear prose.
        var sure = words >= LeastWords && hits[best] >= 3 && hits[best] * 5 >= words && hits[best] >= own + Math.Max(2, own / 2);
        return sure ? languages[best].Tag : book;
    }
}
