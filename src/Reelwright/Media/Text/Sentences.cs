namespace Reelwright.Media.Text;

/// <summary>Splits a paragraph into the sentences that are spoken and shown one by one.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences in order, trimmed; together they hold every character of the paragraph except white space.
    /// The language (BCP 47) chooses abbreviations; the script of each stop is seen from the text.
    /// </summary>
    public static List<string> Split(string paragraph, string language)
    {
        var text = paragraph.AsSpan();
        var rules = Conventions.For(language);
        var japanese = language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        var small = IsSmall(text);
        var nesting = new Nesting(text);
        var sentences = new List<string>();
        var start = Marks.SkipWhite(text, 0);
        nesting.Begin(start);
        for (var at = start; at < text.Length;)
        {
            var step = text[at..].IndexOfAny(rules.Stops);
            if (step < 0)
            {
                break;
            }

            at += step;
            nesting.MoveTo(at);
            var end = Marks.IsDash(text[at])
                ? Turns.EndAt(text, start, ref at, rules)
                : EndAt(text, start, ref at, ref nesting, rules, japanese, small);
            if (end == 0 || nesting.Inside(at))
            {
                continue;
            }

            Pieces.Add(sentences, text[start..end]);
            start = Marks.SkipWhite(text, end);
            at = start;
            nesting.Begin(start);
        }

        Pieces.Add(sentences, text[start..]);
        return sentences;
    }

    private static int EndAt(
        ReadOnlySpan<char> text, int start, ref int at, ref Nesting nesting, Conventions rules, bool japanese, bool small)
    {
        var stop = Stop.Read(text, start, at, nesting.Quotes);
        at = stop.End;
        nesting.MoveTo(at);
        var end = Trailing.Skip(stop, rules);
        var ends = CjkSentences.Concerns(stop)
            ? CjkSentences.EndsAt(stop, end, japanese)
            : !CjkSentences.IsForeignName(stop) && LatinSentences.EndsAt(stop, end, rules, small);
        return ends ? end : 0;
    }

    // A writer who begins small and uses no capital anywhere ends sentences before small letters too.
    private static bool IsSmall(ReadOnlySpan<char> text)
    {
        var first = text.TrimStart();
        if (first.IsEmpty || !char.IsLower(first[0]))
        {
            return false;
        }

        foreach (var c in first)
        {
            if (char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }
}
