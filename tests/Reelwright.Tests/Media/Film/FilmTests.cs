using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>Joined films: every picture on its frame, sound as long as the pictures, the mark, and a check that sees what is wrong.</summary>
[Trait("turn", "b")]
public sealed class FilmTests(FilmFixture films) : IClassFixture<FilmFixture>
{
    private static readonly FilmTags Tags = new("The Ferry 渡船", "en", Marked: true);
    private static readonly FilmContainer Mp4 = FilmContainer.Of("mp4");
    private static readonly FilmContainer Webm = FilmContainer.Of("webm");

    [Theory]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(60)]
    public async Task Every_picture_lies_on_its_frame_and_the_sound_ends_with_them(int fps)
    {
        var format = new FrameFormat(96, 64, fps);
        // Also lengths at which the encoder has no frames to look ahead to, and many that are no whole number of microseconds.
        int[] lengths = [13, 1, 2, 3, 41, 7, 1, 1, 19, 29];
        var made = await films.Encode([.. lengths.Select((frames, i) => films.Spec(i % 2 == 0 ? "a.png" : "b.jpg", frames, format: format) with { Quality = Quality.Standard })]);
        var segments = Enumerable.Repeat(made.Zip(lengths), 12).SelectMany(pairs => pairs).ToList();
        var frames = segments.Sum(segment => segment.Second);
        var samples = (long)frames * format.Samples;
        var film = films.Path($"steps{fps}.mp4");
        await FilmJoin.Join(Mp4, segments, await films.Sound(samples), samples, format, Tags, film, CancellationToken.None);

        var facts = await FilmCheck.Check(film, new FilmExpectation(Mp4, format, frames, HasAudio: true, Marked: true), CancellationToken.None);
        Math.Abs(facts.AudioDuration - facts.Duration).ShouldBeLessThanOrEqualTo(0.001);
        var packets = await Packets(film, "v", "pts,dts");
        packets.Count.ShouldBe(frames);
        packets.Select(packet => packet[0]).Order().ShouldBe(Enumerable.Range(0, frames).Select(n => (long)n * 512));
        packets.Select(packet => packet[1]).ShouldBe(Enumerable.Range(-2, frames).Select(n => (long)n * 512));
        var sound = await Packets(film, "a", "pts,duration");
        sound[0][0].ShouldBe(-1024);
        (sound[^1][0] + sound[^1][1]).ShouldBe(samples);
        var decoded = await Child.Run("ffmpeg", ["-v", "warning", "-i", film, "-map", "0:v", "-f", "rawvideo", "pipe:1"]);
        (decoded.Output.Length / (96 * 64 * 3 / 2)).ShouldBe(frames);
        decoded.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(24)]
    [InlineData(30)]
    [InlineData(60)]
    public async Task In_webm_every_picture_lies_on_its_millisecond_and_the_sound_ends_with_them(int fps)
    {
        var format = new FrameFormat(96, 64, fps);
        int[] lengths = [13, 1, 2, 3, 41, 7, 1, 1, 19, 29];
        // The best quality has pictures that are never shown: they must not be counted as frames.
        var made = await films.Encode([.. lengths.Select((frames, i) =>
            Spec("webm", i % 2 == 0 ? "a.png" : "b.jpg", frames, format: format) with { Quality = i % 3 == 0 ? Quality.High : Quality.Standard })]);
        var segments = Enumerable.Repeat(made.Zip(lengths), 12).SelectMany(pairs => pairs).ToList();
        var frames = segments.Sum(segment => segment.Second);
        var samples = (long)frames * format.Samples;
        var film = films.Path($"steps{fps}.webm");
        await FilmJoin.Join(Webm, segments, await films.Sound(samples, "webm"), samples, format, Tags, film, CancellationToken.None);

        var facts = await FilmCheck.Check(film, new FilmExpectation(Webm, format, frames, HasAudio: true, Marked: true), CancellationToken.None);
        Math.Abs(facts.AudioDuration - facts.Duration).ShouldBeLessThanOrEqualTo(0.002);
        (await Packets(film, "v", "pts")).Select(packet => packet[0]).ShouldBe(Enumerable.Range(0, frames).Select(n => (long)Math.Round(n * 1000.0 / fps, MidpointRounding.AwayFromZero)));
        var decoded = await Child.Run("ffmpeg", ["-v", "warning", "-i", film, "-map", "0:v", "-f", "rawvideo", "pipe:1"]);
        (decoded.Output.Length / (96 * 64 * 3 / 2)).ShouldBe(frames);
        decoded.Error.ShouldBeEmpty();
        var heard = await Child.Run("ffmpeg", ["-v", "error", "-i", film, "-map", "0:a", "-f", "s16le", "pipe:1"]);
        (heard.Output.Length / 4).ShouldBe((int)samples);
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task The_sound_begins_at_zero(string format)
    {
        var film = await films.Film(Tags, Spec(format, frames: 50));
        var heard = await Child.Run("ffmpeg", ["-v", "error", "-i", film, "-map", "0:a", "-ac", "1", "-f", "f32le", "pipe:1"]);
        // A sine of 440 Hz that began at zero: against one that began a millisecond later it would be out of step.
        double same = 0, off = 0;
        for (var i = 4800; i < 48000; i++)
        {
            var value = BitConverter.ToSingle(heard.Output, i * 4);
            same += value * Math.Sin(2 * Math.PI * 440 * i / 48000);
            off += value * Math.Cos(2 * Math.PI * 440 * i / 48000);
        }

        (Math.Abs(off) / same).ShouldBeLessThan(0.01);
        same.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task The_same_inputs_give_the_same_film_without_paths_or_times(string format)
    {
        SegmentSpec[] specs = [Spec(format), Spec(format, "b.jpg", 20, cues: new Cue(0, 400, "Hello"))];
        var (one, two) = (await films.Film(Tags, specs), await films.Film(Tags, specs));
        var bytes = await File.ReadAllBytesAsync(one);
        (await File.ReadAllBytesAsync(two)).ShouldBe(bytes);
        Encoding.Latin1.GetString(bytes).ShouldNotContain(films.Folder);
        var probe = await Child.Run("ffprobe", ["-v", "error", "-show_entries", "format_tags:stream_tags", one]);
        Encoding.UTF8.GetString(probe.Output).ShouldNotContain("creation_time");
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task The_mark_is_read_back_and_belongs_to_this_film_alone(string format)
    {
        var film = await films.Film(Tags with { Producer = "Studio \"甲\" + ü" }, Spec(format));
        var probe = await Child.Run("ffprobe", ["-v", "error", "-show_entries", "format_tags=AIGC", "-of", "default=nw=1:nk=1", film]);
        var mark = AiMark.Parse(Encoding.UTF8.GetString(probe.Output)).ShouldNotBeNull();
        mark.Label.ShouldBe("1");
        mark.ContentProducer.ShouldBe("Studio \"甲\" + ü");
        mark.ReservedCode1.Length.ShouldBe(64);
        mark.ReservedCode1.ShouldNotContain("00000000");
        mark.ProduceId.Length.ShouldBe(32);
        (await mark.Fits(FilmContainer.Of(format), film, CancellationToken.None)).ShouldBeTrue();

        var other = await films.Film(Tags with { Title = "Another" }, Spec(format));
        (await mark.Fits(FilmContainer.Of(format), other, CancellationToken.None)).ShouldBeTrue("the title is no part of the streams");
        other = await films.Film(Tags, Spec(format, motion: "pan-up"));
        (await mark.Fits(FilmContainer.Of(format), other, CancellationToken.None)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task A_film_without_sound_and_one_without_a_mark_are_whole_too(string format)
    {
        var made = await films.Encode(Spec(format, frames: 30), Spec(format, "c.webp", 11));
        var film = films.Path("it's silent." + format);
        await FilmJoin.Join(FilmContainer.Of(format), [(made[0], 30), (made[1], 11)], null, 0, FilmFixture.Small, Tags with { Title = "", Marked = false }, film, CancellationToken.None);
        var facts = await FilmCheck.Check(film, new FilmExpectation(FilmContainer.Of(format), FilmFixture.Small, 41, HasAudio: false, Marked: false), CancellationToken.None);
        facts.Mark.ShouldBeNull();
        facts.Title.ShouldBeEmpty();
        facts.AudioDuration.ShouldBe(0);
        facts.Bytes.ShouldBe(new FileInfo(film).Length);
    }

    [Theory]
    [InlineData("mp4")]
    [InlineData("webm")]
    public async Task The_check_names_what_is_wrong(string format)
    {
        var good = await films.Film(Tags, Spec(format, frames: 30));
        var right = new FilmExpectation(FilmContainer.Of(format), FilmFixture.Small, 30, HasAudio: true, Marked: true);
        (await FilmCheck.Check(good, right, CancellationToken.None)).Title.ShouldBe("The Ferry 渡船");
        await Refused(good, right with { Frames = 31 }, "frames");
        await Refused(good, right with { Format = new FrameFormat(128, 98, 25) }, "height");
        await Refused(good, right with { Format = new FrameFormat(128, 96, 30) }, "frame rate");
        await Refused(good, right with { HasAudio = false }, "streams");
        await Refused(good, right with { Container = format is "mp4" ? Webm : Mp4 }, "codec");

        var bytes = await File.ReadAllBytesAsync(good);
        await Refused(await Write("short." + format, bytes[..(bytes.Length / 3)]), right, "");
        bytes[^1]++;
        await Refused(await Write("changed." + format, bytes), right, "belongs to another film");
        await Refused(await Write("empty." + format, []), right, "read");
        await Refused(await films.Film(Tags with { Marked = false }, Spec(format, frames: 30)), right, "mark");

        var made = await films.Encode(Spec(format, frames: 30));
        var film = films.Path("late." + format);
        await FilmJoin.Join(right.Container, [(made[0], 30)], await films.Sound(40_000, format), 40_000, FilmFixture.Small, Tags, film, CancellationToken.None);
        await Refused(film, right, "length of the sound");
        await FilmJoin.Join(right.Container, [(made[0], 30)], null, 0, FilmFixture.Small, Tags, film, CancellationToken.None);
        await Refused(film, right, "audio");
    }

    [Fact]
    public async Task A_missing_segment_fails_and_leaves_no_film()
    {
        var made = await films.Encode(films.Spec());
        var film = films.Path("gone.mp4");
        var failure = await Should.ThrowAsync<ReelException>(() => FilmJoin.Join(
            Mp4, [(made[0], 12), (films.Path("missing.ts"), 12)], null, 0, FilmFixture.Small, Tags, film, CancellationToken.None));
        failure.Code.ShouldBe("render_failed");
        File.Exists(film).ShouldBeFalse();
    }

    private SegmentSpec Spec(string film, string picture = "a.png", int frames = 12, string motion = "zoom-in", FrameFormat? format = null, params Cue[] cues) =>
        films.Spec(picture, frames, motion, format, cues) with { Codec = FilmContainer.Of(film).Pictures };

    private static async Task Refused(string film, FilmExpectation expected, string what)
    {
        var failure = await Should.ThrowAsync<ReelException>(() => FilmCheck.Check(film, expected, CancellationToken.None));
        failure.Code.ShouldBe("film_wrong");
        failure.Message.ShouldContain(what);
    }

    private static async Task<List<long[]>> Packets(string film, string stream, string entries)
    {
        var read = await Child.Run("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", "packet=" + entries, "-of", "csv=p=0", film]);
        return
        [
            .. Encoding.ASCII.GetString(read.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => long.Parse(value, CultureInfo.InvariantCulture)).ToArray())
                .Where(values => values.Length > 0),
        ];
    }

    private async Task<string> Write(string name, byte[] bytes)
    {
        await File.WriteAllBytesAsync(films.Path(name), bytes);
        return films.Path(name);
    }
}
