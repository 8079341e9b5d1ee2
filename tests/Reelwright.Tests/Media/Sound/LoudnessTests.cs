using Reelwright.Base;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>The meter and the limiters, against FFmpeg's meter and against what they promise.</summary>
public sealed class LoudnessTests
{
    [Fact]
    public async Task The_meter_agrees_with_ffmpeg_on_stereo_music_with_pauses()
    {
        using var folder = new TempFolder();
        await Sounds.Play(folder["loud.wav"], 6);
        (await Child.Run("ffmpeg", ["-loglevel", "error", "-i", folder["loud.wav"], "-af", "volume=0.3:enable='between(t,1,3)',volume=0:enable='between(t,3,4)'", folder["music.wav"]])).OrThrow("Turning down");
        var meter = new LoudnessMeter(2);
        foreach (var piece in (await Sounds.Decode(folder["music.wav"])).Chunk(7_778))
        {
            meter.Add(piece);
        }

        meter.Integrated.ShouldBe((await LoudnessFacts.Of(folder["music.wav"], default)).Lufs, 0.1);
    }

    [Fact]
    public void A_full_scale_tone_from_both_sides_is_at_the_standards_value()
    {
        // BS.1770: 997 Hz at full scale in one channel reads -3.01; in both, 3.01 more.
        var meter = new LoudnessMeter(1);
        meter.Add(Sounds.Tone(480_000, 1, 997));
        meter.Integrated.ShouldBe(0, 0.02);
    }

    [Fact]
    public void Nothing_measurable_is_at_the_floor()
    {
        new LoudnessMeter(2).Integrated.ShouldBe(LoudnessMeter.Floor);
        VoiceLine.Loudness([]).ShouldBe(LoudnessMeter.Floor);
        VoiceLine.Loudness(new float[48_000]).ShouldBe(LoudnessMeter.Floor);
    }

    [Fact]
    public void The_limiter_holds_the_ceiling_and_leaves_quiet_stretches_alone()
    {
        float[] line = [.. Sounds.Tone(24_000, 0.3), .. Sounds.Tone(10, 3), .. Sounds.Tone(24_000, 0.3), .. Sounds.Tone(2_000, 1.5), .. Sounds.Tone(3, 2)];
        var held = line.ToArray();
        Limiter.Hold(held, 0.7f);
        held.Max(Math.Abs).ShouldBeLessThanOrEqualTo(0.7f);
        held.Max(Math.Abs).ShouldBeGreaterThan(0.6f);
        held[..22_500].ShouldBe(line[..22_500]);
        // No sample to sample jump of the gain: nothing clicks.
        Enumerable.Range(1, 47_000).Where(i => Math.Abs(line[i]) > 0.05 && Math.Abs(line[i - 1]) > 0.05)
            .Max(i => Math.Abs((held[i] / line[i]) - (held[i - 1] / line[i - 1]))).ShouldBeLessThan(0.005f);
    }

    [Fact]
    public void The_mix_is_bent_without_a_corner_and_never_beyond_its_ceiling()
    {
        Limiter.Bend(0.7f).ShouldBe(0.7f);
        Limiter.Bend(-0.5f).ShouldBe(-0.5f);
        Limiter.Bend(100).ShouldBeLessThanOrEqualTo(Limiter.MixCeiling);
        Limiter.Bend(-100).ShouldBeGreaterThanOrEqualTo(-Limiter.MixCeiling);
        for (var x = 0.6f; x < 2; x += 0.001f)
        {
            (Limiter.Bend(x + 0.001f) - Limiter.Bend(x)).ShouldBeInRange(0, 0.00101f);
        }
    }

    [Fact]
    public async Task A_silent_file_has_no_peak()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder["silence.wav"], Wave.Write(new float[96_000]));
        (await LoudnessFacts.Of(folder["silence.wav"], default)).ShouldBe(new LoudnessFacts(-70, double.NegativeInfinity));
    }
}
