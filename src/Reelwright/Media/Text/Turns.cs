namespace Reelwright.Media.Text;

/// <summary>Speech broken off with a dash: "I only thought — Yes, I know." and “But—” He fell.</summary>
internal static class Turns
{
    /// <summary>The end of the sentence that breaks off at this dash, or 0; <paramref name="at"/> moves behind the dash.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start, ref int at, Conventions rules)
    {
        var first = at;
        while (at < text.Length && Marks.IsDash(text[at]))
        {
            at++;
        }

        if (at - first == 1 && text[first] == '-')
        {
            return 0;
        }

        if (at < text.Length && text[at] is '”' or '"' or '’')
        {
            at++;
            var said = NextWord.Read(text, at);
            return said.Kind == Onward.Upper && said.Spaced && !Speech.Tags(said, rules) ? at : 0;
        }

        var spaced = first > start && char.IsWhiteSpace(text[first - 1]) && at < text.Length && char.IsWhiteSpace(text[at]);
        var next = NextWord.Read(text, at);
        return spaced && next.Kind == Onward.Upper && rules.Turns.HasStem(next.Word) ? at : 0;
    }
}
