using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary>Puts a finished film with its subtitles and its facts into the output folder, each file whole or not at all.</summary>
public sealed class Handout(IDbContextFactory<ReelDb> databases, FileStore store, string into)
{
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
        var own = await db.Projects.Where(p => p.Id == chapter.ProjectId).Select(p => p.Language).SingleAsync(ct) ?? "en";
        var place = Place(chapter, row.Output, string.Equals(row.Language, own, StringComparison.Ordinal) ? null : row.Language);
        var path = $"{place}.{row.Format.Word()}";
        var again = FilmName.OutputAt(place) is not null;
        var settings = Json.Read<VideoSettings>((await db.GenerationTasks.Where(t => db.VideoGenerationJobs.Any(j => j.Id == row.GenerationJobId && j.TaskId == t.Id)).Select(t => t.VideoSettings).SingleAsync(ct))!);
        await Copy(row.FilePath, path, ct);
        foreach (var file in await Subtitles(db, row.Id, ct))
        {
            var subtitles = place + Path.GetExtension(file);
            if (settings.WritesFiles)
            {
                await Copy(file, subtitles, ct);
            }
            else if (again)
            {
                // What the last run put here belongs to the film that has just been replaced.
                File.Delete(subtitles);
            }
        }

        await Whole(place + ".json", temporary => File.WriteAllTextAsync(temporary, Facts(chapter, row, timeline), ct));
        return new ChapterResult(
            chapter.ChapterNumber, chapter.Title, path, row.DurationMs / 1000.0, row.FileSize ?? 0, UpToDate: order is null, timeline.Slots.Count,
            made ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
    }

    private string Place(Chapter chapter, string output, string? language)
    {
        try
        {
            return FilmName.Choose(into, chapter, output, language);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(into, failure);
        }
    }

    private static async Task<List<string>> Subtitles(ReelDb db, Guid film, CancellationToken ct)
    {
        var files = await db.FilmAssets.Where(u => u.FilmId == film && u.Role == FilmRole.Subtitle).Join(db.MediaAssets, u => u.AssetId, a => a.Id, (_, a) => a.FilePath).ToListAsync(ct);
        return files.FindAll(f => Path.GetExtension(f) is ".srt" or ".vtt");
    }

    private static string Facts(Chapter chapter, GeneratedVideo film, TimelineData timeline) => Json.WriteIndented(new
    {
        chapter = chapter.ChapterNumber,
        title = chapter.Title,
        film.Language,
        film.Output,
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

    private Task Copy(string file, string path, CancellationToken ct) => Whole(path, async temporary =>
    {
        await using var from = await store.Read(file, ct);
        await using var to = File.Create(temporary);
        await from.CopyToAsync(to, ct);
    });

    private static async Task Whole(string path, Func<string, Task> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            foreach (var left in Directory.EnumerateFiles(folder, $".{Path.GetFileName(path)}.*.part").Where(IsLeft))
            {
                File.Delete(left);
            }

            await write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, failure);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    // By a program that was killed while it wrote.
    private static bool IsLeft(string part) =>
        int.TryParse(part.Split('.')[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var writer) && !Directory.Exists($"/proc/{writer}");

    private static ReelException Unwritable(string path, Exception failure) => new(
        "output_unwritable", $"'{path}' could not be written: {failure.Message} The film itself is kept; run the command again to get it.", failure);
}
