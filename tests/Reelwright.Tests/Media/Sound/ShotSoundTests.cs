using Reelwright.Base;
using Reelwright.Media.Sound;

namespace Reelwright.Tests.Media.Sound;

/// <summary>What is heard in a shot in which nothing is said.</summary>
public sealed class ShotSoundTests
{
    private const int Second = 48_000;

    [Theory]
    [InlineData("clip.mp4", "libx264", "aac")]
    [InlineData("clip.webm", "libvpx-vp9", "libopus")]
    public async Task A_clip_s_own_sound_is_cut_or_followed_by_silence_and_is_as_loud_as_it_was(string name, string pictures, string sound)
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg",
        [
            "-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x64:r=24:d=1", "-f", "lavfi", "-i", "sine=f=440:d=1", "-c:v", pictures, "-pix_fmt", "yuv420p", "-c:a", sound, "-shortest", folder[name],
        ])).OrThrow(name);
        var longer = await ShotSound.Of(folder[name], (2 * Second) + 7, 1, CancellationToken.None);
        longer.Length.ShouldBe(Wave.HeaderBytes + (2 * ((2 * Second) + 7)));
        (await ShotSound.Of(folder[name], (2 * Second) + 7, 1, CancellationToken.None)).ShouldBe(longer);
        var (loud, still) = (Level(longer, 0.1, 0.8), Level(longer, 1.1, 0.8));
        // FFmpeg's sine has an eighth of full scale.
        loud.ShouldBe(0.125 / Math.Sqrt(2), 0.01);
        still.ShouldBeLessThan(0.0001);
        var cut = await ShotSound.Of(folder[name], Second / 2, 0.5, CancellationToken.None);
        cut.Length.ShouldBe(Wave.HeaderBytes + Second);
        Level(cut, 0.1, 0.3).ShouldBe(loud / 2, 0.005);
        (await ShotSound.Of(folder[name], Second, 0, CancellationToken.None)).ShouldBe(Wave.Silence(Second));
        Level(await ShotSound.Of(folder[name], Second, 2, CancellationToken.None), 0.1, 0.3).ShouldBe(loud * 2, 0.01);
    }

    [Fact]
    public async Task A_sound_that_begins_late_stays_with_its_pictures()
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg",
        [
            "-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x64:r=24:d=2", "-itsoffset", "0.5", "-f", "lavfi", "-i", "sine=f=440:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", folder["late.mp4"],
        ])).OrThrow("clip");
        var heard = await ShotSound.Of(folder["late.mp4"], 2 * Second, 1, CancellationToken.None);
        (Level(heard, 0, 0.45) < 0.0001, Level(heard, 0.55, 0.9) > 0.08, Level(heard, 1.6, 0.4) < 0.0001).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task Without_a_sound_there_is_silence_of_that_length()
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=s=64x64:r=24:d=1", "-c:v", "libx264", "-pix_fmt", "yuv420p", folder["mute.mp4"]])).OrThrow("clip");
        (await ShotSound.Of(folder["mute.mp4"], 1001, 1, CancellationToken.None)).ShouldBe(Wave.Write(new float[1001]));
        (await ShotSound.Of(null, 1001, 1, CancellationToken.None)).ShouldBe(Wave.Silence(1001));
    }

    private static double Level(byte[] wav, double from, double seconds) =>
        Math.Sqrt(Sounds.Samples(wav).Skip((int)(from * Second)).Take((int)(seconds * Second)).Average(s => (double)s * s));
}
