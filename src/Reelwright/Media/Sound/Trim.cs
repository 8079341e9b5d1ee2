namespace Reelwright.Media.Sound;

/// <summary>Takes the dead air off both ends of a line, so that cuts fall where the voice does.</summary>
public static class Trim
{
    // 10 ms.
    private const int Block = 480;

    /// <summary>Samples kept before the first sound: 60 ms.</summary>
    public const int Before = 6 * Block;

    /// <summary>Samples kept after the last sound: 120 ms, for words die away slower than they begin.</summary>
    public const int After = 12 * Block;

    // A block this far below the line's loudness is between words or around them: the faintest consonants lie above.
    private const double Depth = 34;

    /// <summary>Where to cut, in samples; the whole line when nothing in it stands out.</summary>
    /// <param name="line">The line.</param>
    /// <param name="loudness">Its loudness in LUFS.</param>
    public static (int Start, int End) Edges(ReadOnlySpan<float> line, double loudness)
    {
        var threshold = Math.Pow(10, (loudness - Depth) / 10);
        int first = -1, last = -1;
        for (var at = 0; at < line.Length; at += Block)
        {
            var block = line[at..Math.Min(at + Block, line.Length)];
            double energy = 0;
            foreach (var sample in block)
            {
                energy += sample * sample;
            }

            if (energy / block.Length > threshold)
            {
                first = first < 0 ? at : first;
                last = at + block.Length;
            }
        }

        return first < 0 ? (0, line.Length) : (Math.Max(0, first - Before), Math.Min(line.Length, last + After));
    }

    /// <summary>Ramps the first and last 2 ms, so that a cut never clicks.</summary>
    public static void Soften(Span<float> line)
    {
        var length = Math.Min(96, line.Length / 2);
        for (var i = 0; i < length; i++)
        {
            line[i] *= i / (float)length;
            line[^(i + 1)] *= i / (float)length;
        }
    }
}
