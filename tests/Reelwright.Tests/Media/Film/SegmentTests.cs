using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>Segments: the same inputs give the same bytes and the same name, failures are named, nothing is left behind.</summary>
public sealed class SegmentTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task The_same_inputs_give_the_same_bytes_wherever_the_segment_stands(string format)
    {
        SegmentSpec[] specs = [films.Spec("c.webp", 25), films.Spec(), films.Spec("b.jpg", 20, "pan-left", cues: new Cue(0, 500, "One\nline")), films.Spec("b.jpg")];
        specs = [.. specs.Select(spec => spec with { Codec = FilmContainer.Of(format).Pictures, Quality = Quality.High })];
        var alone = await films.Encode(specs[2]);
        var among = await films.Encode(specs);
        (await File.ReadAllBytesAsync(among[2])).ShouldBe(await File.ReadAllBytesAsync(alone[0]));
    }

    [Fact]
    public async Task Whatever_decides_the_bytes_changes_the_name_and_nothing_else_does()
    {
        var tools = await Toolchain.Read(PictureCodec.H264, CancellationToken.None);
        var spec = films.Spec(cues: new Cue(0, 500, "水"));
        SegmentSpec[] others =
        [
            spec with { PictureDigest = "other" }, spec with { Motion = "zoom-out" }, spec with { Frames = 13 }, spec with { Language = "zh" },
            spec with { Cues = [] }, spec with { Cues = [new Cue(1, 500, "水")] }, spec with { Cues = [new Cue(0, 501, "水")] }, spec with { Cues = [new Cue(0, 500, "火")] },
            spec with { Format = new FrameFormat(130, 96, 25) }, spec with { Format = new FrameFormat(128, 98, 25) }, spec with { Format = new FrameFormat(128, 96, 30) },
            spec with { ClipFrom = 1 }, spec with { FadeIn = 1 }, spec with { FadeOut = 1 }, spec with { FadeIn = 2 }, spec with { Clip = ("sea.mp4", "c") }, spec with { Clip = ("sea.mp4", "c"), ClipFrom = 2 },
            spec with { Quality = spec.Quality with { Preset = "fast" } }, spec with { Quality = spec.Quality with { Crf = 20 } }, spec with { Codec = PictureCodec.Vp9 },
        ];
        others.Append(spec).Select(other => other.Digest(tools)).Distinct(StringComparer.Ordinal).Count().ShouldBe(others.Length + 1);
        var vp9 = spec with { Codec = PictureCodec.Vp9 };
        (vp9 with { Quality = vp9.Quality with { Vp9 = vp9.Quality.Vp9 with { CpuUsed = 7 } } }).Digest(tools).Equals(vp9.Digest(tools), StringComparison.Ordinal).ShouldBeFalse();
        (vp9 with { Quality = vp9.Quality with { Crf = 20 } }).Digest(tools).ShouldBe(vp9.Digest(tools));
        (spec with { PicturePath = "/elsewhere/a.png" }).Digest(tools).ShouldBe(spec.Digest(tools));
        (spec with { Language = "fr" }).Digest(tools).ShouldBe(spec.Digest(tools));
        (spec with { Cues = [], Language = "zh" }).Digest(tools).ShouldBe((spec with { Cues = [] }).Digest(tools));
    }

    [Fact]
    public async Task What_was_encoded_before_there_were_shots_keeps_its_name()
    {
        var tools = await Toolchain.Read(PictureCodec.H264, CancellationToken.None);
        var (plain, cued) = (films.Spec(), films.Spec(cues: new Cue(0, 500, "One")));
        string[] before = ["segment", "1", "a.png", "zoom-in", "12", "128", "96", "25", plain.Quality.Preset, plain.Quality.Crf.ToString(System.Globalization.CultureInfo.InvariantCulture), tools.Encoder];
        plain.Digest(tools).ShouldBe(Digest.OfParts(before));
        cued.Digest(tools).ShouldBe(Digest.OfParts([.. before, "1", tools.Subtitles, tools.Face("en"), "0", "500", "One"]));
        (plain with { Clip = ("sea.mp4", "c") }).Digest(tools).ShouldBe(Digest.OfParts(["segment", "1", "clip", "c", .. before[4..]]));
    }

    [Fact]
    public async Task The_picture_covers_the_frame_and_keeps_its_colours_whatever_file_it_is()
    {
        await films.Draw("left.png", "color=0xC83214:s=300x100,drawbox=w=100:c=white:t=fill,drawbox=x=200:w=100:c=white:t=fill,format=rgb24");
        var wide = await films.Frame(films.Spec("left.png", 2, "still"));
        // 3:1 is cut at both sides for 4:3: the white flanks keep 17 of 133 columns each before scaling, and the middle is undistorted.
        ((int)wide[(48 * 128) + 3]).ShouldBeInRange(225, 245);
        foreach (var name in (string[])["left.png", "left.jpg", "left.webp"])
        {
            await films.Draw(name, "color=0xC83214:s=320x240,drawbox=w=60:c=white:t=fill,format=rgb24");
            var frame = await films.Frame(films.Spec(name, 2, "still"));
            ((int)frame[(48 * 128) + 90]).ShouldBeInRange(82, 87);
            ((int)frame[(128 * 96) + (24 * 64) + 45]).ShouldBeInRange(97, 103);
            ((int)frame[(128 * 96 * 5 / 4) + (24 * 64) + 45]).ShouldBeInRange(192, 198);
        }
    }

    [Theory]
    [InlineData("color=black:s=300x200", "picture_blank")]
    [InlineData("color=0x8090a0:s=300x200", "picture_blank")]
    [InlineData("color=white:s=300x200,drawbox=x=4:y=4:w=2:h=2:c=black:t=fill", "picture_blank")]
    public async Task A_picture_that_shows_nothing_is_refused(string source, string code)
    {
        await films.Draw("blank.png", source);
        var failure = await Should.ThrowAsync<ReelException>(() => films.Encode(films.Spec(), films.Spec("blank.png"), films.Spec()));
        failure.Code.ShouldBe(code);
        failure.Message.ShouldContain("blank.png");
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_named()
    {
        var whole = await File.ReadAllBytesAsync(films.Path("a.png"));
        await File.WriteAllBytesAsync(films.Path("half.png"), whole[..(whole.Length / 2)]);
        await File.WriteAllTextAsync(films.Path("text.png"), "no picture");
        foreach (var name in (string[])["half.png", "text.png", "missing.png"])
        {
            var failure = await Should.ThrowAsync<ReelException>(() => films.Encode(films.Spec(), films.Spec("b.jpg"), films.Spec(name), films.Spec()));
            failure.Code.ShouldBe("picture_unreadable");
            failure.Message.ShouldContain(name);
        }
    }

    [Fact]
    public async Task Cancelling_ends_it_at_once_and_leaves_nothing()
    {
        var folder = Directory.CreateDirectory(films.Path("cancelled")).FullName;
        using var stop = new CancellationTokenSource();
        var told = 0;
        var specs = Enumerable.Range(0, 6).Select(i => films.Spec(frames: i == 0 ? 2 : 20_000)).ToList();
        var encoding = new SegmentEncoder(TimeProvider.System, 2).Encode(
            specs, index => Path.Combine(folder, $"{index}.ts"), (_, _, _) => Task.FromResult(told++), stop.Token);
        while (Directory.GetFiles(folder, "*.ts").Length == 0)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => encoding.WaitAsync(TimeSpan.FromSeconds(5)));
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        told.ShouldBe(0);
    }

    [Fact]
    public async Task A_killed_encoder_is_told_as_such()
    {
        var folder = Directory.CreateDirectory(films.Path("killed")).FullName;
        var encoding = new SegmentEncoder(TimeProvider.System, 1).Encode(
            [films.Spec(frames: 20_000, format: new FrameFormat(132, 98, 25))], index => Path.Combine(folder, $"{index}.ts"), (_, _, _) => Task.CompletedTask, CancellationToken.None);
        while (Directory.GetFiles(folder, "*.ts").Length == 0)
        {
            await Task.Delay(20);
        }

        // Our own child, found by its parent and by a size that no other test has.
        foreach (var id in Processes.Children("rawvideo -pixel_format yuv420p -video_size 132x98"))
        {
            await Processes.Send(id, "KILL");
        }

        var failure = await Should.ThrowAsync<ReelException>(() => encoding.WaitAsync(TimeSpan.FromSeconds(5)));
        failure.Code.ShouldBe("render_failed");
        failure.Message.ShouldContain("signal 9");
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such()
    {
        // A link: what fails is removed, and that must not be the device.
        var path = Path.Combine(Directory.CreateDirectory(films.Path("full")).FullName, "full.ts");
        File.CreateSymbolicLink(path, "/dev/full");
        var failure = await Should.ThrowAsync<ReelException>(() => new SegmentEncoder(TimeProvider.System).Encode(
            [films.Spec(frames: 60)], _ => path, (_, _, _) => Task.CompletedTask, CancellationToken.None));
        failure.Code.ShouldBe("disk_full");
        File.Exists("/dev/full").ShouldBeTrue();
    }
}
