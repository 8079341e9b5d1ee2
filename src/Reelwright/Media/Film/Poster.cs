using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>A frame of a film as a picture, to show what it is.</summary>
public static class Poster
{
    private const double Latest = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Writes the frame in the film's first third, at most three seconds in, as JPEG. Errors: <c>render_failed</c>, <c>tool_stuck</c>, <c>disk_full</c>.</summary>
    /// <param name="seconds">Length of the film.</param>
    public static async Task<PictureFacts> Take(string film, double seconds, string written, CancellationToken ct)
    {
        var taken = await Child.Run("ffmpeg",
        [
            .. Ffmpeg.Quiet, "-protocol_whitelist", "file", "-ss", Math.Min(Latest, seconds / 3).ToString("0.000", CultureInfo.InvariantCulture), "-i", "file:" + Path.GetFullPath(film),
            "-map", "0:v:0", "-frames:v", "1", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact",
            "-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "-q:v", "3", "-f", "image2", "-update", "1", "-y", "file:" + Path.GetFullPath(written),
        ], longest: Longest, ct: ct);
        return taken.Code == 0 ? await PictureFacts.Of(written, "jpg", ct) : throw Ffmpeg.Failure(taken.Code, taken.Error, "Taking a frame of a film");
    }
}
