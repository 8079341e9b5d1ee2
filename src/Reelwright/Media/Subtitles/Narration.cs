using System.Globalization;
using System.Text;

namespace Reelwright.Media.Subtitles;

/// <summary>A word somebody has heard in a recording.</summary>
/// <param name="Start">Seconds from its begin.</param>
/// <param name="End">Seconds.</param>
/// <param name="Confidence">0 to 1; null where nobody tells.</param>
public sealed record HeardWord(string Word, double Start, double End, double? Confidence);

/// <summary>Where a sentence is heard in a recording (003 <c>sentences.confidence_score</c>).</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Confidence">Mean of its words, of which those that were not heard count as 0.</param>
/// <param name="Share">How much of it was heard, 0 to 1.</param>
public sealed record HeardSentence(double Start, double End, double Confidence, double Share);

/// <summary>
/// Finds each sentence of a text in a recording of it, from words that were heard there, some of them wrong, some not at all:
/// the cheapest way to make one row of words the other, then times by the words that agree.
/// </summary>
public static class Narration
{
    private const int LeastBand = 300;
    private const double Band = 0.08;
    // Four to a byte. Of a text much longer than what was read of it only so much is looked at, nearer to the straight line.
    private const long MostCells = 1L << 29;
    private const int Same = 0, Alike = 2, Other = 5, Gap = 4;

    private readonly record struct Token(string Text, int Sentence, double Start, double End, double? Confidence);

    /// <summary>One for each sentence, in order, none beginning before the one before it.</summary>
    /// <param name="seconds">Length of the recording.</param>
    public static IReadOnlyList<HeardSentence> Align(IReadOnlyList<string> sentences, IReadOnlyList<HeardWord> words, double seconds)
    {
        var text = sentences.SelectMany((s, i) => Tokens(s).Select(t => new Token(t, i, 0, 0, null))).ToList();
        var heard = words.Where(w => w.End >= w.Start).SelectMany(Tokens).ToList();
        return Times(sentences, text, Match(text, heard), heard, seconds);
    }

    // Letters and digits of a word; each ideograph by itself, for nobody agrees where Chinese words end.
    private static IEnumerable<string> Tokens(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (Cells.IsWide(rune) && Rune.IsLetter(rune))
            {
                if (word.Length > 0)
                {
                    yield return word.ToString();
                    word.Clear();
                }

                yield return rune.ToString();
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0 && rune.Value is not ('\'' or 0x2019))
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static IEnumerable<Token> Tokens(HeardWord word)
    {
        var parts = Tokens(word.Word).ToList();
        var each = parts.Count == 0 ? 0 : (word.End - word.Start) / parts.Count;
        return parts.Select((p, i) => new Token(p, -1, word.Start + (i * each), word.Start + ((i + 1) * each), word.Confidence));
    }

    /// <summary>For each token of the text the one heard in its place; -1 for none.</summary>
    private static int[] Match(List<Token> text, List<Token> heard)
    {
        var (rows, columns) = (text.Count, heard.Count);
        var matched = new int[rows];
        Array.Fill(matched, -1);
        if (rows == 0 || columns == 0)
        {
            return matched;
        }

        // Away from the straight line from corner to corner nothing is looked for.
        var band = (int)Math.Min(Math.Min(columns, LeastBand + Math.Abs(rows - columns) + (int)(Band * Math.Max(rows, columns))), MostCells / (2 * (rows + 1L)));
        var width = (2 * band) + 1;
        var steps = new byte[(((rows + 1L) * width) + 3) / 4];
        var (above, here) = (new int[width], new int[width]);
        Array.Fill(above, int.MaxValue / 2);
        for (var row = 0; row <= rows; row++)
        {
            var shift = Shift(row, rows, columns, band);
            var shiftAbove = row == 0 ? shift : Shift(row - 1, rows, columns, band);
            Array.Fill(here, int.MaxValue / 2);
            for (var at = 0; at < width; at++)
            {
                var column = at + shift;
                if (column < 0 || column > columns)
                {
                    continue;
                }

                if (row == 0)
                {
                    here[at] = column * Gap;
                    Step(steps, at, 2);
                    continue;
                }

                var (best, step) = (Cost(above, column - shiftAbove) + Gap, (byte)1);
                if (column > 0)
                {
                    var across = Cost(above, column - 1 - shiftAbove) + Price(text[row - 1].Text, heard[column - 1].Text);
                    (best, step) = across <= best ? (across, (byte)0) : (best, step);
                    var left = Cost(here, at - 1) + Gap;
                    (best, step) = left < best ? (left, (byte)2) : (best, step);
                }

                here[at] = best;
                Step(steps, ((long)row * width) + at, step);
            }

            (above, here) = (here, above);
        }

        for (int row = rows, column = columns; row > 0;)
        {
            switch (Step(steps, ((long)row * width) + column - Shift(row, rows, columns, band)))
            {
                case 0:
                    row--;
                    column--;
                    matched[row] = Price(text[row].Text, heard[column].Text) < Other ? column : -1;
                    break;
                case 1: row--; break;
                default: column--; break;
            }
        }

        return matched;
    }

    private static int Shift(int row, int rows, int columns, int band) => (int)((long)row * columns / rows) - band;

    private static void Step(byte[] steps, long at, byte step) => steps[at / 4] |= (byte)(step << (int)(at % 4 * 2));

    private static int Step(byte[] steps, long at) => (steps[at / 4] >> (int)(at % 4 * 2)) & 3;

    private static int Cost(int[] costs, int at) => at < 0 || at >= costs.Length ? int.MaxValue / 2 : costs[at];

    private static int Price(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return Same;
        }

        // Heard a little wrong: the same beginning and nearly the same length.
        var common = 0;
        while (common < Math.Min(a.Length, b.Length) && a[common] == b[common])
        {
            common++;
        }

        return common >= 3 && Math.Abs(a.Length - b.Length) <= 2 && common * 2 >= Math.Max(a.Length, b.Length) ? Alike : Other;
    }

    private static List<HeardSentence> Times(IReadOnlyList<string> sentences, List<Token> text, int[] matched, List<Token> heard, double seconds)
    {
        var letters = text.Sum(t => t.Text.Length);
        // How long a letter takes where nothing was heard to tell.
        var pace = heard.Count == 0 ? seconds / Math.Max(1, letters) : heard.Sum(h => h.End - h.Start) / Math.Max(1, heard.Sum(h => h.Text.Length));
        var found = new List<HeardSentence>();
        var (at, before, begun) = (0, 0.0, 0.0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var from = at;
            while (at < text.Count && text[at].Sentence == i)
            {
                at++;
            }

            var agree = Enumerable.Range(from, at - from).Where(t => matched[t] >= 0).ToList();
            var confidence = agree.Count == 0 ? 0 : agree.Sum(t => heard[matched[t]].Confidence ?? 1) / (at - from);
            var (start, end) = agree.Count == 0
                ? Guess(text, matched, heard, from, at, before, pace, seconds)
                : (heard[matched[agree[0]]].Start - (pace * Letters(text, from, agree[0])), heard[matched[agree[^1]]].End + (pace * Letters(text, agree[^1] + 1, at)));
            // What was measured beats what was reckoned: a word that was heard moves behind no end that nobody heard.
            var first = agree.Count == 0 ? start : heard[matched[agree[0]]].Start;
            start = Math.Clamp(start, Math.Clamp(Math.Min(before, first), begun, seconds), seconds);
            end = Math.Clamp(end, start, seconds);
            found.Add(new HeardSentence(start, end, Math.Clamp(confidence, 0, 1), (double)agree.Count / Math.Max(1, at - from)));
            (before, begun) = (end, start);
        }

        // Nobody ends after the next has begun.
        for (var i = 0; i + 1 < found.Count; i++)
        {
            found[i] = found[i] with { End = Math.Min(found[i].End, Math.Max(found[i].Start, found[i + 1].Start)) };
        }

        return found;
    }

    // Not one word of it was heard: it lies between its neighbours.
    private static (double Start, double End) Guess(List<Token> text, int[] matched, List<Token> heard, int from, int to, double before, double pace, double seconds)
    {
        var next = Array.FindIndex(matched, to, m => m >= 0);
        var until = next < 0 ? seconds : heard[matched[next]].Start;
        before = Math.Min(before, until);
        var room = until - before;
        var share = (double)Letters(text, from, to) / Math.Max(1, Letters(text, from, next < 0 ? text.Count : next));
        return (before, before + Math.Min(Math.Max(0, room) * share, pace * Letters(text, from, to) * 1.5));
    }

    private static int Letters(List<Token> text, int from, int to)
    {
        var sum = 0;
        for (var i = from; i < to; i++)
        {
            sum += text[i].Text.Length;
        }

        return sum;
    }
}
