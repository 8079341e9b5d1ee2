using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>“Why?” Ann asked. A name or pronoun with its verb of saying belongs to the speech before it.</summary>
internal static class Speech
{
    private const int MostWords = 4;
    private static readonly SearchValues<char> wordEnds = SearchValues.Create(" ,.;:!?\"“”");

    /// <summary>Whether the words behind a closing quote say who spoke.</summary>
    public static bool Tags(in NextWord next, Conventions rules)
    {
        var rest = next.Rest;
        for (var words = 0; words < MostWords && next.Kind == Onward.Upper; words++)
        {
            var word = TakeWord(ref rest);
            if (rules.Saying.Has(word))
            {
                // "She said the last words aloud" is a sentence of its own.
                return !rules.Objects.Has(TakeWord(ref rest));
            }

            // Only more names, or one adverb, may stand between: "Mrs. Ann Lee softly asked".
            if (word.IsEmpty || !(char.IsUpper(word[0]) || word.EndsWith("ly", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> TakeWord(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" .");
        var end = rest.IndexOfAny(wordEnds);
        var word = end < 0 ? rest : rest[..end];
        rest = rest[word.Length..];
        return word;
    }
}
