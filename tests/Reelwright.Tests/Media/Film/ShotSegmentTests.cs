using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>Segments of shots, frame by frame as their encoders get them: clips that run on, fades.</summary>
public sealed class ShotSegmentTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    private static readonly int FrameBytes = FilmFixture.Small.Width * FilmFixture.Small.Height * 3 / 2;

    [Theory]
    [InlineData("24.mp4", 24)]
    [InlineData("25.mp4", 25)]
    [InlineData("30.webm", 30)]
    [InlineData("60.mp4", 60)]
    public async Task A_clip_that_is_cut_into_slots_plays_as_one_and_stands_still_when_it_is_over(string name, int rate)
    {
        var clip = await Clip(name, FormattableString.Invariant($"testsrc2=s=160x120:r={rate}:d=2"));
        var spec = films.Spec(frames: 60) with { Clip = (clip, name) };
        // 50 frames at 25 a second, then the last one again.
        var whole = await Frames(spec);
        whole.Distinct(new ByBytes()).Count().ShouldBe(rate == 24 ? 48 : 50);
        whole[49].ShouldBe(whole[59]);
        var cut = await Frames(spec with { Frames = 13 }, spec with { ClipFrom = 13, Frames = 27 }, spec with { ClipFrom = 40, Frames = 20 });
        cut.SelectMany(f => f).ShouldBe(whole.SelectMany(f => f));
        (await Frames(spec with { ClipFrom = 500, Frames = 2 })).ShouldAllBe(f => f.SequenceEqual(whole[59]));
    }

    [Fact]
    public async Task A_fade_comes_out_of_black_and_goes_to_it_and_leaves_the_rest_as_it_is()
    {
        var still = films.Spec(frames: 30, motion: "pan-left");
        foreach (var spec in new[] { still, still with { Clip = (await Clip("fade.mp4", "testsrc2=s=128x96:r=25:d=2"), "fade") } })
        {
            var (plain, faded) = (await Frames(spec), await Frames(spec with { FadeIn = 10, FadeOut = 5 }));
            faded[0].ShouldBe(Black());
            faded[^1].ShouldBe(Black());
            for (var n = 10; n < 25; n++)
            {
                faded[n].ShouldBe(plain[n], $"frame {n}");
            }

            // Half of it is seen half-way.
            var luma = FilmFixture.Small.Width * FilmFixture.Small.Height;
            (faded[5].Take(luma).Average(y => y - 16.0) * 2).ShouldBe(plain[5].Take(luma).Average(y => y - 16.0), 1.5);
            faded.Take(11).Select(f => f.Take(luma).Average(y => (double)y)).ShouldBeInOrder();
        }
    }

    [Fact]
    public async Task Subtitles_are_read_while_the_picture_is_dark()
    {
        var frame = (await Frames(films.Spec(frames: 12, cues: new Cue(0, 400, "One")) with { FadeIn = 4 }))[0];
        frame.Take(FrameBytes / 3 * 2).Max().ShouldBeGreaterThan((byte)180);
    }

    [Fact]
    public async Task A_clip_may_be_dark_all_over()
    {
        await films.Draw("dark.png", "color=black:s=128x96");
        (await films.Encode(films.Spec("dark.png", 2) with { Clip = (await Clip("dark.mp4", "color=black:s=128x96:r=25:d=1"), "dark") })).ShouldHaveSingleItem();
    }

    private async Task<string> Clip(string name, string source)
    {
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", source, "-pix_fmt", "yuv420p", .. name.EndsWith("webm", StringComparison.Ordinal) ? (string[])["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"] : [], "-y", films.Path(name)])).OrThrow(name);
        return films.Path(name);
    }

    private async Task<List<byte[]>> Frames(params SegmentSpec[] specs)
    {
        var path = films.Path($"{Guid.NewGuid():n}.yuv");
        await RawFrames.Write(specs, path, CancellationToken.None);
        return [.. (await File.ReadAllBytesAsync(path)).Chunk(FrameBytes)];
    }

    private static byte[] Black()
    {
        var frame = new byte[FrameBytes];
        Array.Fill(frame, (byte)16, 0, FrameBytes / 3 * 2);
        Array.Fill(frame, (byte)128, FrameBytes / 3 * 2, FrameBytes / 3);
        return frame;
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => obj[..64].Sum(b => b);
    }
}
