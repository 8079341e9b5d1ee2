namespace Reelwright.Media.Text;

/// <summary>One run of stop marks with the closing quotes and brackets behind it: a place where a sentence may end.</summary>
internal readonly ref struct Stop
{
    public ReadOnlySpan<char> Text { get; private init; }

    /// <summary>Where the current sentence begins.</summary>
    public int Start { get; private init; }

    /// <summary>The first mark of the last run: in <c>?”.</c> it is the full stop.</summary>
    public int At { get; private init; }

    /// <summary>Just behind the marks and their closers.</summary>
    public int End { get; private init; }

    /// <summary>The last mark of the run.</summary>
    public char Mark { get; private init; }

    public int Run { get; private init; }

    /// <summary>A closing quote follows the marks.</summary>
    public bool Quoted { get; private init; }

    public bool Period => Run == 1 && Mark == '.';

    public bool Ellipsis => Mark == '…' || (Mark == '.' && Run > 1);

    /// <summary>The character before the marks, or a space at the start of the sentence.</summary>
    public char Before => At > Start ? Text[At - 1] : ' ';

    public ReadOnlySpan<char> Closers => Text[(At + Run)..End];

    /// <param name="openQuotes">Straight double quotes seen so far in the paragraph: an odd count makes the next one a closing one.</param>
    public static Stop Read(ReadOnlySpan<char> text, int start, int at, int openQuotes)
    {
        var i = at;
        while (true)
        {
            var first = i;
            i = SkipMarks(text, i);
            var mark = text[i - 1];
            var run = i - first;
            var quoted = false;
            for (var next = CloserAfter(text, i, openQuotes); next > 0; next = CloserAfter(text, i, openQuotes))
            {
                quoted |= Marks.IsQuote(text[next - 1]);
                openQuotes += text[next - 1] == '"' ? 1 : 0;
                i = next;
            }

            while (i < text.Length && Marks.IsAttached(text[i]))
            {
                i++;
            }

            if (i >= text.Length || !Marks.IsStop(text[i]))
            {
                return new Stop { Text = text, Start = start, At = first, End = i, Mark = mark, Run = run, Quoted = quoted };
            }
        }
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int i)
    {
        do
        {
            i++;
            // An ellipsis set with spaces: ". . ."
            while (i + 1 < text.Length && text[i - 1] == '.' && text[i] is ' ' or '\u00a0' && text[i + 1] == '.'
                && !(i + 2 < text.Length && (text[i + 2] == '.' || char.IsLetterOrDigit(text[i + 2]))))
            {
                i += 2;
            }
        }
        while (i < text.Length && Marks.IsStop(text[i]));

        return i;
    }

    private static int CloserAfter(ReadOnlySpan<char> text, int i, int openQuotes)
    {
        if (i >= text.Length)
        {
            return 0;
        }

        var c = text[i];
        var wordNext = i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);
        if (Marks.IsCloser(c))
        {
            var apostrophe = c is '\'' or '’' && wordNext && !Marks.IsCjk(text[i + 1]);
            return apostrophe || (c == '"' && wordNext && openQuotes % 2 == 0) ? 0 : i + 1;
        }

        if (Marks.MayCloseToo(c))
        {
            return wordNext || (i + 1 < text.Length && Marks.IsOpener(text[i + 1])) ? 0 : i + 1;
        }

        // French sets a space before its closing quote; others do so by accident.
        if (char.IsWhiteSpace(c) && i + 1 < text.Length && Marks.IsGap(text, i + 2))
        {
            return text[i + 1] is '»' or '”' or '›' || (text[i + 1] == '"' && openQuotes % 2 == 1) ? i + 2 : 0;
        }

        return 0;
    }
}
