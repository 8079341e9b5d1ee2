using System.Buffers;
using System.Globalization;

namespace Reelwright.Media.Text;

/// <summary>What single characters mean to the splitter, in every script at once.</summary>
internal static class Marks
{
    // Latin, CJK, Arabic, Urdu, Devanagari, Armenian, Greek, Ethiopic, Burmese, Khmer.
    private const string StopMarks = ".!?…。！？｡．‼⁇⁈⁉؟۔।॥։\u037e።။។";

    public static readonly SearchValues<char> Stops = SearchValues.Create(StopMarks);
    public static readonly SearchValues<char> StopsAndDashes = SearchValues.Create(StopMarks + "—–-");

    /// <summary>The semicolon is the Greek question mark.</summary>
    public static readonly SearchValues<char> GreekStops = SearchValues.Create(StopMarks + ";");

    private static readonly SearchValues<char> wideStops = SearchValues.Create("。！？｡．");
    private static readonly SearchValues<char> closers = SearchValues.Create(")]}”’»›」』）】》〉〕］｝\"'＂＇｣″");
    private static readonly SearchValues<char> quotes = SearchValues.Create("\"'“”‘’«»‹›„‚「」『』｢｣＂＇″");
    private static readonly SearchValues<char> openers = SearchValues.Create("\"'“‘«‹„‚»”([{（【《〈〔［｛「『｢＂＇¿¡*_#•·▪●–—―");
    private static readonly SearchValues<char> pauses = SearchValues.Create(",;:，、；：､،؛");

    public static bool IsStop(char c) => Stops.Contains(c);

    public static bool IsWideStop(char c) => wideStops.Contains(c);

    public static bool IsQuote(char c) => quotes.Contains(c);

    public static bool IsOpener(char c) => openers.Contains(c);

    public static bool IsPause(char c) => pauses.Contains(c);

    public static bool IsDash(char c) => c is '—' or '–' or '-' or '―';

    public static bool IsBookClose(char c) => c is '》' or '〉';

    /// <summary>Always a closing mark, or one of the two-sided kind that is decided by what stands after it.</summary>
    public static bool IsCloser(char c) => closers.Contains(c);

    /// <summary>Opening quotes that close in German, Danish or Czech typography („so“, »so«), and the marks of _stress_ in plain text.</summary>
    public static bool MayCloseToo(char c) => c is '“' or '‘' or '«' or '‹' or '_' or '*';

    /// <summary>Combining marks, joiners and variation selectors belong to the mark before them.</summary>
    public static bool IsAttached(char c) => c >= '\u0300'
        && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c == '\u200d';

    /// <summary>Han, kana and bopomofo: scripts written without spaces between words.</summary>
    public static bool IsCjk(char c) => c >= '\u3005' && c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3041' and <= '\u312f')
        or (>= '\u3400' and <= '\u4dbf') or (>= '\u3005' and <= '\u3007') or (>= '\u31f0' and <= '\u31ff')
        or (>= '\uf900' and <= '\ufaff') or (>= '\uff66' and <= '\uff9f') or (>= '\ud840' and <= '\ud888');

    /// <summary>The index of the first character from <paramref name="i"/> on that is not white space.</summary>
    public static int SkipWhite(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>True at the end of the text and at white space.</summary>
    public static bool IsGap(ReadOnlySpan<char> text, int i) => i >= text.Length || char.IsWhiteSpace(text[i]);
}
