using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>A film's facts, and where its file is.</summary>
public sealed class ReadFilm(IDbContextFactory<ReelDb> databases, Access access, FileStore files)
{
    /// <summary>002 <c>generated_videos</c>.</summary>
    public sealed record Row(
        Guid Id, string Title, string UrlPath, int Duration, long DurationMs, string Resolution, long? FileSize, FilmFormat Format, FilmStatus GenerationStatus,
        DateTimeOffset CreationTimestamp, DateTimeOffset? CompletionTimestamp, Guid ScriptId, string SessionId, Guid GenerationJobId, string Language, string Output,
        DateTimeOffset? FileRemovedAt);

    /// <summary>A file to hand out: <paramref name="Bytes"/> can be sought in, and whoever gets them closes them.</summary>
    public sealed record Sent(Stream Bytes, string Type, string Digest, string Name);

    /// <summary>The facts. Errors: <c>not_found</c>.</summary>
    public async Task<Row> Run(Caller caller, Guid film, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.GeneratedVideos.AsNoTracking().Where(f => f.Id == film).Select(f => new Row(
            f.Id, f.Title, f.UrlPath, f.Duration, f.DurationMs, f.Resolution, f.FileSize, f.Format, f.GenerationStatus, f.CreationTimestamp, f.CompletionTimestamp,
            f.ScriptId, f.SessionId, f.GenerationJobId, f.Language, f.Output, f.FileRemovedAt)).SingleAsync(ct);
    }

    /// <summary>The file. Errors: <c>not_found</c>; <c>wrong_state</c> before it is made; <c>file_removed</c> after clean-up took it.</summary>
    public async Task<Sent> File(Caller caller, Guid film, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == film, ct);
        return row switch
        {
            { FileRemovedAt: not null } => throw new ReelException("file_removed", $"The file of film {film} was removed by a clean-up: order its chapter again to make it anew."),
            { GenerationStatus: not FilmStatus.Completed } => throw new ReelException("wrong_state", $"Film {film} is {row.GenerationStatus.Word()}: watch its order until it is completed."),
            _ when !await files.Exists(row.FilePath, ct) => throw new ReelException("file_removed", $"The file of film {film} is not where it was stored: order its chapter again to make it anew."),
            _ => new Sent(await files.Read(row.FilePath, ct), "video/" + row.Format.Word(), row.Digest!, $"{row.Title}.{row.Format.Word()}"),
        };
    }
}
