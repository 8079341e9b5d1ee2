using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Media.Film;

/// <summary>Joins finished segments and the finished sound into a film that starts playing before it is whole. Nothing is encoded again.</summary>
public static class FilmJoin
{
    /// <summary>Joins. The same inputs give the same bytes; no time, path or number of a row is in them.</summary>
    /// <param name="container">Segments and sound are of its codecs.</param>
    /// <param name="segments">Files of <see cref="SegmentEncoder"/> in the film's order, with their frames.</param>
    /// <param name="soundPath">What its <see cref="Sound.SoundCodec.Join"/> wrote; null for a silent film.</param>
    /// <param name="audioSamples">Length of the sound without priming and padding.</param>
    /// <param name="outPath">Written anew; not there after a failure.</param>
    /// <remarks>Errors: <c>disk_full</c>, <c>render_failed</c>, <c>film_wrong</c>.</remarks>
    public static async Task Join(
        FilmContainer container, IReadOnlyList<(string Path, int Frames)> segments, string? soundPath, long audioSamples, FrameFormat format, FilmTags tags, string outPath,
        CancellationToken ct)
    {
        var mark = tags.Marked ? new AiMark { ContentProducer = tags.Producer } : null;
        IReadOnlyList<string> sound = soundPath is null ? [] : [.. Ffmpeg.Local, .. await container.SoundInput(ct), "-i", "file:" + Path.GetFullPath(soundPath)];
        var arguments = Arguments(container, sound, audioSamples, format, tags, mark, outPath);
        var list = ConcatList.Write(segments.Select(segment => (segment.Path, (double)segment.Frames / format.Fps)));
        try
        {
            var joined = await Child.Run("ffmpeg", arguments, list, ct: ct);
            if (joined.Code != 0)
            {
                throw Ffmpeg.Failure(joined.Code, joined.Error, $"Joining {outPath}");
            }

            await (mark?.Stamp(container, outPath, ct) ?? Task.CompletedTask);
        }
        catch (Exception failure)
        {
            File.Delete(outPath);
            throw failure is IOException io && Ffmpeg.IsDiskFull(io) ? Ffmpeg.DiskFull($"Joining {outPath}", io) : failure;
        }
    }

    private static string OneLine(string title) => string.Concat(title.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();

    private static List<string> Arguments(
        FilmContainer container, IReadOnlyList<string> sound, long audioSamples, FrameFormat format, FilmTags tags, AiMark? mark, string outPath)
    {
        List<string> arguments = [.. Ffmpeg.Quiet, "-y", .. Ffmpeg.Local, "-f", "concat", "-safe", "0", "-i", "pipe:0", .. sound];
        arguments.AddRange(["-map", "0:v:0", "-c", "copy", "-bsf:v", container.OnItsFrame(format)]);
        if (sound.Count > 0)
        {
            arguments.AddRange(["-map", "1:a:0", "-metadata:s:a:0", "language=" + tags.LanguageCode, .. container.CopySound(audioSamples)]);
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
            "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
            .. container.Packing(format, mark is not null), "file:" + Path.GetFullPath(outPath),
        ]);
        return arguments;
    }
}
