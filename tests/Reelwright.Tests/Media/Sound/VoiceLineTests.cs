using Reelwright.Base;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>Voice lines: whatever the maker gave comes out at its loudness, trimmed, 48 kHz mono.</summary>
public sealed class VoiceLineTests
{
    [Fact]
    public async Task Real_voices_come_out_at_their_target_by_ffmpegs_own_measure()
    {
        using var folder = new TempFolder();
        foreach (var (text, voice) in Sounds.English.Select(text => (text, "en-us")).Concat(Sounds.Chinese.Select(text => (text, "cmn"))))
        {
            var line = await Settle(await Sounds.Speak(text, voice));
            line.Silent.ShouldBeFalse();
            line.Lufs.ShouldBe(-16, 0.15);
            line.Wav.Length.ShouldBe(Wave.HeaderBytes + (line.Samples * 2));
            Sounds.Samples(line.Wav).Max(Math.Abs).ShouldBeLessThan(0.7499f);
            if (line.Samples > 2 * 48_000)
            {
                await File.WriteAllBytesAsync(folder["line.wav"], line.Wav);
                (await Child.Run("ffmpeg", ["-loglevel", "error", "-y", "-i", folder["line.wav"], "-ac", "2", "-af", "pan=stereo|c0=c0|c1=c0", folder["both.wav"]])).OrThrow("Doubling");
                (await LoudnessFacts.Of(folder["both.wav"], default)).Lufs.ShouldBe(-16, 0.2);
            }
        }
    }

    [Theory]
    [InlineData("line.mp3")]
    [InlineData("line.ogg")]
    [InlineData("line.flac")]
    [InlineData("line.m4a")]
    [InlineData("line.wav")]
    public async Task Every_container_is_read(string name)
    {
        var spoken = await Sounds.Speak(Sounds.English[0], "en-us");
        var plain = await Settle(spoken);
        var line = await VoiceLine.Settle(await Sounds.Convert(spoken, name), name[5..], 1, default);
        line.Lufs.ShouldBe(-16, 0.15);
        line.Samples.ShouldBeInRange(plain.Samples - 4800, plain.Samples + 4800);
    }

    [Fact]
    public async Task The_same_bytes_give_the_same_bytes()
    {
        var spoken = await Sounds.Speak(Sounds.English[2], "en-us");
        (await Settle(spoken)).Wav.ShouldBe((await Settle(spoken)).Wav);
    }

    [Theory]
    [InlineData(0.25, -28.04)]
    [InlineData(0.5, -22.02)]
    [InlineData(2, -9.98)]
    public async Task The_volume_moves_the_target(double volume, double lufs)
    {
        var line = await VoiceLine.Settle(await Sounds.Speak(Sounds.English[0], "en-us"), "wav", volume, default);
        // Twice as loud does not fit under the peaks of every voice: as near as the limiter gets without bending it.
        line.Lufs.ShouldBe(lufs, volume > 1 ? 2 : 0.15);
        Sounds.Samples(line.Wav).Max(Math.Abs).ShouldBeLessThan(0.7499f);
    }

    [Fact]
    public async Task Volume_nought_is_silence_as_long_as_the_voice()
    {
        var spoken = await Sounds.Speak(Sounds.English[0], "en-us");
        var line = await VoiceLine.Settle(spoken, "wav", 0, default);
        line.Silent.ShouldBeTrue();
        line.Samples.ShouldBe((await Settle(spoken)).Samples);
        line.Wav.Skip(Wave.HeaderBytes).ShouldAllBe(value => value == 0);
    }

    [Fact]
    public async Task A_line_shorter_than_the_standards_block_is_as_loud_as_a_long_one()
    {
        var shorter = await Settle(Wave.Write(Sounds.Tone(9_600, 0.05)));
        var longer = await Settle(Wave.Write(Sounds.Tone(96_000, 0.05)));
        shorter.Lufs.ShouldBe(-16, 0.15);
        (Sounds.Samples(shorter.Wav).Max() / Sounds.Samples(longer.Wav).Max()).ShouldBe(1, 0.1);
    }

    [Fact]
    public async Task A_silent_line_stays_as_it_is()
    {
        var silent = await Settle(Wave.Write(new float[30_000]));
        silent.ShouldBe(silent with { Silent = true, Samples = 30_000, Lufs = LoudnessMeter.Floor, TrimmedLead = 0 });
    }

    [Fact]
    public async Task A_faint_line_is_not_lifted_into_noise()
    {
        var faint = Sounds.Tone(96_000, 0.002);
        (await Settle(Wave.Write(faint))).Lufs.ShouldBe(VoiceLine.Loudness(faint) + VoiceLine.MostGain, 0.1);
    }

    [Fact]
    public async Task Dead_air_is_cut_and_the_cut_is_told()
    {
        float[] line = [.. Sounds.Tone(48_000, 0.0005), .. Sounds.Tone(96_000, 0.2), .. Sounds.Tone(72_000, 0.0005)];
        var settled = await Settle(Wave.Write(line));
        settled.TrimmedLead.ShouldBeInRange(48_000 - Trim.Before - 480, 48_000 - Trim.Before);
        settled.Samples.ShouldBeInRange(96_000, 96_000 + Trim.Before + Trim.After + 960);
    }

    [Theory]
    [InlineData("this is no sound at all, whatever its name says")]
    [InlineData("")]
    [InlineData("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n")]
    public async Task What_is_no_sound_is_refused(string content) =>
        (await Should.ThrowAsync<ReelException>(() => VoiceLine.Settle(System.Text.Encoding.UTF8.GetBytes(content), "mp3", 1, default))).Code.ShouldBe("voice_unreadable");

    [Fact]
    public async Task Cancelling_stops_it()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => VoiceLine.Settle(Wave.Write(Sounds.Tone(48_000, 0.1)), "wav", 1, stop.Token));
    }

    private static Task<SettledVoice> Settle(byte[] bytes) => VoiceLine.Settle(bytes, "wav", 1, default);
}
