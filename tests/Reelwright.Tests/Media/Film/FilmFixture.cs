using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Tests.Media.Film;

/// <summary>A folder with a few small pictures, and short ways to make segments and films from them.</summary>
public sealed class FilmFixture : IAsyncLifetime
{
    public static readonly FrameFormat Small = new(128, 96, 25);

    public string Folder { get; } = Directory.CreateTempSubdirectory("reel-film-").FullName;

    public async Task InitializeAsync()
    {
        await Draw("a.png", "testsrc2=s=200x150");
        await Draw("b.jpg", "mandelbrot=s=90x160");
        await Draw("c.webp", "testsrc=s=320x100");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public async Task<string> Draw(string name, string source)
    {
        (await Child.Run("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", source, "-frames:v", "1", "-y", Path(name)])).OrThrow(name);
        return Path(name);
    }

    public SegmentSpec Spec(string picture = "a.png", int frames = 12, string motion = "zoom-in", FrameFormat? format = null, params Cue[] cues) =>
        new(Path(picture), picture, motion, frames, cues, "en", format ?? Small, Quality.Draft, PictureCodec.H264);

    public async Task<List<string>> Encode(params SegmentSpec[] specs)
    {
        var folder = Directory.CreateDirectory(Path(Guid.NewGuid().ToString("n"))).FullName;
        var made = new string[specs.Length];
        await new SegmentEncoder(TimeProvider.System).Encode(
            specs,
            index => System.IO.Path.Combine(folder, $"{index}.{specs[0].Codec.Extension}"),
            (index, path, seconds) =>
            {
                seconds.ShouldBeGreaterThan(0);
                made[index] = path;
                return Task.CompletedTask;
            },
            CancellationToken.None);
        Directory.GetFileSystemEntries(folder).Length.ShouldBe(specs.Length);
        return [.. made];
    }

    /// <summary>Sound as the mixer gives it: stereo at 48 kHz, the encoder's priming first.</summary>
    public async Task<string> Sound(long samples, string format = "mp4")
    {
        var codec = FilmContainer.Of(format).Sound;
        var path = Path($"{samples}.{codec.Extension}");
        (await Child.Run(
            "ffmpeg",
            [
                "-v", "error", "-f", "lavfi", "-i", $"sine=f=440:r=48000,aformat=channel_layouts=stereo,atrim=end_sample={samples}", "-c:a", codec.Name is "opus" ? "libopus" : codec.Name,
                "-f", codec.Extension is "aac" ? "adts" : "ogg", "-fflags", "+bitexact", "-y", path,
            ])).OrThrow(path);
        return path;
    }

    public async Task<string> Film(FilmTags tags, params SegmentSpec[] specs)
    {
        var format = specs[0].Format;
        var container = FilmContainer.Of(specs[0].Codec == PictureCodec.Vp9 ? "webm" : "mp4");
        var samples = specs.Sum(spec => (long)spec.Frames) * format.Samples;
        var made = await Encode(specs);
        var film = Path($"{Guid.NewGuid():n}.{container.Extension}");
        var sound = await Sound(samples, container.Extension);
        await FilmJoin.Join(container, [.. made.Zip(specs, (path, spec) => (path, spec.Frames))], sound, samples, format, tags, film, CancellationToken.None);
        return film;
    }

    /// <summary>Every frame, yuv420p.</summary>
    public static async Task<List<byte[]>> Frames(string film, FrameFormat format)
    {
        var read = await Child.Run("ffmpeg", ["-v", "error", "-threads", "1", "-i", film, "-f", "rawvideo", "-pix_fmt", "yuv420p", "pipe:1"]);
        return [.. read.OrThrow(film).Output.Chunk(format.Width * format.Height * 3 / 2)];
    }

    /// <summary>The first frame of a segment made for it.</summary>
    public async Task<byte[]> Frame(SegmentSpec spec) => (await Frames((await Encode(spec))[0], spec.Format))[0];
}
