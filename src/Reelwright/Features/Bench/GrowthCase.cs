using System.Globalization;
using Reelwright.Domain;
using Reelwright.Media.Sound;

namespace Reelwright.Features.Bench;

/// <summary>One film of many one-second sentences, made in a process of its own: then the largest process in it is this film's.</summary>
/// <param name="Cpu">CPU seconds from the order to the complete film.</param>
/// <param name="Wrong">See <see cref="PacketCheck"/>.</param>
/// <param name="EndGap">See <see cref="PacketCheck"/>.</param>
public sealed record GrowthCase(double Cpu, double Wall, int Wrong, double EndGap)
{
    // With the rest after a sentence, a second.
    private const double Spoken = 1 - Slots.SentenceGap;

    /// <summary>Lays ready what it is made from, with stills from a folder; a process of its own too, or this would count as the film's.</summary>
    /// <returns>The chapter.</returns>
    public static async Task<Guid> Prepare(string data, string stills, int sentences, FrameFormat format, CancellationToken ct)
    {
        await using var studio = await BenchStudio.Open(BenchFolder.OptionsFor(data), ct);
        var chapter = await studio.Add(Path.Combine(data, "bench.txt"), Enumerable.Range(1, sentences).Select(n => string.Create(CultureInfo.InvariantCulture, $"This is sentence {n}.")), ct);
        var media = new BenchMedia(studio, chapter);
        await media.Pictures([.. Directory.GetFiles(stills).Order(StringComparer.Ordinal)], format, ct);
        await media.Voices(sentences, Tone, ct);
        return chapter;
    }

    /// <summary>Makes it of a chapter that was laid ready, in a data folder that is open already.</summary>
    public static async Task<GrowthCase> Run(string data, Guid chapter, FrameFormat format, CancellationToken ct)
    {
        await using var studio = await BenchStudio.Open(BenchFolder.OptionsFor(data), ct);
        var video = new VideoSettings { Width = format.Width, Height = format.Height, Fps = format.Fps, QualityPreset = "draft" };
        var (cost, order) = await studio.Make(chapter, video, ct);
        var packets = await PacketCheck.Of((await studio.Film(order, ct)).Path, format.Fps, ct);
        return new GrowthCase(cost.Cpu, cost.Wall, packets.Wrong, packets.EndGap);
    }

    // Each of another pitch: equal lines would be stored once.
    private static byte[] Tone(int number)
    {
        var samples = new float[(int)(Spoken * Slots.SampleRate)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = 0.2f * MathF.Sin(i * (200 + number) * MathF.Tau / Slots.SampleRate);
        }

        return Wave.Write(samples);
    }
}
