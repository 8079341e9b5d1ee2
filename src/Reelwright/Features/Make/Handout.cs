using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Subtitles;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary>Puts a finished film with its subtitles and its facts into the output folder, each file whole or not at all.</summary>
public sealed class Handout(IDbContextFactory<ReelDb> databases, MakeRequest request)
{
    private const int LongestName = 80;

    /// <summary>Hands out the film of an order, or the film that was there already.</summary>
    public async Task<ChapterResult> Give(
        Chapter chapter, Guid? film, Guid? order, IReadOnlyDictionary<string, IReadOnlyList<string>>? made, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = film is { } id
            ? await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == id, ct)
            : await db.GeneratedVideos.AsNoTracking().SingleAsync(
                f => f.GenerationStatus == FilmStatus.Completed && db.VideoGenerationJobs.Any(j => j.Id == f.GenerationJobId && j.TaskId == order), ct);
        var timeline = Json.Read<TimelineData>(await db.Timelines.Where(t => t.GenerationJobId == row.GenerationJobId).Select(t => t.TimelineData).SingleAsync(ct));
        var name = NameOf(chapter);
        var path = Path.Combine(request.Out, $"{name}.{row.Format.Word()}");
        await Whole(path, async temporary =>
        {
            await using var from = File.OpenRead(row.FilePath);
            await using var to = File.Create(temporary);
            await from.CopyToAsync(to, ct);
        });
        if (request.Video.WritesFiles)
        {
            var (srt, vtt) = SubtitleFiles.Write(Absolute(timeline));
            await Whole(Path.Combine(request.Out, name + ".srt"), temporary => File.WriteAllTextAsync(temporary, srt, ct));
            await Whole(Path.Combine(request.Out, name + ".vtt"), temporary => File.WriteAllTextAsync(temporary, vtt, ct));
        }

        await Whole(Path.Combine(request.Out, name + ".json"), temporary => File.WriteAllTextAsync(temporary, Facts(chapter, row, timeline), ct));
        return new ChapterResult(
            chapter.ChapterNumber, chapter.Title, path, row.DurationMs / 1000.0, row.FileSize ?? 0, UpToDate: order is null, timeline.Slots.Count,
            made ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
    }

    private static string Facts(Chapter chapter, GeneratedVideo film, TimelineData timeline) => Json.WriteIndented(new
    {
        chapter = chapter.ChapterNumber,
        title = chapter.Title,
        film.Language,
        film = new
        {
            film.Digest, format = film.Format.Word(), size = film.FileSize, duration = film.DurationMs / 1000.0, film.Resolution, timeline.Fps, timeline.Frames, film.Cost, film.Currency, timeline.Lufs, timeline.TruePeak,
        },
        sentences = timeline.Slots.Select(s => new
        {
            s.Text,
            s.Language,
            start = (double)s.FirstFrame / timeline.Fps,
            end = (double)(s.FirstFrame + s.Frames) / timeline.Fps,
            spoken_end = Math.Round(((double)s.FirstFrame / timeline.Fps) + ((double)s.VoiceSamples / timeline.SampleRate), 3),
            s.Picture,
            s.Voice,
            s.Segment,
        }),
    }) + "\n";

    private static IEnumerable<Cue> Absolute(TimelineData timeline) => timeline.Slots.SelectMany(s =>
    {
        var start = (int)Slots.Milliseconds(s.FirstFrame, timeline.Fps);
        return s.Cues.Select(c => new Cue(start + c.StartMs, start + c.EndMs, c.Text));
    });

    private static async Task Whole(string path, Func<string, Task> write)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            await write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new ReelException("output_unwritable", $"'{path}' could not be written: {failure.Message} The film itself is kept; run the command again to get it.", failure);
        }
    }

    /// <summary>The chapter's number and a title that any file system takes.</summary>
    private static string NameOf(Chapter chapter)
    {
        var letters = chapter.Title.Normalize().Select(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? c : '-');
        var title = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var cut = Titles.Cut(title, LongestName).TrimEnd('…', '-');
        return FormattableString.Invariant($"{chapter.ChapterNumber:00}-{(cut.Length == 0 ? "chapter" : cut)}");
    }
}
