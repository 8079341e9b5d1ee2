using System.Buffers;
using System.Text;

namespace Reelwright.Media.Text.Readers;

/// <summary>White space and width: the only things of a text a reader may change.</summary>
internal static class Spacing
{
    // Soft hyphen, zero-width space, word joiner, byte order mark: seen by nobody, and stumbled over by voices.
    private static readonly SearchValues<char> invisible = SearchValues.Create("\u00AD\u200B\u2060\uFEFF");

    private static readonly SearchValues<char> odd = SearchValues.Create(OddSpaces());

    /// <summary>White space, and the control characters, which PostgreSQL, XML and voices refuse.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c < ' ' || c == '\u007F';

    /// <summary>Han, kana, their punctuation and full-width forms: two columns each, and no spaces between words.</summary>
    public static bool IsWide(char c) =>
        c >= '\u2E80' && (c <= '\uA4CF' || c is (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') || char.IsSurrogate(c));

    /// <summary>Columns on a fixed-width screen.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text)
        {
            width += IsWide(c) && !char.IsSurrogate(c) ? 2 : 1;
        }

        return width;
    }

    /// <summary>Cuts white space off both ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>One line: runs of white space become one space, and a line break between two wide characters vanishes.</summary>
    public static string OneLine(string text)
    {
        if (!IsUneven(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                line.Append(text[i]);
                continue;
            }

            var broken = false;
            for (; i < text.Length && IsSpace(text[i]); i++)
            {
                broken |= text[i] == '\n';
            }

            i--;
            if (line.Length > 0 && i + 1 < text.Length && !(broken && Touch(line, text[i + 1])))
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>The text without its invisible characters. Joiners stay: Persian and emoji need them.</summary>
    public static string Visible(string text) =>
        text.AsSpan().IndexOfAny(invisible) < 0 ? text : string.Concat(text.Where(c => !invisible.Contains(c)));

    // Quotes, dashes and ellipses are wide in the company of wide characters.
    private static bool Touch(StringBuilder line, char next)
    {
        var last = line[^1];
        if (!(IsWide(last) || IsEither(last)) || !(IsWide(next) || IsEither(next)))
        {
            return false;
        }

        return IsWide(last) || IsWide(next) || (line.Length > 1 && IsWide(line[^2]));
    }

    private static bool IsEither(char c) => c is '“' or '”' or '‘' or '’' or '…' or '—' or '·';

    private static bool IsUneven(string text) =>
        text.Length > 0 && (text[0] == ' ' || text[^1] == ' ' || text.AsSpan().IndexOfAny(odd) >= 0 || text.Contains("  ", StringComparison.Ordinal));

    private static char[] OddSpaces() =>
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => c != ' ' && IsSpace(c))];
}
