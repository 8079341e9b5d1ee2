using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>A cover as platforms take one: a JPEG of at least 960×600, far below two megabytes.</summary>
public static class CoverPicture
{
    /// <summary>MIME type.</summary>
    public const string Type = "image/jpeg";

    /// <summary>Width of one that is no higher than it is wide; pixels.</summary>
    public const int Side = 1280;

    /// <summary>The least height; pixels.</summary>
    public const int Least = 600;

    private const string Scale = "scale='if(gte(a,1),max(1280,ceil(600*a/2)*2),1080)':-2:flags=lanczos";
    private const double Latest = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A frame of a film, at most three seconds in. Errors: <c>render_failed</c>, <c>tool_stuck</c>, <c>disk_full</c>.</summary>
    /// <param name="seconds">Length of the film.</param>
    public static Task<PictureFacts> OfFilm(string film, double seconds, string written, CancellationToken ct) =>
        Make(film, ["-ss", Math.Min(Latest, seconds / 3).ToString("0.000", CultureInfo.InvariantCulture)], written, ct);

    /// <summary>A picture in the form of a cover. Errors: as of <see cref="OfFilm"/>.</summary>
    public static Task<PictureFacts> OfPicture(string picture, string written, CancellationToken ct) => Make(picture, [], written, ct);

    private static async Task<PictureFacts> Make(string from, string[] at, string written, CancellationToken ct)
    {
        var made = await Child.Run("ffmpeg",
        [
            .. Ffmpeg.Quiet, "-protocol_whitelist", "file", .. at, "-i", "file:" + Path.GetFullPath(from),
            "-map", "0:v:0", "-frames:v", "1", "-vf", Scale, "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
            "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "4", "-f", "image2", "-update", "1", "-y", "file:" + Path.GetFullPath(written),
        ], longest: Longest, ct: ct);
        return made.Code == 0 ? await PictureFacts.Of(written, "jpg", ct) : throw Ffmpeg.Failure(made.Code, made.Error, "Making a cover");
    }
}
