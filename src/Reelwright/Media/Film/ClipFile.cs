using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Media.Film;

/// <summary>What a clip shall be.</summary>
/// <param name="Width">Pixels; null keeps its own size, made even.</param>
/// <param name="Height">Pixels; null with <paramref name="Width"/>.</param>
/// <param name="Format">mp4 or webm.</param>
/// <param name="Fps">Frames a second; null keeps its own.</param>
/// <param name="Marked">Whether it carries the mark of AI-made content.</param>
public sealed record ClipShape(int? Width, int? Height, string Format, int? Fps, bool Marked);

/// <summary>
/// Brings somebody else's clip to what is wanted, once: decoded to its end, of the size and rate asked for, nothing in the file but pictures and sound.
/// Everything about it is doubted: a short-lived FFmpeg that knows its container beforehand and can open nothing else looks at it. What already fits is copied.
/// </summary>
public static class ClipFile
{
    private const string MostPixels = "35389440";
    private const int LongestSide = 3840;
    private const int Smallest = 64;
    private const string Smooth = "flags=bicubic+accurate_rnd+full_chroma_int+bitexact";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Writes it to <paramref name="written"/>. Errors: <c>file_type_unsupported</c>, <c>clip_unreadable</c>, <c>tool_stuck</c>, <c>disk_full</c>.</summary>
    public static async Task<ClipFacts> Settle(string came, string written, ClipShape wanted, CancellationToken ct)
    {
        var demuxer = DemuxerOf(came);
        var facts = await ClipFacts.Of(came, demuxer, ct);
        if ((long)facts.Width * facts.Height > long.Parse(MostPixels, CultureInfo.InvariantCulture) || Math.Min(facts.Width, facts.Height) < Smallest)
        {
            throw new ReelException("clip_unreadable", $"A clip of {facts.Width}x{facts.Height} can't be used: each side must have {Smallest} pixels or more, and both together no more than 8K.");
        }

        var container = FilmContainer.Of(wanted.Format);
        var mark = wanted.Marked ? new AiMark { ContentProducer = "Reelwright" } : null;
        var fits = Fits(facts, wanted, container);
        var made = await Run(came, demuxer,
        [
            "-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
            .. fits ? ["-c", "copy"] : Encoding(facts, wanted, container),
            .. mark is null ? (string[])[] : ["-metadata", $"{AiMark.Key}={mark.Text()}"],
            .. wanted.Format is "mp4" ? (string[])["-movflags", mark is null ? "+faststart" : "+faststart+use_metadata_tags", "-f", "mp4"] : ["-write_crc32", "0", "-f", "webm"],
            "-y", "file:" + Path.GetFullPath(written),
        ], ct);
        await Ensure(made, fits ? came : null, demuxer, ct);
        await (mark?.Stamp(container, written, ct) ?? Task.CompletedTask);
        return await ClipFacts.Of(written, DemuxerOf(written), ct);
    }

    /// <summary>Writes a picture of it as JPEG: the first frame that is not black. Errors: <c>clip_unreadable</c>, <c>tool_stuck</c>.</summary>
    public static async Task<PictureFacts> Thumbnail(string clip, string written, CancellationToken ct)
    {
        string[] picture = ["-frames:v", "1", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-c:v", "mjpeg", "-q:v", "3", "-f", "image2", "-update", "1", "-y", "file:" + Path.GetFullPath(written)];
        const string Shape = "scale=w='min(1280,iw)':h=-2,format=yuvj420p";
        var demuxer = DemuxerOf(clip);
        var seen = await Run(clip, demuxer, ["-map", "0:v:0", "-vf", "signalstats,metadata=mode=select:key=lavfi.signalstats.YAVG:value=24:function=greater," + Shape, .. picture], ct);
        if (seen.Code != 0 || !File.Exists(written))
        {
            // All of it is dark.
            seen = await Run(clip, demuxer, ["-map", "0:v:0", "-vf", Shape, .. picture], ct);
        }

        return seen.Code == 0 && File.Exists(written) ? await PictureFacts.Of(written, "jpg", ct) : throw ClipFacts.Unreadable();
    }

    /// <summary>FFmpeg's name of the container, by the file's first bytes. Errors: <c>file_type_unsupported</c>.</summary>
    internal static string DemuxerOf(string path)
    {
        Span<byte> head = stackalloc byte[12];
        using var file = File.OpenRead(path);
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return read == head.Length && head[4..8].SequenceEqual("ftyp"u8) ? "mov"
            : read == head.Length && head[..4].SequenceEqual<byte>([0x1a, 0x45, 0xdf, 0xa3]) ? "matroska"
            : throw new ReelException("file_type_unsupported", "This is neither an MP4, QuickTime nor WebM file, whatever it is called: convert the clip, then send it again.");
    }

    private static bool Fits(ClipFacts facts, ClipShape wanted, FilmContainer container) =>
        facts.Codec.Equals(container.Pictures.Name, StringComparison.Ordinal) && facts.PixelFormat is "yuv420p" && facts.Sound is null or "aac" or "opus"
        && (facts.Sound is null || facts.Sound.Equals(container.Sound.Name, StringComparison.Ordinal))
        && (wanted.Width is null ? int.IsEvenInteger(facts.Width) && int.IsEvenInteger(facts.Height) && Math.Max(facts.Width, facts.Height) <= LongestSide : facts.Width == wanted.Width && facts.Height == wanted.Height)
        && (wanted.Fps is null || Math.Abs(facts.Fps - wanted.Fps.Value) < 0.01);

    private static IReadOnlyList<string> Encoding(ClipFacts facts, ClipShape wanted, FilmContainer container)
    {
        var size = wanted.Width is { } width ? string.Create(CultureInfo.InvariantCulture, $"{width}:{wanted.Height}") : null;
        var side = LongestSide.ToString(CultureInfo.InvariantCulture);
        var shape = size is null
            ? $"scale=w='min(iw,{side})':h='min(ih,{side})':force_original_aspect_ratio=decrease:force_divisible_by=2:{Smooth}:out_range=tv:out_color_matrix=bt709"
            : $"scale={size}:force_original_aspect_ratio=increase:{Smooth}:out_range=tv:out_color_matrix=bt709,crop={size}";
        var rate = wanted.Fps is { } fps ? string.Create(CultureInfo.InvariantCulture, $"fps={fps},") : "";
        return
        [
            "-vf", $"{rate}{shape},setsar=1,format=yuv420p", "-fps_mode", "cfr", .. container.Pictures.Encoder(Domain.Quality.Of("high")),
            "-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            .. facts.Sound is null ? (string[])[] : ["-c:a", wanted.Format is "mp4" ? "aac" : "libopus", "-b:a", "160k", "-ar", "48000", "-ac", "2"],
        ];
    }

    // What was copied has not been decoded yet.
    private static async Task Ensure(ChildResult made, string? copied, string demuxer, CancellationToken ct)
    {
        if (made.Error.Contains("No space left on device", StringComparison.Ordinal))
        {
            throw Ffmpeg.DiskFull("Keeping a clip");
        }

        var seen = made.Code != 0 || copied is null ? made : await Run(copied, demuxer, ["-map", "0:v:0", "-map", "0:a:0?", "-f", "null", "-"], ct);
        if (seen.Code != 0)
        {
            throw ClipFacts.Unreadable(seen.Error.TrimEnd().Split('\n')[^1]);
        }
    }

    private static Task<ChildResult> Run(string path, string demuxer, IReadOnlyList<string> then, CancellationToken ct) => Child.Run("ffmpeg",
    [
        .. Ffmpeg.Quiet, "-err_detect", "explode", "-max_pixels", MostPixels, "-protocol_whitelist", "file", "-f", demuxer, "-i", "file:" + Path.GetFullPath(path), .. then,
    ], longest: Longest, ct: ct);
}
