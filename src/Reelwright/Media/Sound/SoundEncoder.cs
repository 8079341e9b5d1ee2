using System.Runtime.InteropServices;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Sound;

/// <summary>Encodes stretches of the mix with FFmpeg so that the packets of neighbouring stretches fit together.</summary>
public static class SoundEncoder
{
    private static volatile Task<string>? build;

    /// <summary>Which FFmpeg is installed: the first line it says of itself, asked once a process.</summary>
    public static async Task<string> Build(CancellationToken ct)
    {
        if (build is not { IsCompletedSuccessfully: true } known)
        {
            known = Ask(ct);
            await known;
            build = known;
        }

        return await known;
    }

    /// <summary>Encodes the packets of a span with the plan's codec.</summary>
    /// <returns>The largest sample of their part of the mix.</returns>
    public static async Task<double> Encode(SoundPlan plan, SoundSpan span, Stream file, CancellationToken ct)
    {
        using var child = Child.Start("ffmpeg",
        [
            "-hide_banner", "-loglevel", "error", "-threads", "1", "-f", "f32le", "-ar", $"{Slots.SampleRate}", "-ac", "2", "-i", "pipe:0",
            .. plan.Codec.Settings, "-threads", "1", .. plan.Codec.Packing(span), "pipe:1",
        ]);
        await using var stop = ct.Register(child.Kill);
        var mixing = Task.Run(() => Mix(plan, span, child.Input), CancellationToken.None);
        bool whole;
        await using (var packed = new BufferedStream(child.Output, 1 << 16))
        {
            whole = await plan.Codec.Keep(packed, file, span);
        }

        var error = await child.Error;
        var exit = await child.Exited;
        var peak = await mixing;
        ct.ThrowIfCancellationRequested();
        new ChildResult(exit.Code, [], error, exit.Usage).OrThrow("Encoding sound");
        return whole
            ? peak
            : throw new ReelException("tool_failed", $"Encoding sound did not give {span.Packets} packets: this FFmpeg isn't usable, run `reel doctor`.");
    }

    private static async Task<string> Ask(CancellationToken ct)
    {
        var told = (await Child.Run("ffmpeg", ["-version"], ct: ct)).OrThrow("Asking FFmpeg for its version");
        return Encoding.UTF8.GetString(told.Output).Split('\n')[0];
    }

    private static double Mix(SoundPlan plan, SoundSpan span, Stream encoder)
    {
        var began = ResourceMeter.ThreadSeconds();
        var peak = 0f;
        // What the kept packets decode to lies earlier than what they were made from.
        var ownFrom = span.From + (span.Dropped * plan.Codec.PacketSamples) - plan.Codec.Priming;
        var ownTo = ownFrom + (span.Packets * plan.Codec.PacketSamples);
        using var mix = new SoundMix(plan);
        var block = new float[SoundMix.Block * 2];
        using (encoder)
        {
            for (var at = span.From; at < span.To; at += SoundMix.Block)
            {
                var stereo = block.AsSpan(0, (int)Math.Min(SoundMix.Block, span.To - at) * 2);
                mix.Fill(at, stereo);
                for (var i = (int)Math.Max(0, ownFrom - at) * 2; i < Math.Min(stereo.Length, (ownTo - at) * 2); i++)
                {
                    peak = Math.Max(peak, Math.Abs(stereo[i]));
                }

                if (!Write(encoder, stereo))
                {
                    break;
                }
            }
        }

        ResourceMeter.Current?.AddThread(ResourceMeter.ThreadSeconds() - began);
        return peak;
    }

    private static bool Write(Stream encoder, ReadOnlySpan<float> samples)
    {
        try
        {
            encoder.Write(MemoryMarshal.AsBytes(samples));
            return true;
        }
        catch (IOException)
        {
            // The encoder has ended: its exit code tells why.
            return false;
        }
    }
}
