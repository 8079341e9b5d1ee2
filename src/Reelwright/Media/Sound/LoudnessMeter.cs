using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>Integrated loudness by ITU-R BS.1770-4 / EBU R 128 of 48 kHz sound, mono or stereo, fed in any pieces.</summary>
/// <remarks>Mono is measured as it will be heard, from both loudspeakers.</remarks>
public sealed class LoudnessMeter(int channels)
{
    /// <summary>LUFS: what lies below is silence to the standard; also the answer for sound without a measurable block.</summary>
    public const double Floor = -70;

    private const int Step = Slots.SampleRate / 10;
    private readonly Weighting[] weightings = [.. Enumerable.Range(0, channels).Select(_ => new Weighting())];
    private readonly List<double> steps = [];
    private double energy;
    private int filled;

    /// <summary>Loudness in LUFS of all sound so far: blocks of 400 ms, three quarters overlapping, gated twice.</summary>
    public double Integrated
    {
        get
        {
            var blocks = new List<double>();
            for (var i = 3; i < steps.Count; i++)
            {
                blocks.Add((steps[i - 3] + steps[i - 2] + steps[i - 1] + steps[i]) / (4.0 * Step));
            }

            var audible = blocks.FindAll(block => Lufs(block) > Floor);
            if (audible.Count == 0)
            {
                return Floor;
            }

            var gate = Lufs(audible.Average()) - 10;
            return Lufs(audible.FindAll(block => Lufs(block) > gate).Average());
        }
    }

    /// <summary>Takes more sound, channels interleaved.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        var share = channels == 1 ? 2 : 1;
        for (var i = 0; i < samples.Length; i += channels)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                var weighted = weightings[channel].Next(samples[i + channel]);
                energy += share * weighted * weighted;
            }

            if (++filled == Step)
            {
                steps.Add(energy);
                energy = 0;
                filled = 0;
            }
        }
    }

    private static double Lufs(double meanSquare) => meanSquare > 0 ? -0.691 + (10 * Math.Log10(meanSquare)) : double.NegativeInfinity;

    // The two filters of BS.1770-4, tables 1 and 2, whose coefficients are given for 48 kHz.
    private sealed class Weighting
    {
        private double shelf1, shelf2, pass1, pass2;

        public double Next(double x)
        {
            var shelf = x + (1.69065929318241 * shelf1) - (0.73248077421585 * shelf2);
            var lifted = (1.53512485958697 * shelf) - (2.69169618940638 * shelf1) + (1.19839281085285 * shelf2);
            (shelf2, shelf1) = (shelf1, shelf);
            var pass = lifted + (1.99004745483398 * pass1) - (0.99007225036621 * pass2);
            var weighted = pass - (2 * pass1) + pass2;
            (pass2, pass1) = (pass1, pass);
            return weighted;
        }
    }
}
