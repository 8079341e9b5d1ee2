using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Reelwright.Base;

namespace Reelwright.Media.Sound;

/// <summary>Adds voices and music to stereo samples, from any position on, through small buffers.</summary>
public sealed class SoundMix(SoundPlan plan) : IDisposable
{
    /// <summary>Samples per channel mixed at a time.</summary>
    public const int Block = 4096;

    private readonly SafeFileHandle? music = plan.Music is null ? null : File.OpenHandle(plan.Music.PcmPath);
    private readonly float[] envelope = new float[Block];
    private readonly short[] shorts = new short[Block * 2];
    private SafeFileHandle? voice;
    private int open = -1;

    /// <summary>Fills <paramref name="stereo"/> with the mix from sample <paramref name="from"/> on; at most <see cref="Block"/> samples a channel.</summary>
    public void Fill(long from, Span<float> stereo)
    {
        stereo.Clear();
        AddVoices(from, stereo);
        if (music is not null)
        {
            AddMusic(from, stereo);
            for (var i = 0; i < stereo.Length; i++)
            {
                stereo[i] = Limiter.Bend(stereo[i]);
            }
        }
    }

    public void Dispose()
    {
        music?.Dispose();
        voice?.Dispose();
    }

    private void AddVoices(long from, Span<float> stereo)
    {
        var to = from + (stereo.Length / 2);
        var touching = plan.Touching(from, to);
        for (var i = touching.Start.Value; i < touching.End.Value; i++)
        {
            var first = Math.Max(from, plan.StartOf(i));
            var count = (int)(Math.Min(to, plan.StartOf(i) + plan.Slots[i].VoiceSamples) - first);
            if (count <= 0)
            {
                continue;
            }

            var samples = shorts.AsSpan(0, count);
            Read(Voice(i), Wave.HeaderBytes + ((first - plan.StartOf(i)) * sizeof(short)), samples, plan.Slots[i].WavPath);
            var at = (int)(first - from) * 2;
            foreach (var sample in samples)
            {
                var value = sample / 32768f;
                stereo[at++] = value;
                stereo[at++] = value;
            }
        }
    }

    private void AddMusic(long from, Span<float> stereo)
    {
        var bed = plan.Music!;
        var samples = shorts.AsSpan(0, stereo.Length);
        var filled = 0;
        for (var at = from % bed.Samples; filled < samples.Length; at = 0)
        {
            var now = (int)Math.Min(samples.Length - filled, (bed.Samples - at) * 2);
            Read(music!, at * 4, samples.Slice(filled, now), bed.PcmPath);
            filled += now;
        }

        var factors = envelope.AsSpan(0, stereo.Length / 2);
        Ducking.Fill(plan, from, factors);
        var volume = (float)(bed.Volume / 32768);
        for (var i = 0; i < stereo.Length; i += 2)
        {
            var factor = volume * factors[i / 2];
            stereo[i] += samples[i] * factor;
            stereo[i + 1] += samples[i + 1] * factor;
        }
    }

    private SafeFileHandle Voice(int slot)
    {
        if (open != slot)
        {
            voice?.Dispose();
            voice = File.OpenHandle(plan.Slots[slot].WavPath);
            open = slot;
        }

        return voice!;
    }

    private static void Read(SafeFileHandle file, long offset, Span<short> samples, string path)
    {
        var bytes = MemoryMarshal.AsBytes(samples);
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(file, bytes, offset);
            if (read == 0)
            {
                throw new ReelException("sound_part_short", $"'{path}' is shorter than the film's plan says: it was changed or cut; make it again.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }
}
