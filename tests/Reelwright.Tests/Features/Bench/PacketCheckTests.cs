using Reelwright.Base;
using Reelwright.Features.Bench;

namespace Reelwright.Tests.Features.Bench;

/// <summary>A film with a fault in its times is seen.</summary>
public sealed class PacketCheckTests
{
    [Theory]
    [InlineData("N*512", 0, 0)]
    [InlineData("(N+gte(N\\,10))*512", 15 + 1, 1000.0 / 30)]
    public async Task Each_picture_that_is_late_counts(string times, int wrong, double gap)
    {
        using var folder = new TempFolder();
        (await Child.Run("ffmpeg", [
            "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc2=s=64x64:r=30,trim=end_frame=25", "-f", "lavfi", "-i", "sine=r=48000,atrim=end_sample=40000",
            "-c:v", "libx264", "-bf", "0", "-c:a", "pcm_s16le", "-video_track_timescale", "15360", "-bsf:v", $"setts=ts={times}:duration=512", folder["film.mov"],
        ])).OrThrow("A film");
        var check = await PacketCheck.Of(folder["film.mov"], 30, CancellationToken.None);
        check.Wrong.ShouldBe(wrong);
        check.EndGap.ShouldBe(gap, 0.001);
    }
}
