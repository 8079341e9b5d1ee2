using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>A film's facts, and where all that belongs to it is.</summary>
public sealed class ReadFilm(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Where things are; null for what the film has not.</summary>
    /// <param name="File">To watch; with <c>download=true</c> to save.</param>
    /// <param name="Sound">Its sound alone.</param>
    /// <param name="Timeline">Its cut list.</param>
    public sealed record Links(string? File, string? Poster, string? SubtitlesSrt, string? SubtitlesVtt, string? SubtitlesAss, string? Sound, string Timeline, string Order);

    /// <summary>002 <c>generated_videos</c>. An edit names <c>version</c> as its If-Match, in quotes.</summary>
    public sealed record Row(
        Guid Id, string Title, string UrlPath, int Duration, long DurationMs, string Resolution, long? FileSize, FilmFormat Format, FilmStatus GenerationStatus,
        DateTimeOffset CreationTimestamp, DateTimeOffset? CompletionTimestamp, Guid ScriptId, string SessionId, Guid GenerationJobId, string Language, string Output,
        string? Digest, DateTimeOffset? FileRemovedAt, Links Links, uint Version);

    /// <summary>The facts. Errors: <c>not_found</c>.</summary>
    public async Task<Row> Run(Caller caller, Guid film, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Rows(db, db.GeneratedVideos.Where(f => f.Id == film), ct))[0];
    }

    /// <summary>Several, in the order of the query.</summary>
    internal static async Task<List<Row>> Rows(ReelDb db, IQueryable<GeneratedVideo> query, CancellationToken ct)
    {
        var films = await query.AsNoTracking().Select(f => new { Film = f, Order = db.VideoGenerationJobs.Where(j => j.Id == f.GenerationJobId).Select(j => j.TaskId).First() }).ToListAsync(ct);
        var ids = films.ConvertAll(f => f.Film.Id);
        var parts = (await db.FilmAssets.Where(f => ids.Contains(f.FilmId) && (f.Role == FilmRole.Subtitle || f.Role == FilmRole.Sound))
            .Join(db.MediaAssets, f => f.AssetId, a => a.Id, (f, a) => new { f.FilmId, f.Role, a.UrlPath }).ToListAsync(ct)).ToLookup(p => p.FilmId, p => (p.Role, p.UrlPath));
        return films.ConvertAll(f => Of(f.Film, f.Order, [.. parts[f.Film.Id]]));
    }

    /// <summary>The film's file. Errors: <c>wrong_state</c> before it is made; <c>file_removed</c> after clean-up took it.</summary>
    internal static Task<MediaFile> File(FileStore files, GeneratedVideo film, CancellationToken ct)
    {
        EnsureMade(film);
        return MediaFile.Of(files, film.FilePath, film.Digest!, $"{film.Title}.{film.Format.Word()}", $"film {film.Id}", ct);
    }

    /// <summary>Errors: as above, by the row alone.</summary>
    internal static void EnsureMade(GeneratedVideo film)
    {
        if (film.FileRemovedAt is not null)
        {
            throw MediaFile.Removed($"film {film.Id}");
        }

        if (film.GenerationStatus != FilmStatus.Completed)
        {
            throw new ReelException("wrong_state", $"Film {film.Id} is {film.GenerationStatus.Word()}: watch its order until it is completed.");
        }
    }

    private static Row Of(GeneratedVideo f, Guid order, (FilmRole Role, string Url)[] parts)
    {
        var there = f is { GenerationStatus: FilmStatus.Completed, FileRemovedAt: null };
        var links = new Links(
            there ? f.UrlPath : null, there ? $"/api/films/{f.Id}/poster" : null, Url(FilmRole.Subtitle, ".srt"), Url(FilmRole.Subtitle, ".vtt"), Url(FilmRole.Subtitle, ".ass"),
            Url(FilmRole.Sound, ""), $"/api/orders/{order}/timeline?attempt={f.GenerationJobId}", $"/api/orders/{order}");
        return new Row(
            f.Id, f.Title, f.UrlPath, f.Duration, f.DurationMs, f.Resolution, f.FileSize, f.Format, f.GenerationStatus, f.CreationTimestamp, f.CompletionTimestamp,
            f.ScriptId!.Value, f.SessionId, f.GenerationJobId!.Value, f.Language, f.Output, f.Digest, f.FileRemovedAt, links, f.Version);

        string? Url(FilmRole role, string end) => Array.Find(parts, p => p.Role == role && p.Url.EndsWith(end, StringComparison.Ordinal)).Url;
    }
}
