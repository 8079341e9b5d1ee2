using System.Collections.Frozen;

namespace Reelwright.Media.Text;

/// <summary>A set of words asked with slices of text. A word written small in the set is also known with a capital, a capitalised one also in capitals.</summary>
internal sealed class WordSet
{
    public static readonly WordSet None = new("");
    private static readonly char[] gaps = [' ', '\n', '\r'];
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    /// <param name="list">The words, with white space between them.</param>
    public WordSet(string list)
    {
        var split = list.Split(gaps, StringSplitOptions.RemoveEmptyEntries);
        words = split.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        longest = split.Length == 0 ? 0 : split.Max(x => x.Length);
    }

    public bool Has(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > longest)
        {
            return false;
        }

        if (words.Contains(word))
        {
            return true;
        }

        if (!char.IsUpper(word[0]))
        {
            return false;
        }

        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        if (words.Contains(small))
        {
            return true;
        }

        small[0] = word[0];
        return char.IsUpper(word[^1]) && words.Contains(small);
    }

    /// <summary>The word itself, or what stands before its apostrophe: "It's", "L'homme".</summary>
    public bool HasStem(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('\'', '’');
        return Has(word) || (mark > 0 && Has(word[..mark]));
    }
}
