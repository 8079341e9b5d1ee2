using System.Buffers;

namespace Reelwright.Media.Text;

/// <summary>Stops inside Chinese and Japanese quotation marks: speech after a colon ends, a quoted phrase within a sentence does not.</summary>
internal static class CjkQuotes
{
    private const int Reach = 40;
    private const int FarReach = 600;
    private const int LongestTag = 12;
    private const string Saying = "说道问答喊叫嚷骂吼";
    private const string AfterSpeech = "并而以来后时为是和与或及";
    private static readonly SearchValues<char> marks = SearchValues.Create("“”「」『』‘’｢｣");
    private static readonly SearchValues<char> closing = SearchValues.Create("”」』’｣\"");
    private static readonly SearchValues<char> pauses = SearchValues.Create("，。！？；：…“「\",.!?;:");

    /// <summary>Whether the sentence ends with a quote that closes behind a stop.</summary>
    public static bool EndsAt(in Stop stop, int next)
    {
        var from = Math.Max(stop.Start, stop.At - FarReach);
        var lead = stop.Text[from..stop.At];
        var open = stop.Closers[^1] == '"' ? lead.LastIndexOf('"') : OpenQuote(lead, stop.Closers);
        if (open > 0 && IsPhrase(stop.Text[from + open - 1]))
        {
            return stop.Mark is '。' or '.' or '｡' or '．';
        }

        if (open > 0 && IsWord(stop.Text[from + open - 1]) && AfterSpeech.Contains(stop.Text[next]))
        {
            return false;
        }

        // 他说：“走！” ends; “走！”他说。 goes on.
        return open > 0 || !IsTag(stop.Text[next..]);
    }

    /// <summary>Between the quotes of a short phrase that the sentence around it goes on with: 高喊“一！二！三！”的人.</summary>
    public static bool InsidePhrase(in Stop stop)
    {
        var text = stop.Text;
        var from = Math.Max(stop.Start, stop.At - Reach);
        var open = OpenQuote(text[from..stop.At], "");
        return open > 0 && IsPhrase(text[from + open - 1])
            && text.Slice(stop.End, Math.Min(Reach, text.Length - stop.End)).ContainsAny(closing);
    }

    // The outermost quote that the closing marks close (one of them, if there are none), or -1.
    private static int OpenQuote(ReadOnlySpan<char> lead, ReadOnlySpan<char> closers)
    {
        var wanted = Math.Max(1, closers.Length - closers.Count('）') - closers.Count('》'));
        var depth = 0;
        var found = -1;
        for (var i = lead.LastIndexOfAny(marks); i >= 0; i = lead[..i].LastIndexOfAny(marks))
        {
            if (lead[i] is '“' or '「' or '『' or '‘' or '｢')
            {
                depth++;
                found = depth > 0 ? i : found;
            }
            else if (i + 1 >= lead.Length || !char.IsAsciiLetter(lead[i + 1]))
            {
                depth--;
            }

            if (depth == wanted)
            {
                break;
            }
        }

        return found;
    }

    // A short clause of saying, not one that introduces the next speech with a colon.
    private static bool IsTag(ReadOnlySpan<char> onward)
    {
        var pause = onward.IndexOfAny(pauses);
        var tag = pause < 0 ? onward.TrimEnd() : onward[..pause];
        return tag.Length is > 0 and <= LongestTag && Saying.Contains(tag[^1]) && !tag.ContainsAny('不', '没', '未')
            && (pause < 0 || onward[pause] is not ('：' or ':' or '“' or '「' or '"'));
    }

    // 他说“走！” is speech without its colon.
    private static bool IsPhrase(char before) => IsWord(before) && !Saying.Contains(before);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
