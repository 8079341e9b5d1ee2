using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>
/// Brings a person's picture to what a film needs, once, when it is uploaded: upright, no larger than the largest frame, opaque, eight bits a colour,
/// and nothing in the file but the picture. Everything about the file is doubted: it is decoded by one short-lived FFmpeg that knows its kind beforehand.
/// </summary>
public static class OwnPicture
{
    // 8192 x 8192: a few hundred megabytes while it is decoded. A file of some kilobytes may claim more.
    private const int MostPixels = 67_108_864;
    private const int LongestSide = 3840;
    private const string Smooth = "flags=bicubic+accurate_rnd+full_chroma_int+bitexact";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Enough to see whether there is anything to see, in the shape most films have.
    private static readonly FrameFormat Glance = new(640, 360, 24);

    /// <summary>What the picture will be kept as: <c>png</c> or <c>jpg</c>. Errors: <c>file_type_unsupported</c>.</summary>
    public static string FormatOf(string path) => PictureKind.OfFile(path) switch
    {
        "png" => "png",
        "jpg" or "webp" => "jpg",
        _ => throw new ReelException("file_type_unsupported", "This is no PNG, JPEG or WebP file, whatever it is called: convert the picture, then send it again."),
    };

    /// <summary>Writes it to <paramref name="written"/>. Same bytes in, same bytes out. Errors: <c>file_type_unsupported</c>, <c>picture_unreadable</c>, <c>picture_blank</c>, <c>tool_stuck</c>, <c>disk_full</c>.</summary>
    /// <param name="written">Ends as <see cref="FormatOf"/> says.</param>
    public static async Task<PictureFacts> Settle(string path, string written, CancellationToken ct)
    {
        var side = LongestSide.ToString(CultureInfo.InvariantCulture);
        var facts = await Write(path, written, $"scale=w='min(iw,{side})':h='min(ih,{side})':force_original_aspect_ratio=decrease:{Smooth}", ct);
        return await IsBlank(written, ct) ? throw new ReelException("picture_blank", "This picture shows nothing, it is of one colour all over: send another.") : facts;
    }

    /// <summary>The same, cut to a square of this many pixels a side around its middle; it may be of one colour.</summary>
    public static Task<PictureFacts> Square(string path, string written, int side, CancellationToken ct) =>
        Write(path, written, string.Create(CultureInfo.InvariantCulture, $"scale=w={side}:h={side}:force_original_aspect_ratio=increase:{Smooth},crop={side}:{side}"), ct);

    private static async Task<PictureFacts> Write(string path, string written, string shape, CancellationToken ct)
    {
        var format = FormatOf(path);
        // What can be seen through shows white, as on a page.
        var made = await Run(path,
        [
            "-vf", $"{shape},format=gbrap,negate,premultiply=inplace=1,negate,format=gbrp",
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-c:v",
            .. format is "png" ? (string[])["png", "-pix_fmt", "rgb24", "-pred", "mixed"] : ["mjpeg", "-pix_fmt", "yuvj444p", "-q:v", "2", "-huffman", "optimal"],
            "-f", "image2", "-update", "1", "-y", "file:" + Path.GetFullPath(written),
        ], ct);
        if (made.Code != 0 || new FileInfo(written) is not { Exists: true, Length: > 0 })
        {
            throw made.Error.Contains("No space left on device", StringComparison.Ordinal) ? Ffmpeg.DiskFull("Keeping a picture") : new ReelException(
                "picture_unreadable", $"This picture can't be decoded, or it has more than {MostPixels / 1_000_000} million pixels: save it anew, smaller, then send it again.");
        }

        return await PictureFacts.Of(written, format, ct);
    }

    private static async Task<bool> IsBlank(string path, CancellationToken ct)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{Glance.Width}:{Glance.Height}");
        var seen = (await Run(path, ["-vf", $"scale={size}:force_original_aspect_ratio=increase,crop={size},format=yuv420p", "-f", "rawvideo", "pipe:1"], ct)).OrThrow("Looking at a picture");
        return StillCheck.IsBlank(seen.Output);
    }

    // The numbered kind of reader takes a file as exactly one picture: others find further ones inside.
    private static Task<ChildResult> Run(string path, IReadOnlyList<string> then, CancellationToken ct) => Child.Run("ffmpeg",
    [
        .. Ffmpeg.Quiet, "-err_detect", "explode", "-max_pixels", MostPixels.ToString(CultureInfo.InvariantCulture), "-threads", "1", "-protocol_whitelist", "file",
        "-f", "image2", "-pattern_type", "none", "-c:v", PictureKind.OfFile(path) switch { "png" => "png", "webp" => "webp", _ => "mjpeg" },
        "-i", "file:" + Path.GetFullPath(path), "-map", "0:v:0", "-frames:v", "1", .. then,
    ], longest: Longest, ct: ct);
}
