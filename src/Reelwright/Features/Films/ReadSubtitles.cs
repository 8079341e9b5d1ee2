using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>A film's subtitles as text.</summary>
public sealed class ReadSubtitles(IDbContextFactory<ReelDb> databases, Access access, FileStore files)
{
    /// <summary>The text, and what it is.</summary>
    /// <param name="Format"><c>srt</c> or <c>vtt</c>.</param>
    public sealed record Answer(Guid Film, string Format, string Text);

    /// <summary>Reads them. Errors: <c>not_found</c>, also for a film without any; <c>file_removed</c>.</summary>
    public async Task<Answer> Run(Caller caller, Guid film, string format, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var paths = await db.FilmAssets.Where(u => u.FilmId == film && u.Role == FilmRole.Subtitle).Join(db.MediaAssets, u => u.AssetId, a => a.Id, (_, a) => a.FilePath).ToListAsync(ct);
        var path = paths.Find(p => p.EndsWith("." + format, StringComparison.Ordinal)) ?? throw new ReelException("not_found", $"Film {film} has no {format} subtitles.");
        using var reader = new StreamReader(await files.Read(path, ct));
        return new Answer(film, format, await reader.ReadToEndAsync(ct));
    }
}
