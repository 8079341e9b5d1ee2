using Reelwright.Base;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>The picture that stands for a clip shows something where there is something to show.</summary>
public sealed class ThumbnailTests : IDisposable
{
    private const string Dark = "color=black:s=160x120:r=25:d=1";
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("late.mp4")]
    [InlineData("late.webm")]
    public async Task A_clip_that_begins_in_the_dark_is_shown_by_what_comes_after_it(string name)
    {
        var clip = await Clip(name, $"{Dark}[dark];color=orange:s=160x120:r=25:d=1[light];[dark][light]concat");
        (await Luma(clip)).ShouldBeLessThan(20);
        (await Seen(clip)).ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task A_clip_that_is_dark_all_over_is_shown_by_that() => (await Seen(await Clip("dark.mp4", Dark))).ShouldBeLessThan(20);

    /// <summary>How light its thumbnail is.</summary>
    private async Task<double> Seen(string clip)
    {
        (await ClipFile.Thumbnail(clip, folder["seen.jpg"], CancellationToken.None)).ShouldBe(new PictureFacts(160, 120, "jpg"));
        return await Luma(folder["seen.jpg"]);
    }

    /// <summary>Of the first frame, on average.</summary>
    private static async Task<double> Luma(string path) =>
        (await Child.Run("ffmpeg", ["-v", "error", "-i", path, "-frames:v", "1", "-pix_fmt", "gray", "-f", "rawvideo", "pipe:1"])).OrThrow(path).Output.Average(y => (double)y);

    private async Task<string> Clip(string name, string source)
    {
        (await Child.Run("ffmpeg",
        [
            "-v", "error", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p",
            .. name.EndsWith("webm", StringComparison.Ordinal) ? (string[])["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"] : ["-c:v", "libx264", "-preset", "ultrafast"], folder[name],
        ])).OrThrow(name);
        return folder[name];
    }
}
