using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Joins finished segments and the finished sound into an MP4 that starts playing before it is whole. Nothing is encoded again.</summary>
public static class FilmJoin
{
    private const int SoundRate = 48000;
    private const int SoundFrame = 1024;
    private const int FrameTicks = 512;

    /// <summary>Joins. The same inputs give the same bytes; no time, path or number of a row is in them.</summary>
    /// <param name="segments">MPEG-TS files of <see cref="SegmentEncoder"/> in the film's order, with their frames.</param>
    /// <param name="adtsPath">AAC-LC, 48 kHz, its first 1024 samples the encoder's priming; null for a silent film.</param>
    /// <param name="audioSamples">Length of the sound without priming and padding.</param>
    /// <param name="outPath">Written anew; not there after a failure.</param>
    /// <remarks>Errors: <c>disk_full</c>, <c>render_failed</c>, <c>film_wrong</c>.</remarks>
    public static async Task Join(
        IReadOnlyList<(string Path, int Frames)> segments, string? adtsPath, long audioSamples, FrameFormat format, FilmTags tags, string outPath, CancellationToken ct)
    {
        var mark = tags.Marked ? new AiMark { ContentProducer = tags.Producer } : null;
        var arguments = Arguments(adtsPath, audioSamples, format, tags, mark, outPath);
        try
        {
            var joined = await Child.Run("ffmpeg", arguments, Encoding.UTF8.GetBytes(List(segments, format)), ct: ct);
            if (joined.Code != 0)
            {
                throw Ffmpeg.Failure(joined.Code, joined.Error, $"Joining {outPath}");
            }

            await (mark?.Stamp(outPath, ct) ?? Task.CompletedTask);
        }
        catch (Exception failure)
        {
            File.Delete(outPath);
            throw failure is IOException io && Ffmpeg.IsDiskFull(io) ? Ffmpeg.DiskFull($"Joining {outPath}", io) : failure;
        }
    }

    private static string List(IReadOnlyList<(string Path, int Frames)> segments, FrameFormat format)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        foreach (var (path, frames) in segments)
        {
            var name = Path.GetFullPath(path).Replace("'", "'\\''", StringComparison.Ordinal);
            list.Append(CultureInfo.InvariantCulture, $"file 'file:{name}'\nduration {(double)frames / format.Fps:F6}\n");
        }

        return list.ToString();
    }

    private static string OneLine(string title) => string.Concat(title.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private static List<string> Arguments(string? adtsPath, long audioSamples, FrameFormat format, FilmTags tags, AiMark? mark, string outPath)
    {
        string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
        List<string> arguments = [.. Ffmpeg.Quiet, "-y", .. Ffmpeg.Local, "-f", "concat", "-safe", "0", "-i", "pipe:0"];
        if (adtsPath is not null)
        {
            arguments.AddRange([.. Ffmpeg.Local, "-f", "aac", "-i", "file:" + Path.GetFullPath(adtsPath)]);
        }

        arguments.AddRange(["-map", "0:v:0", "-c", "copy"]);
        // Segments' times are rounded to microseconds on the way here: put each picture back on its frame. Decoding runs two frames ahead of showing.
        arguments.AddRange(["-bsf:v", $"setts=pts=round(PTS/{FrameTicks})*{FrameTicks}:dts=(N-2)*{FrameTicks}:duration={FrameTicks}"]);
        if (adtsPath is not null)
        {
            // The priming lies before zero, where an edit list hides it; the last frame counts only as far as the sound goes.
            var frames = (audioSamples + SoundFrame + SoundFrame - 1) / SoundFrame;
            var last = audioSamples + SoundFrame - ((frames - 1) * SoundFrame);
            arguments.AddRange(
            [
                "-map", "1:a:0", "-frames:a", Text(frames), "-metadata:s:a:0", "language=" + tags.LanguageCode,
                "-bsf:a", $"aac_adtstoasc,setts=ts=(N-1)*{SoundFrame}:duration=if(eq(N\\,{Text(frames - 1)})\\,{Text(last)}\\,{SoundFrame})",
            ]);
        }

        if (tags.Title.Length > 0)
        {
            arguments.AddRange(["-metadata", "title=" + OneLine(tags.Title)]);
        }

        if (mark is not null)
        {
            arguments.AddRange(["-metadata", $"{AiMark.Key}={mark.Text()}"]);
        }

        arguments.AddRange(
        [
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-movflags", mark is null ? "+faststart" : "+faststart+use_metadata_tags",
            "-video_track_timescale", Text(format.Fps * FrameTicks), "-movie_timescale", Text(SoundRate), "-f", "mp4", "file:" + Path.GetFullPath(outPath),
        ]);
        return arguments;
    }
}
