using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>A sentence too long for one voice line and one picture is cut at its best clause mark.</summary>
internal static class LongSentences
{
    // About 75 seconds of speech: 300 Chinese characters or 200 English words.
    private const int Limit = 600;
    private const int CjkWeight = 2;
    private const int WordWeight = 3;

    private static readonly SearchValues<char>[] marks =
        [SearchValues.Create(";；"), SearchValues.Create(":：—"), SearchValues.Create(",，،")];

    /// <summary>Where to cut, behind a mark as near the middle as possible, or 0.</summary>
    public static int Cut(ReadOnlySpan<char> sentence)
    {
        if (sentence.Length * CjkWeight <= Limit || Weight(sentence) <= Limit)
        {
            return 0;
        }

        foreach (var kind in marks)
        {
            // The stronger marks only in the middle half, so that no crumbs fall off; the comma anywhere.
            var margin = kind == marks[^1] ? 1 : sentence.Length / 4;
            var middle = sentence.Length / 2;
            var after = At(sentence, sentence[middle..(sentence.Length - margin)].IndexOfAny(kind) + middle, middle - 1);
            var before = At(sentence, sentence[margin..middle].LastIndexOfAny(kind) + margin, margin - 1);
            if (after > 0 || before > 0)
            {
                return before == 0 || (after > 0 && after - middle < middle - before) ? after : before;
            }
        }

        return 0;
    }

    // Behind the mark, unless it stands inside a number or a word: "1,000", "10:30".
    private static int At(ReadOnlySpan<char> sentence, int mark, int none)
    {
        var next = mark + 1;
        var free = mark != none && (sentence[mark] >= '\u2000' || char.IsWhiteSpace(sentence[next]));
        return free ? next : 0;
    }

    private static int Weight(ReadOnlySpan<char> sentence)
    {
        var weight = 0;
        var inWord = false;
        foreach (var c in sentence)
        {
            var cjk = Marks.IsCjk(c);
            var letter = !cjk && char.IsLetterOrDigit(c);
            weight += cjk ? CjkWeight : letter && !inWord ? WordWeight : 0;
            inWord = letter;
        }

        return weight;
    }
}
