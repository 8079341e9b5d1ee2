using System.Buffers;

namespace Reelwright.Media.Text.Readers;

/// <summary>A line without the white space around it, as a place in the text.</summary>
/// <param name="Indent">Columns of white space before it.</param>
internal readonly record struct TextLine(int Start, int Length, int Indent)
{
    public bool Blank => Length == 0;
}

/// <summary>Cuts text into lines at every kind of line, page and paragraph break.</summary>
internal static class TextLines
{
    private static readonly SearchValues<char> breaks = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(breaks);
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static TextLine Trimmed(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var trimmed = Spacing.Trim(line);
        if (trimmed.IsEmpty)
        {
            return new TextLine(start, 0, 0);
        }

        line.Overlaps(trimmed, out var before);
        // One stray space is no indent; a tab and an ideographic space are.
        var indent = Spacing.Width(line[..before]) + (line[..before].Contains('\t') ? 1 : 0);
        return new TextLine(start + before, trimmed.Length, indent >= 2 ? indent : 0);
    }
}
