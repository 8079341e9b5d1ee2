namespace Reelwright.Media.Sound;

/// <summary>Holds peaks under a ceiling: looking ahead for a whole line in memory, or sample by sample for a running mix.</summary>
public static class Limiter
{
    /// <summary>Peak of a settled voice, −3 dBFS: leaves the mix and the AAC encoder's overshoot room below −1.5 dBTP.</summary>
    public const float VoiceCeiling = 0.708f;

    /// <summary>No mix goes above this, −2.2 dBFS.</summary>
    public const float MixCeiling = 0.776f;

    // 15 ms: shorter than a syllable, longer than a period of the deepest voice, so that the voice isn't bent within it.
    private const int Reach = 720;

    /// <summary>Turns the sound down around each peak above the ceiling, evenly before and after it.</summary>
    public static void Hold(Span<float> samples, float ceiling)
    {
        var loudest = 0f;
        foreach (var sample in samples)
        {
            loudest = Math.Max(loudest, Math.Abs(sample));
        }

        if (loudest <= ceiling)
        {
            return;
        }

        // Two running means of half the reach: their joint width never leaves the stretch the minimum was taken over.
        var gain = Mean(Mean(Lowest(samples, ceiling)));
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = Math.Clamp((float)(samples[i] * gain[i]), -ceiling, ceiling);
        }
    }

    /// <summary>Bends what exceeds the voices' ceiling smoothly towards the mix's; voices alone pass untouched.</summary>
    public static float Bend(float sample)
    {
        const float room = MixCeiling - VoiceCeiling;
        var over = Math.Abs(sample) - VoiceCeiling;
        return over <= 0 ? sample : MathF.CopySign(VoiceCeiling + (room * over / (room + over)), sample);
    }

    private static double[] Lowest(ReadOnlySpan<float> samples, float ceiling)
    {
        var needed = new double[samples.Length];
        for (var i = 0; i < needed.Length; i++)
        {
            needed[i] = Math.Min(1, ceiling / Math.Max(Math.Abs(samples[i]), 1e-9));
        }

        var lowest = new double[needed.Length];
        var queue = new int[needed.Length];
        int head = 0, tail = 0;
        for (var i = 0; i < needed.Length + Reach; i++)
        {
            if (i < needed.Length)
            {
                while (tail > head && needed[queue[tail - 1]] >= needed[i])
                {
                    tail--;
                }

                queue[tail++] = i;
            }

            var centre = i - Reach;
            if (centre >= 0)
            {
                while (queue[head] < centre - Reach)
                {
                    head++;
                }

                lowest[centre] = needed[queue[head]];
            }
        }

        return lowest;
    }

    private static double[] Mean(double[] values)
    {
        const int half = Reach / 2;
        var means = new double[values.Length];
        double sum = 0;
        for (var i = -half; i <= half; i++)
        {
            sum += At(i);
        }

        for (var i = 0; i < values.Length; i++)
        {
            means[i] = sum / ((2 * half) + 1);
            sum += At(i + half + 1) - At(i - half);
        }

        return means;

        double At(int i) => values[Math.Clamp(i, 0, values.Length - 1)];
    }
}
