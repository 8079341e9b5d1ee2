using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>How loud the music stands at each sample: decided by where the voices are, never by what was played before.</summary>
public static class Ducking
{
    /// <summary>Factor under a voice: 6 dB down.</summary>
    public const float Under = 0.5f;

    /// <summary>Samples of the music's fade at the end of the film.</summary>
    public const long FadeSamples = (long)(Slots.LeadOut * Slots.SampleRate);

    // The music is down before the first syllable, waits out the rest between two sentences, and comes back slowly.
    private const int Attack = Slots.SampleRate * 3 / 10;
    private const int Rest = Slots.SampleRate * 4 / 10;
    private const int Release = Slots.SampleRate * 7 / 10;

    /// <summary>The voices that decide the envelope between two samples, as far as they do.</summary>
    public static IEnumerable<(long From, long To)> Deciding(SoundPlan plan, long from, long to)
    {
        // A voice reaches a second past its slot at most: begin with the slots there.
        for (var i = plan.Touching(from - Rest - Release, to).Start.Value; i < plan.Slots.Count && plan.StartOf(i) - Attack < to; i++)
        {
            var voice = (From: plan.StartOf(i), To: plan.StartOf(i) + plan.Slots[i].VoiceSamples);
            if (voice.To > voice.From && voice.To + Rest + Release > from)
            {
                // Where it began before the stretch, or ends after it, is nobody's business in between.
                yield return (Math.Max(voice.From, from), Math.Min(voice.To, to));
            }
        }
    }

    /// <summary>Fills <paramref name="envelope"/> with the factors from sample <paramref name="from"/> on.</summary>
    public static void Fill(SoundPlan plan, long from, Span<float> envelope)
    {
        envelope.Fill(1);
        var to = from + envelope.Length;
        foreach (var voice in Deciding(plan, from, to))
        {
            var first = Math.Max(from, voice.From - Attack);
            var last = Math.Min(to, voice.To + Rest + Release);
            for (var at = first; at < last; at++)
            {
                var away = at < voice.From ? (voice.From - at) / (float)Attack : Math.Max(0, at - voice.To - Rest) / (float)Release;
                ref var factor = ref envelope[(int)(at - from)];
                factor = Math.Min(factor, Under + ((1 - Under) * Smooth(away)));
            }
        }

        for (var at = Math.Max(from, plan.Samples - FadeSamples); at < to; at++)
        {
            envelope[(int)(at - from)] *= Smooth(Math.Max(0, plan.Samples - at) / (float)FadeSamples);
        }
    }

    private static float Smooth(float x) => x * x * (3 - (2 * x));
}
