using System.Text;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>Which builds of ffmpeg, x264 and libass and which font files are used here: what decides a segment's bytes beside its inputs.</summary>
public sealed partial class Toolchain
{
    private static readonly string[] Languages = ["en", "zh", "zh-TW", "zh-HK", "ja", "ko"];
    private static readonly Lock Gate = new();
    private static Task<Toolchain>? known;
    private readonly Dictionary<string, string> faces;

    private Toolchain(string encoder, string subtitles, Dictionary<string, string> faces) => (Encoder, Subtitles, this.faces) = (encoder, subtitles, faces);

    /// <summary>Builds of ffmpeg, its libraries and x264, on one line.</summary>
    public string Encoder { get; }

    /// <summary>Build of libass and of what it draws with, on one line.</summary>
    public string Subtitles { get; }

    /// <summary>For each subtitle face the file that libass takes for it: its name, place in it and digest.</summary>
    public IReadOnlyDictionary<string, string> Faces => faces;

    /// <summary>Looks once in the life of the process, by one tiny film. Errors: <c>tool_missing</c>, <c>tool_unfit</c> when ffmpeg lacks x264 or libass.</summary>
    public static Task<Toolchain> Read(CancellationToken ct)
    {
        lock (Gate)
        {
            if (known is null or { IsFaulted: true } or { IsCanceled: true })
            {
                known = Look();
            }

            return known.WaitAsync(ct);
        }
    }

    /// <summary>What decides the look of a subtitle in that language.</summary>
    public string Face(string language) => faces[SubtitleFace.Of(language).Family];

    private static async Task<Toolchain> Look()
    {
        using var scratch = new Scratch(Path.Combine(Path.GetTempPath(), "probe"));
        var style = new SubtitleStyle(new Domain.FrameFormat(256, 144, 25));
        await File.WriteAllTextAsync(Path.Combine(scratch.Folder, "probe.ass"), style.Script([.. Languages.Select(language => ("A水", language))]));
        var look = await Child.Run(
            "ffmpeg",
            [
                "-nostdin", "-loglevel", "verbose", "-f", "lavfi", "-i", $"color=s=256x144:r=1:d={Languages.Length}",
                "-vf", "ass=probe.ass", "-c:v", "libx264", "-threads", "1", "-f", "h264", "pipe:1",
            ],
            folder: scratch.Folder);
        if (look.Code < 0)
        {
            // Somebody ended it: that says nothing of what it can do.
            throw new ReelException("tool_failed", $"ffmpeg was ended by signal {-look.Code} while it was asked what it can do: run it again.");
        }

        var x264 = EncoderBuild().Match(Encoding.Latin1.GetString(look.Output));
        var libass = Lines(look.Error, LibassBuild());
        if (look.Code != 0 || !x264.Success || libass.Length == 0)
        {
            throw new ReelException("tool_unfit", $"ffmpeg can't make films here ({look.Error.TrimEnd().Split('\n')[^1]}): install a build with libx264 and libass.");
        }

        var files = await Fonts(look.Error);
        var missing = SubtitleFace.All.FirstOrDefault(face => !files.ContainsKey(face.Family));
        return missing is null
            ? new Toolchain($"{Lines(look.Error, FfmpegBuild())}; {x264.Value}", libass, files)
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

    [GeneratedRegex(@"x264 - core \d+( r\w+ \w+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex EncoderBuild();

    [GeneratedRegex(@"^ffmpeg version \S+|lib(avutil|avcodec|avformat|avfilter|swscale) +[\d. ]+(?= /)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FfmpegBuild();

    [GeneratedRegex(@"(?<=\] )(libass source|Raster|Shaper): .*")]
    private static partial Regex LibassBuild();

    [GeneratedRegex(@"fontselect: \((?<family>[^,]+), \d+, \d+\) -> (?<file>.+), (?<which>-?\d+, \S+)")]
    private static partial Regex FontChoice();
}
