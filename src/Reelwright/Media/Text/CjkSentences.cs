using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>Sentence ends in Chinese and Japanese: the wide stops are certain, quotes, titles and ellipses need a look around.</summary>
internal static class CjkSentences
{
    private const int TitleReach = 60;

    // Words that can only go on with what the quote said.
    private const string Continuing = "的之等";
    private const string ParticlesAfterQuote = "とっをにのがなではも";
    private const string NeverFirst = "的了吗呢吧啊呀么之地得而着嘛哦们";

    private static readonly SearchValues<char> bookMarks = SearchValues.Create("《〈》〉");
    private static readonly SearchValues<char> listNumbers = SearchValues.Create("一二三四五六七八九十甲乙丙丁（）");

    public static bool Concerns(in Stop stop) => Marks.IsWideStop(stop.Mark) || Marks.IsCjk(stop.Before) || IsAfterCloser(stop);

    /// <summary>In Chinese or Japanese, the mark of a Latin name ("他看Love Live! 很久") ends nothing.</summary>
    public static bool IsForeignName(in Stop stop)
    {
        var i = Marks.SkipWhite(stop.Text, stop.End);
        var lead = stop.Text[Math.Max(stop.Start, stop.At - TitleReach)..stop.At];
        return stop.Mark is '!' or '?' && !stop.Quoted && i < stop.Text.Length && Marks.IsCjk(stop.Text[i])
            && lead.ContainsAnyInRange('\u3041', '\u9fff');
    }

    /// <param name="end">Where the sentence would end, reference marks included.</param>
    public static bool EndsAt(in Stop stop, int end, bool japanese)
    {
        var text = stop.Text;
        var i = Marks.SkipWhite(text, end);
        if (i >= text.Length)
        {
            return false;
        }

        var next = text[i];
        if (stop.Mark == '．' && !japanese && char.IsLetterOrDigit(next))
        {
            // The dot between the parts of a foreign name.
            return false;
        }

        if (Marks.IsPause(next) || InTitle(stop))
        {
            return false;
        }

        if (stop.Period && i == stop.End && (char.IsAsciiLetterOrDigit(next) || IsListMark(stop)))
        {
            return false;
        }

        if (stop.Quoted)
        {
            return !Continuing.Contains(next) && !(japanese && ParticlesAfterQuote.Contains(next)) && CjkQuotes.EndsAt(stop, i);
        }

        // （真的！）的: a remark in brackets does not end the sentence around it.
        if (stop.Closers.ContainsAny('）', ')') && !Marks.IsOpener(stop.Text[stop.Start]) && stop.Mark is not ('。' or '.'))
        {
            return false;
        }

        if (stop.Ellipsis)
        {
            return EllipsisEnds(stop, i);
        }

        return !(japanese && next == 'と') && !CjkQuotes.InsidePhrase(stop);
    }

    private static bool IsAfterCloser(in Stop stop) =>
        stop.At - 1 > stop.Start && Marks.IsCloser(stop.Before) && (stop.Before >= '\u3000' || Marks.IsCjk(stop.Text[stop.At - 2]));

    // 《谁来晚餐？》 is a name, whatever stands in it.
    private static bool InTitle(in Stop stop)
    {
        if (stop.Closers.ContainsAny('》', '〉'))
        {
            return true;
        }

        var lead = stop.Text[Math.Max(stop.Start, stop.At - TitleReach)..stop.At];
        var open = lead.LastIndexOfAny(bookMarks);
        return open >= 0 && !Marks.IsBookClose(lead[open])
            && stop.Text.Slice(stop.End, Math.Min(TitleReach, stop.Text.Length - stop.End)).ContainsAny('》', '〉');
    }

    private static bool IsListMark(in Stop stop) =>
        stop.At - stop.Start <= 3 && !stop.Text[stop.Start..stop.At].ContainsAnyExcept(listNumbers);

    // A pause in the middle or the end of a thought? A full clause before it, and no stammer after it, make an end.
    private static bool EllipsisEnds(in Stop stop, int next)
    {
        var text = stop.Text;
        var clause = 0;
        for (var i = stop.At - 1; i >= stop.Start && char.IsLetterOrDigit(text[i]); i--)
        {
            clause++;
        }

        return clause >= 6 && !NeverFirst.Contains(text[next]) && !text[(stop.At - 4)..stop.At].Contains(text[next])
            && (Marks.IsCjk(text[next]) || Marks.IsOpener(text[next])) && !CjkQuotes.InsidePhrase(stop);
    }
}
