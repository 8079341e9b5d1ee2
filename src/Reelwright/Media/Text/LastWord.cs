namespace Reelwright.Media.Text;

/// <summary>The word a full stop is attached to, with what stands before it in the sentence.</summary>
internal readonly ref struct LastWord
{
    /// <summary>Letters, digits, inner dots and apostrophes; empty after a bracket or a quote.</summary>
    public ReadOnlySpan<char> Word { get; private init; }

    /// <summary>The sentence before the word, trimmed.</summary>
    public ReadOnlySpan<char> Lead { get; private init; }

    public bool Initial => Word.Length == 1 && char.IsLetter(Word[0]);

    /// <summary>Letters with dots between them: "U.S", "a.m", "Ph.D".</summary>
    public bool Dotted => Word.Contains('.') && !Word.ContainsAnyInRange('0', '9') && IsShortParts(Word);

    public bool Number => !Word.IsEmpty && !Word.ContainsAnyExceptInRange('.', '9');

    public static LastWord Read(in Stop stop)
    {
        var i = stop.At;
        while (i > stop.Start && IsInner(stop.Text[i - 1]))
        {
            i--;
        }

        var word = stop.Text[i..stop.At].TrimStart("'’.");
        return new LastWord { Word = word, Lead = stop.Text[stop.Start..(stop.At - word.Length)].TrimEnd() };
    }

    /// <summary>"1.", "2.3.", "iv.", "B." at the head of a sentence, or a labelled number that is the whole of it: "Chapter 3."</summary>
    public bool IsListMark()
    {
        foreach (var c in Lead)
        {
            if (!Marks.IsOpener(c))
            {
                return IsLabel();
            }
        }

        return Initial || (Number && Word.Length <= 2) || (char.IsAsciiDigit(Word[0]) && Word.Length <= 8 && Word.Contains('.')) || IsRoman(Word);
    }

    /// <summary>Roman numerals up to XXXIX, in one case.</summary>
    public static bool IsRoman(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 6 && !(word.ContainsAnyExcept("IVX") && word.ContainsAnyExcept("ivx"));

    private bool IsLabel() => Lead.Length <= 12 && !Lead.ContainsAny(" .,;:") && char.IsUpper(Lead[0])
        && (Word.Length <= 3 && Number || IsRoman(Word));

    private static bool IsShortParts(ReadOnlySpan<char> word)
    {
        foreach (var part in word.Split('.'))
        {
            if (word[part].Length > 2)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsInner(char c) => (char.IsLetterOrDigit(c) && !Marks.IsCjk(c)) || c is '.' or '\'' or '’' || Marks.IsAttached(c);
}
