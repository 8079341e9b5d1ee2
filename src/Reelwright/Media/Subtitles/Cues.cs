using Reelwright.Domain;

namespace Reelwright.Media.Subtitles;

/// <summary>Splits what a voice says into subtitles that can be read while it says it.</summary>
public static class Cues
{
    /// <summary>Milliseconds a cue stands at least, where the voice lasts long enough.</summary>
    public const int ShortestMs = 700;

    private const int ComfortableMs = 1200;
    private const int LongestMs = 6500;

    /// <summary>Half-width characters on a line: 42 at 16:9, 24 at 9:16, between them at other shapes.</summary>
    public static int LineCells(int width, int height)
    {
        const double wide = 16 / 9.0, tall = 9 / 16.0;
        var share = (((double)width / height) - tall) / (wide - tall);
        return Math.Clamp((int)Math.Round((24 + (18 * share)) / 2) * 2, 20, 48);
    }

    /// <summary>The cues of one sentence, in milliseconds from its start, one following the other without a gap.</summary>
    /// <param name="text">What is said. Only its white space changes; a cue of two lines has a line feed between them.</param>
    /// <param name="language">BCP 47: Chinese and Japanese fonts draw quotes and dashes full-width.</param>
    /// <param name="voiceMs">How long the voice lasts: no cue goes beyond.</param>
    /// <param name="words">When each word is heard, in seconds, where the maker told; else empty.</param>
    /// <param name="lineCells">Half-width cells on a line. A single word that is wider stays whole.</param>
    public static IReadOnlyList<Cue> Split(string text, string language, int voiceMs, IReadOnlyList<(string Word, double Start, double End)> words, int lineCells)
    {
        var tidy = Atoms.Tidy(text);
        if (tidy.Length == 0 || voiceMs <= 0)
        {
            return [];
        }

        var eastAsian = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase);
        var lines = new Lines(tidy, Atoms.Of(tidy, eastAsian), lineCells);
        var clock = new VoiceClock(tidy, voiceMs, words);
        var heard = Enumerable.Range(0, lines.Count + 1).Select(atom => clock.At(lines.CharAt(atom))).ToArray();
        var cuts = Cut(lines, heard);
        if (cuts.Count > voiceMs)
        {
            return [new Cue(0, voiceMs, tidy)];
        }

        var times = Times(heard, cuts, voiceMs);
        return [.. cuts.Select((cut, i) => new Cue(times[i], times[i + 1], lines.Set(cut.From, cut.To)))];
    }

    // The cheapest of all ways to cut, found from the front: few cues, each ending at a mark, none too brief or too long.
    private static List<(int From, int To)> Cut(Lines lines, double[] heard)
    {
        var best = new double[lines.Count + 1];
        var from = new int[lines.Count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var start = 0; start < lines.Count; start++)
        {
            for (var end = start + 1; end <= lines.Count; end++)
            {
                var layout = lines.Cost(start, end);
                if (double.IsPositiveInfinity(layout))
                {
                    break;
                }

                var cost = best[start] + 3 + layout + lines.BreakAfter(end) + TimeCost(heard[end] - heard[start], lines.Letters(start, end), lines.Wide);
                if (cost < best[end])
                {
                    (best[end], from[end]) = (cost, start);
                }
            }
        }

        var cuts = new List<(int, int)>();
        for (var end = lines.Count; end > 0; end = from[end])
        {
            cuts.Add((from[end], end));
        }

        cuts.Reverse();
        return cuts;
    }

    private static double TimeCost(double ms, int letters, bool wide)
    {
        var brief = ms < ShortestMs ? 10 + (20 * (ShortestMs - ms) / ShortestMs) : ms < ComfortableMs ? 4 * (ComfortableMs - ms) / ComfortableMs : 0;
        var lasting = Math.Max(0, ms - LongestMs) / 500;
        // Characters a second that can be followed: 17 to 20 of an alphabet, 9 ideographs.
        var hurried = Math.Max(0, (letters * 1000 / Math.Max(1, ms) / (wide ? 9 : 18)) - 1);
        return brief + lasting + hurried;
    }

    private static int[] Times(double[] heard, List<(int From, int To)> cuts, int voiceMs)
    {
        var least = Math.Min(ShortestMs, voiceMs / cuts.Count);
        var times = new int[cuts.Count + 1];
        times[^1] = voiceMs;
        for (var i = 1; i < cuts.Count; i++)
        {
            times[i] = Math.Clamp((int)Math.Round(heard[cuts[i].From]), times[i - 1] + least, voiceMs - ((cuts.Count - i) * least));
        }

        return times;
    }
}
