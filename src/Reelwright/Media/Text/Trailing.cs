using System.Buffers;
using System.Globalization;

namespace Reelwright.Media.Text;

/// <summary>What hangs on a finished sentence: reference marks, "[...]", footnote numbers, emoticons.</summary>
internal static class Trailing
{
    private static readonly SearchValues<char> numbers = SearchValues.Create("0123456789,.-–… \u00a0");
    private static readonly string[] faces = [":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":-D", ":P", ":-P", "xD", "XD", "^^", "<3"];

    /// <summary>The end of the sentence with everything that hangs on it.</summary>
    public static int Skip(in Stop stop, Conventions rules)
    {
        var end = stop.End;
        for (var next = After(stop, end, rules); next > end; next = After(stop, end, rules))
        {
            end = next;
        }

        return end;
    }

    private static int After(in Stop stop, int end, Conventions rules)
    {
        var text = stop.Text;
        var i = Marks.SkipWhite(text, end);
        if (i >= text.Length)
        {
            return end;
        }

        return text[i] switch
        {
            '[' => Reference(text, i, end),
            >= '0' and <= '9' => Footnote(stop, i, end, rules),
            >= ':' and <= '^' or 'x' => i > end ? Face(text, i, end) : end,
            >= '\ud83c' and <= '\ud83e' or (>= '\u2600' and <= '\u27bf') => Emoji(text, i, end),
            _ => end,
        };
    }

    // [17], [3, 5–7], [a], [...]
    private static int Reference(ReadOnlySpan<char> text, int i, int end)
    {
        var close = text.Slice(i, Math.Min(20, text.Length - i)).IndexOf(']');
        if (close < 2)
        {
            return end;
        }

        var inside = text.Slice(i + 1, close - 1);
        return inside.Length == 1 || !inside.ContainsAnyExcept(numbers) ? i + close + 1 : end;
    }

    // "…policy.12 The" stands close to the stop; "…policy. 12 The" needs a word after it that surely opens a sentence.
    private static int Footnote(in Stop stop, int i, int end, Conventions rules)
    {
        var text = stop.Text;
        var stopAt = i;
        while (stopAt < text.Length && char.IsAsciiDigit(text[stopAt]))
        {
            stopAt++;
        }

        var afterWord = char.IsLetter(stop.Before) || Marks.IsCloser(stop.Before);
        if (stopAt - i > 3 || !afterWord || !Marks.IsGap(text, stopAt) || (i > end && !stop.Period) || Marks.IsWideStop(stop.Mark)
            || rules.IsAbbreviation(LastWord.Read(stop).Word))
        {
            return end;
        }

        var next = NextWord.Read(text, stopAt);
        var sure = next.Kind == Onward.Upper && (i == end || rules.Openers.HasStem(next.Word));
        var last = i > end && Marks.SkipWhite(text, stopAt) == text.Length;
        return sure || last ? stopAt : end;
    }

    private static int Face(ReadOnlySpan<char> text, int i, int end)
    {
        foreach (var face in faces)
        {
            if (text[i..].StartsWith(face, StringComparison.Ordinal) && Marks.IsGap(text, i + face.Length))
            {
                return i + face.Length;
            }
        }

        return end;
    }

    private static int Emoji(ReadOnlySpan<char> text, int i, int end)
    {
        var length = StringInfo.GetNextTextElementLength(text[i..]);
        return char.IsHighSurrogate(text[i]) && length < 2 ? end : i + length;
    }
}
