using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>Which builds of ffmpeg, the encoder and libass and which font files are used here: what decides a segment's bytes beside its inputs.</summary>
public sealed partial class Toolchain
{
    private static readonly string[] Languages = ["en", "zh", "zh-TW", "zh-HK", "ja", "ko"];
    private static readonly Lock Gate = new();
    private static readonly Dictionary<PictureCodec, Task<Toolchain>> Known = [];
    private readonly Dictionary<string, string> faces;

    private Toolchain(string encoder, string subtitles, Dictionary<string, string> faces) => (Encoder, Subtitles, this.faces) = (encoder, subtitles, faces);

    /// <summary>Builds of ffmpeg, its libraries and the encoder, on one line.</summary>
    public string Encoder { get; }

    /// <summary>Major version of libavformat, which packs what was encoded.</summary>
    public int FormatVersion => int.Parse(Packer().Match(Encoder).Value, CultureInfo.InvariantCulture);

    /// <summary>Build of libass and of what it draws with, on one line.</summary>
    public string Subtitles { get; }

    /// <summary>For each subtitle face the file that libass takes for it: its name, place in it and digest.</summary>
    public IReadOnlyDictionary<string, string> Faces => faces;

    /// <summary>Looks once in the life of the process, by one tiny film. Errors: <c>tool_missing</c>, <c>tool_unfit</c> when ffmpeg lacks the encoder or libass.</summary>
    public static Task<Toolchain> Read(PictureCodec codec, CancellationToken ct)
    {
        lock (Gate)
        {
            if (!Known.TryGetValue(codec, out var look) || look is { IsFaulted: true } or { IsCanceled: true })
            {
                Known[codec] = look = Look(codec);
            }

            return look.WaitAsync(ct);
        }
    }

    /// <summary>What decides the look of a subtitle in that language.</summary>
    public string Face(string language) => faces[SubtitleFace.Of(language).Family];

    private static async Task<Toolchain> Look(PictureCodec codec)
    {
        using var scratch = new Scratch(Path.Combine(Path.GetTempPath(), "probe"));
        var style = new SubtitleStyle(new Domain.FrameFormat(256, 144, 25));
        await File.WriteAllTextAsync(Path.Combine(scratch.Folder, "probe.ass"), style.Script([.. Languages.Select(language => ("A水", language))]));
        var look = await Child.Run(
            "ffmpeg",
            [
                "-nostdin", "-loglevel", "verbose", "-f", "lavfi", "-i", $"color=s=256x144:r=1:d={Languages.Length}",
                "-vf", "ass=probe.ass", .. codec.Trial, "pipe:1",
            ],
            folder: scratch.Folder);
        if (look.Code < 0)
        {
            // Somebody ended it: that says nothing of what it can do.
            throw new ReelException("tool_failed", $"ffmpeg was ended by signal {-look.Code} while it was asked what it can do: run it again.");
        }

        var encoder = codec.Build(look.Output, look.Error);
        var libass = Lines(look.Error, LibassBuild());
        if (look.Code != 0 || encoder.Length == 0 || libass.Length == 0)
        {
            throw new ReelException("tool_unfit", $"ffmpeg can't make films here ({look.Error.TrimEnd().Split('\n')[^1]}): install a build with {codec.Library} and libass.");
        }

        var files = await Fonts(look.Error);
        var missing = SubtitleFace.All.FirstOrDefault(face => !files.ContainsKey(face.Family));
        return missing is null
            ? new Toolchain($"{Lines(look.Error, FfmpegBuild())}; {encoder}", libass, files)
            : throw new ReelException("tool_unfit", $"No font was found for subtitles ({missing.Family}): install fonts-noto-cjk.");
    }

    // The letter and the Han character of the probe name two files for a face that has only one of them.
    private static async Task<Dictionary<string, string>> Fonts(string log)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in FontChoice().Matches(log))
        {
            var (family, file) = (match.Groups["family"].Value, match.Groups["file"].Value);
            var digest = File.Exists(file) ? await Digest.OfFile(file) : "built in";
            files[family] = $"{files.GetValueOrDefault(family)}{Path.GetFileName(file)} {match.Groups["which"].Value} {digest}; ";
        }

        return files;
    }

    private static string Lines(string text, Regex pattern) => string.Join(' ', pattern.Matches(text).Select(match => match.Value));

    [GeneratedRegex(@"^ffmpeg version \S+|lib(avutil|avcodec|avformat|avfilter|swscale) +[\d. ]+(?= /)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FfmpegBuild();

    [GeneratedRegex(@"(?<=libavformat +)\d+")]
    private static partial Regex Packer();

    [GeneratedRegex(@"(?<=\] )(libass source|Raster|Shaper): .*")]
    private static partial Regex LibassBuild();

    [GeneratedRegex(@"fontselect: \((?<family>[^,]+), \d+, \d+\) -> (?<file>.+), (?<which>-?\d+, \S+)")]
    private static partial Regex FontChoice();
}
