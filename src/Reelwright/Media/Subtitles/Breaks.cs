using System.Text;

namespace Reelwright.Media.Subtitles;

/// <summary>How much a break between two atoms disturbs the reader: 0 after a sentence, most inside a compound.</summary>
public static class Breaks
{
    private const string Sentence = "。！？!?｡";
    private const string Clause = "；：;:—–…";
    private const string Comma = "，,､";

    private const string Ends = "的了着過过地得";
    private const string Begins = "和与與而但在是把被将將从從对對向就也都并並或及因所如則则";
    private const string Particles = "はがをにでともへの";

    /// <summary>The cost of ending a line or a cue with <paramref name="before"/>.</summary>
    public static double Cost(string text, Atom before, Atom next)
    {
        var end = before.End;
        while (end > before.Start + 1 && "\"'”’)]}»」』）】》〉〕".Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        var last = text[end - 1];
        if (Sentence.Contains(last, StringComparison.Ordinal))
        {
            return 0;
        }

        if (last == '.')
        {
            // Mr. and J. end no sentence; a word of some length before a capital most likely does.
            return end - before.Start > 5 && Rune.IsUpper(Atoms.First(text, next.Start)) ? 0.3 : 4;
        }

        if (Clause.Contains(last, StringComparison.Ordinal))
        {
            return 0.5;
        }

        if (Comma.Contains(last, StringComparison.Ordinal))
        {
            return 1;
        }

        if (last == '、')
        {
            return 1.6;
        }

        if (next.Spaced)
        {
            // "of | the", "a | house": short words belong to what follows.
            return before.End - before.Start <= 3 && char.IsLetter(text[before.Start]) ? 4.5 : 3;
        }

        if (last is '-' or '/' || char.IsAsciiDigit(last))
        {
            return 7;
        }

        return Unspaced(last, text[next.Start]);
    }

    // Where no spaces are, no dictionary tells the words apart; but small words that end or begin a phrase do, and so does a change of script.
    private static double Unspaced(char last, char next)
    {
        if (Ends.Contains(last, StringComparison.Ordinal) || Begins.Contains(next, StringComparison.Ordinal))
        {
            return 3.5;
        }

        if (IsHiragana(last) && !IsHiragana(next))
        {
            return Particles.Contains(last, StringComparison.Ordinal) ? 3 : 4;
        }

        return IsKatakana(last) && IsKatakana(next) ? 8 : 5;
    }

    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    private static bool IsKatakana(char c) => c is >= '\u30A0' and <= '\u30FF';
}
