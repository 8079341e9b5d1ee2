using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>The slots of a chapter that was asked to last a given time.</summary>
/// <param name="Frames">One count a sentence, summing to exactly the target; null when the voices must be spoken again first.</param>
/// <param name="SpeechRate">Factor of the asked-for rate at which the voices have to be spoken; as given when they fit.</param>
public sealed record FittedSlots(IReadOnlyList<int>? Frames, double SpeechRate);

/// <summary>Makes a chapter last as long as asked: first the gaps give, then the speech rate.</summary>
public static class TargetDuration
{
    /// <summary>Seconds: no gap becomes shorter.</summary>
    public const double ShortestGap = 0.05;

    /// <summary>Seconds: no gap becomes longer.</summary>
    public const double LongestGap = 3;

    /// <summary>No voice is slowed further.</summary>
    public const double SlowestRate = 0.8;

    /// <summary>No voice is hurried further.</summary>
    public const double FastestRate = 1.25;

    // A voice spoken at another rate never lasts exactly as long as reckoned: leave the gaps something to give.
    private const double Margin = 0.02;

    /// <summary>Fits the slots to <paramref name="seconds"/>, or says at which rate to speak before asking again.</summary>
    /// <param name="voices">Samples of each voice, as spoken at <paramref name="rate"/>.</param>
    /// <param name="gaps">Seconds of rest after each, before stretching.</param>
    /// <param name="seconds">How long the whole is to last.</param>
    /// <param name="fps">Frames a second.</param>
    /// <param name="rate">Factor at which the voices were spoken: 1 the first time.</param>
    /// <param name="standing">Frames of the whole that stay as they are, whatever is asked.</param>
    /// <exception cref="ReelException"><c>duration_unreachable</c>, naming the reachable range.</exception>
    public static FittedSlots Fit(IReadOnlyList<int> voices, IReadOnlyList<double> gaps, double seconds, int fps, double rate = 1, int standing = 0)
    {
        var wanted = (long)Math.Round(seconds * fps) - standing;
        if (wanted >= Sum(voices, ShortestGap, fps, 1) && wanted <= Sum(voices, LongestGap, fps, 1))
        {
            return new FittedSlots(Stretch(voices, gaps, wanted, fps), rate);
        }

        var shortest = Sum(voices, ShortestGap, fps, rate / FastestRate);
        var longest = Sum(voices, LongestGap, fps, rate / SlowestRate);
        var asked = wanted < Sum(voices, ShortestGap, fps, 1)
            ? Math.Min(FastestRate, Rate(voices, ShortestGap, wanted, fps, rate) * (1 + Margin))
            : Math.Max(SlowestRate, Rate(voices, LongestGap, wanted, fps, rate) * (1 - Margin));

        // Already spoken at the limit and still not there: asking once more would give the same voices.
        return wanted >= shortest && wanted <= longest && Math.Abs(asked - rate) > 1e-9
            ? new FittedSlots(null, asked)
            : throw new ReelException("duration_unreachable", string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds:0.##} s cannot be reached: this text takes {(shortest + standing) / (double)fps:0.00} to {(longest + standing) / (double)fps:0.00} s. Ask for a length in between, or for another choice of sentences."));
    }

    private static int[] Stretch(IReadOnlyList<int> voices, IReadOnlyList<double> gaps, long wanted, int fps)
    {
        double low = 0, high = LongestGap / ShortestGap;
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Frames(middle).Sum(f => (long)f) <= wanted ? (middle, high) : (low, middle);
        }

        // One step of the factor can move several slots by a frame at once: the rest is dealt out evenly.
        var frames = Frames(low);
        var missing = (int)(wanted - frames.Sum(f => (long)f));
        var open = Enumerable.Range(0, frames.Length).Where(i => frames[i] < Slots.FramesFor(voices[i], LongestGap, fps)).ToArray();
        while (missing > 0)
        {
            var now = Math.Min(missing, open.Length);
            for (var k = 0; k < now; k++)
            {
                frames[open[(int)((long)k * open.Length / now)]]++;
            }

            missing -= now;
            open = [.. open.Where(i => frames[i] < Slots.FramesFor(voices[i], LongestGap, fps))];
        }

        return frames;

        int[] Frames(double factor) => [.. voices.Select((voice, i) => Slots.FramesFor(voice, Math.Clamp(Math.Max(gaps[i], ShortestGap) * factor, ShortestGap, LongestGap), fps))];
    }

    private static long Sum(IReadOnlyList<int> voices, double gap, int fps, double factor) =>
        voices.Sum(voice => (long)Slots.FramesFor((int)Math.Round(voice * factor), gap, fps));

    private static double Rate(IReadOnlyList<int> voices, double gap, long wanted, int fps, double spoken)
    {
        double slow = SlowestRate, fast = FastestRate;
        for (var step = 0; step < 50; step++)
        {
            var middle = (slow + fast) / 2;
            (slow, fast) = Sum(voices, gap, fps, spoken / middle) > wanted ? (middle, fast) : (slow, middle);
        }

        return fast;
    }
}
