using System.Globalization;
using System.Text;

namespace Reelwright.Media.Subtitles;

/// <summary>A piece of a line that no break may fall into.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">Character after its last.</param>
/// <param name="Cells">Its width.</param>
/// <param name="Spaced">A space stands before it, unless it begins a line.</param>
public readonly record struct Atom(int Start, int End, int Cells, bool Spaced);

/// <summary>Cuts a text into words, ideographs and what sticks to them.</summary>
public static class Atoms
{
    /// <summary>One space for each stretch of white space, none at the ends nor where a line of ideographs was wrapped.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsGap(text[i]))
            {
                tidy.Append(text[i]);
                continue;
            }

            var from = i;
            while (i + 1 < text.Length && IsGap(text[i + 1]))
            {
                i++;
            }

            var wrapped = text.AsSpan(from, i + 1 - from).ContainsAny('\n', '\r') && from > 0 && i + 1 < text.Length
                && StandsAlone(text, from - 1) && StandsAlone(text, i + 1);
            if (tidy.Length > 0 && i + 1 < text.Length && !wrapped)
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }

    /// <summary>The atoms of a tidy text, in order; together they cover all of it but the spaces between them.</summary>
    public static List<Atom> Of(string text, bool eastAsian)
    {
        var atoms = new List<Atom>();
        var spaced = false;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                spaced = true;
                at++;
                continue;
            }

            var end = at + StringInfo.GetNextTextElementLength(text, at);
            var cells = Cells.Width(First(text, at), eastAsian);
            if (atoms.Count > 0 && !MayBreak(text, atoms[^1], at, spaced))
            {
                atoms[^1] = new Atom(atoms[^1].Start, end, atoms[^1].Cells + cells + (spaced ? 1 : 0), atoms[^1].Spaced);
            }
            else
            {
                atoms.Add(new Atom(at, end, cells, spaced));
            }

            spaced = false;
            at = end;
        }

        return atoms;
    }

    private static bool MayBreak(string text, Atom before, int at, bool spaced)
    {
        var last = Last(text, before.End - 1);
        var next = First(text, at);
        if (spaced)
        {
            // A mark with spaces around it, as French writes them, stays with its word; one that begins a word doesn't.
            return !AllMarks(text, at) && !(Cells.Opens(last) && before.End - before.Start == last.Utf16SequenceLength);
        }

        if (Cells.Closes(next) || Cells.Opens(last) || (next.Value == '"' && Quoting(text, at)) || (last.Value == '"' && Quoting(text, at)))
        {
            return false;
        }

        if (Cells.StandsAlone(last) || Cells.StandsAlone(next))
        {
            return true;
        }

        // Between two words joined by a dash, or by a hyphen or stroke that has letters on both sides.
        return last.Value is '—' or '–' or '…'
            ? Rune.IsLetterOrDigit(next)
            : last.Value is '-' or '/' && Rune.IsLetter(next) && at - before.Start > 2 && char.IsLetter(text[at - 2]);
    }

    // Straight quotes look alike on both sides: an odd number before this place means that one is open.
    private static bool Quoting(string text, int at) => text.AsSpan(0, at).Count('"') % 2 == 1;

    private static bool AllMarks(string text, int at)
    {
        for (; at < text.Length && text[at] != ' '; at++)
        {
            if (!Cells.Closes(First(text, at)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool StandsAlone(string text, int at) => Cells.StandsAlone(char.IsLowSurrogate(text[at]) ? Last(text, at) : First(text, at));

    // No-break spaces are part of their word; other control characters mean nothing in a subtitle.
    private static bool IsGap(char c) => (char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u2007' or '\u202F')) || char.IsControl(c);

    public static Rune First(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune : Rune.ReplacementChar;

    public static Rune Last(string text, int at) => First(text, at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at);
}
