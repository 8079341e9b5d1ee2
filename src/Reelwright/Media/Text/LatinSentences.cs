using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>Sentence ends in scripts that put spaces between words: a stop counts by the word before it and the word after it.</summary>
internal static class LatinSentences
{
    private static readonly SearchValues<char> leading = SearchValues.Create(" \u00a0\"'“‘«([{（【—–-");

    /// <param name="end">Where the sentence would end, reference marks included.</param>
    /// <param name="small">The writer uses no capitals at all.</param>
    public static bool EndsAt(in Stop stop, int end, Conventions rules, bool small)
    {
        var next = NextWord.Read(stop.Text, end);
        if (next.Kind == Onward.None || !(next.Spaced || end > stop.End || IsGlued(stop, end)))
        {
            return false;
        }

        if (next.Kind == Onward.Lower)
        {
            return small && IsPlainEnd(stop, rules);
        }

        if (stop.Ellipsis)
        {
            return IsAfterText(stop) && next.Kind == Onward.Upper && !IsStammer(stop, next) && !(stop.Quoted && Speech.Tags(next, rules));
        }

        return stop.Period ? PeriodEnds(stop, next, rules) : !(stop.Quoted && Speech.Tags(next, rules));
    }

    private static bool PeriodEnds(in Stop stop, in NextWord next, Conventions rules)
    {
        var last = LastWord.Read(stop);
        var word = last.Word;
        if (word.IsEmpty || stop.Quoted)
        {
            return IsAfterText(stop);
        }

        if (last.IsListMark() || rules.IsTitle(word))
        {
            return false;
        }

        if (next.Kind == Onward.Digit)
        {
            return !(rules.IsNumbered(word) || rules.IsLoose(word) || last.Initial || (last.Dotted && !Clock.Is(word)));
        }

        var opens = rules.Openers.HasStem(next.Word) && !next.IsInitial;
        if (Clock.Is(word))
        {
            return !Clock.IsZoneOrDay(next.Word);
        }

        if (last.Initial)
        {
            return opens || IsLettered(last, rules) || IsPronounI(last);
        }

        if (rules.IsNumbered(word) && next.Word.Length > 1 && (LastWord.IsRoman(next.Word) || next.Word.ContainsAnyInRange('0', '9')))
        {
            return false;
        }

        var bound = last.Dotted || rules.IsLoose(word) || (rules.Ordinals && last.Number && word.Length <= 2);
        return opens || !bound;
    }

    /// <summary>No space follows, and yet: a quote opens right behind a closing one, or caseless script goes on.</summary>
    private static bool IsGlued(in Stop stop, int end)
    {
        var c = stop.Text[end];
        return stop.Quoted ? c is '“' or '‘' or '«' || Marks.IsCjk(c) : Marks.IsCjk(c) && stop.Mark is not ('!' or '?' or '.');
    }

    private static bool IsPlainEnd(in Stop stop, Conventions rules)
    {
        if (!stop.Period)
        {
            return !stop.Quoted && !stop.Ellipsis;
        }

        var last = LastWord.Read(stop);
        return last.Word.Length > 1 && !last.Dotted && !last.IsListMark() && !rules.IsAbbreviation(last.Word);
    }

    private static bool IsLettered(in LastWord last, Conventions rules)
    {
        var lead = last.Lead;
        return char.IsUpper(last.Word[0]) && rules.Lettered.Has(lead[(lead.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsPronounI(in LastWord last)
    {
        var lead = last.Lead;
        return last.Word[0] == 'I' && lead.Length > 0 && char.IsLower(lead[lead.LastIndexOf(' ') + 1]);
    }

    /// <summary>"I ... I was there."</summary>
    private static bool IsStammer(in Stop stop, in NextWord next) =>
        stop.Text[stop.Start..stop.At].TrimEnd().EndsWith(next.Word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Dots that open a sentence or stand alone in brackets end nothing.</summary>
    private static bool IsAfterText(in Stop stop) => stop.Text[stop.Start..stop.At].ContainsAnyExcept(leading);
}
