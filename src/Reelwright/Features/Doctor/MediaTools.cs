using System.Text;
using Reelwright.Base;

namespace Reelwright.Features.Doctor;

/// <summary>FFmpeg with what a film needs, the offline voice and the drawer of pictures, each tried for real.</summary>
internal static class MediaTools
{
    private static readonly string[] Encoders = ["libx264", "aac", "libvpx-vp9", "libopus"];
    private static readonly string[] Filters = ["ass", "ebur128"];
    private static readonly (string Voice, string Name, string Word)[] Voices = [("en", "English", "Sea"), ("cmn", "Chinese", "海")];

    public static async Task<Finding> Ffmpeg(CancellationToken ct)
    {
        var version = await Tool.Text("ffmpeg", ["-version"], ct);
        if (version.Length == 0)
        {
            return Finding.Problem("ffmpeg", "is not installed", Install.Package("ffmpeg", "FFmpeg 5 or later"));
        }

        var missing = Unlisted(await Tool.Text("ffmpeg", ["-hide_banner", "-encoders"], ct), Encoders)
            .Concat(Unlisted(await Tool.Text("ffmpeg", ["-hide_banner", "-filters"], ct), Filters)).ToList();
        return missing.Count == 0
            ? Finding.Ok("ffmpeg", $"{Tool.Version(version)} with {string.Join(", ", Encoders.Concat(Filters))}")
            : Finding.Problem("ffmpeg", $"{Tool.Version(version)} lacks {string.Join(", ", missing)}", Install.Package("ffmpeg", "an FFmpeg built with libx264, libvpx, libopus and libass"));
    }

    public static async Task<Finding> Ffprobe(CancellationToken ct) => await Tool.Text("ffprobe", ["-version"], ct) is { Length: > 0 } version
        ? Finding.Ok("ffprobe", Tool.Version(version))
        : Finding.Problem("ffprobe", "is not installed", Install.Package("ffmpeg", "FFmpeg's ffprobe"));

    public static async Task<Finding> Espeak(CancellationToken ct)
    {
        var version = await Tool.Text("espeak-ng", ["--version"], ct);
        if (version.Length == 0)
        {
            return Finding.Problem("espeak-ng", "is not installed", Install.Package("espeak-ng", "espeak-ng"));
        }

        var mute = new List<string>();
        foreach (var (voice, name, word) in Voices)
        {
            var line = await Tool.Ask("espeak-ng", ["-v", voice, "--stdout", word], ct);
            // A WAV header alone is 44 bytes: a voice that says nothing is a voice that isn't there.
            if (line is not { Length: > 1000 })
            {
                mute.Add(name);
            }
        }

        return mute.Count == 0
            ? Finding.Ok("espeak-ng", $"{Tool.Version(version[(version.IndexOf(':', StringComparison.Ordinal) + 1)..])}, speaks {string.Join(" and ", Voices.Select(voice => voice.Name))}")
            : Finding.Problem("espeak-ng", $"does not speak {string.Join(" and ", mute)}", Install.Package("--reinstall espeak-ng-data", "espeak-ng's voice data"));
    }

    public static async Task<Finding> Rsvg(CancellationToken ct)
    {
        var version = await Tool.Text("rsvg-convert", ["--version"], ct);
        if (version.Length == 0)
        {
            return Finding.Problem("rsvg-convert", "is not installed", Install.Package("librsvg2-bin", "rsvg-convert, of librsvg"));
        }

        var drawing = Encoding.UTF8.GetBytes("""<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="teal"/></svg>""");
        var picture = (await Child.Run("rsvg-convert", ["--format", "png"], drawing, ct: ct)).Output;
        return picture.AsSpan().StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G'])
            ? Finding.Ok("rsvg-convert", $"{Tool.Version(version)}, draws")
            : Finding.Problem("rsvg-convert", "does not draw", Install.Package("--reinstall librsvg2-bin", "librsvg again"));
    }

    private static IEnumerable<string> Unlisted(string listing, string[] wanted)
    {
        // Both listings give flags, then the name, then words about it.
        var names = listing.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1).Select(words => words[1]).ToHashSet(StringComparer.Ordinal);
        return wanted.Where(name => !names.Contains(name));
    }
}
