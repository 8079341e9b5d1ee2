namespace Reelwright.Media.Text;

/// <summary>How the text goes on after a stop.</summary>
internal enum Onward
{
    /// <summary>Nothing more, or a mark that belongs to the same sentence.</summary>
    None,
    Lower,
    Upper,
    Digit,
}

/// <summary>The first word behind a stop, past white space, opening quotes, brackets, dashes and bullets.</summary>
internal readonly ref struct NextWord
{
    public Onward Kind { get; private init; }

    public ReadOnlySpan<char> Word { get; private init; }

    /// <summary>What follows the word.</summary>
    public ReadOnlySpan<char> Rest { get; private init; }

    /// <summary>White space stands between the stop and what follows.</summary>
    public bool Spaced { get; private init; }

    /// <summary>An initial, as in "A. Milne".</summary>
    public bool IsInitial => Word.Length == 1 && Rest.Length > 0 && Rest[0] == '.';

    public static NextWord Read(ReadOnlySpan<char> text, int end)
    {
        var i = Marks.SkipWhite(text, end);
        var spaced = i > end;
        // "... and so on" is a fragment of its own.
        var dots = text[i..].StartsWith("...", StringComparison.Ordinal) || text[i..].StartsWith('…');
        while (i < text.Length && (Marks.IsOpener(text[i]) || text[i] is '.' or '…' || (char.IsWhiteSpace(text[i]) && IsLoose(text[i - 1]))))
        {
            i++;
        }

        if (i >= text.Length)
        {
            return default;
        }

        var stop = i;
        while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || (text[stop] is '\'' or '’' && stop > i)))
        {
            stop++;
        }

        var word = text[i..stop].TrimEnd("'’");
        var kind = Classify(text, i, word);
        return new NextWord { Kind = dots && kind == Onward.Lower ? Onward.Upper : kind, Word = word, Rest = text[(i + word.Length)..], Spaced = spaced };
    }

    private static Onward Classify(ReadOnlySpan<char> text, int i, ReadOnlySpan<char> word)
    {
        var c = text[i];
        if (char.IsDigit(c))
        {
            return Onward.Digit;
        }

        if (char.IsLetter(c))
        {
            // "iPhone" and addresses begin sentences although they begin small.
            return !char.IsLower(c) || word[1..].ContainsAnyInRange('A', 'Z') || IsAddress(text[i..]) ? Onward.Upper : Onward.Lower;
        }

        // Money, hash tags, emoji and whatever else may begin a sentence; commas and stray stops may not.
        return c is '$' or '€' or '£' or '¥' or '@' or '&' || char.IsSurrogate(c) ? Onward.Upper : Onward.None;
    }

    // Marks that stand free of the word they introduce.
    private static bool IsLoose(char c) => Marks.IsDash(c) || c is '.' or '…' or '•' or '·' or '*' or '▪' or '●' or '«';

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal);
}
