using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>A film's poster: a frame of it, taken when somebody first asks for it and kept as an asset of the film.</summary>
public sealed class FilmPoster(IDbContextFactory<ReelDb> databases, Access access, FileStore files, TimeProvider clock)
{
    private const string Extension = "jpg";

    /// <summary>The picture. Errors: <c>not_found</c>, <c>wrong_state</c>, <c>file_removed</c> when neither it nor the film is there.</summary>
    public async Task<MediaFile> Run(Caller caller, Guid film, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == film, ct);
        var known = await Known(db, film, ct);
        if (known is null || !await files.Exists(known.FilePath, ct))
        {
            known = await Take(db, row, ct);
        }

        return await MediaFile.Of(files, known.FilePath, known.Digest, $"{row.Title}.{Extension}", $"the poster of film {film}", ct);
    }

    private static Task<MediaAsset?> Known(ReelDb db, Guid film, CancellationToken ct) =>
        db.FilmAssets.Where(f => f.FilmId == film && f.Role == FilmRole.Poster).Join(db.MediaAssets, f => f.AssetId, a => a.Id, (_, a) => a).AsNoTracking().SingleOrDefaultAsync(ct);

    private async Task<MediaAsset> Take(ReelDb db, GeneratedVideo film, CancellationToken ct)
    {
        ReadFilm.EnsureMade(film);
        using var local = files.Local();
        var source = await local.Path(film.FilePath, ct);
        var written = files.NewTempPath(StorageType.Images, Extension);
        PictureFacts facts;
        StoredFile stored;
        try
        {
            facts = await Poster.Take(source, film.DurationMs / 1000.0, written, ct);
            stored = await files.Adopt(StorageType.Images, written, Extension, ct);
        }
        finally
        {
            File.Delete(written);
        }

        var now = clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Two who ask at once take the same frame; the second finds the first's row.
        await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where id = {film.Id} for no key update", ct);
        var asset = await Known(db, film.Id, ct);
        if (asset is null || !string.Equals(asset.Digest, stored.Digest, StringComparison.Ordinal))
        {
            await db.FilmAssets.Where(f => f.FilmId == film.Id && f.Role == FilmRole.Poster).ExecuteDeleteAsync(ct);
            asset = await Keep(db, files, film, facts, stored, now, ct);
        }

        await tx.CommitAsync(ct);
        return asset;
    }

    private static async Task<MediaAsset> Keep(ReelDb db, FileStore files, GeneratedVideo film, PictureFacts facts, StoredFile stored, DateTimeOffset now, CancellationToken ct)
    {
        var owner = await db.Chapters.Where(c => c.Id == film.ScriptId).Join(db.Projects, c => c.ProjectId, p => p.Id, (_, p) => p.OwnerId).SingleAsync(ct);
        var asset = Assets.Generated(owner, film.GenerationJobId!.Value, new NewAsset(AssetType.Image, stored, Extension, null, facts.Metadata("frame")), Digest.OfParts("poster", film.Digest!), now);
        await Blobs.Note(db, files, StorageType.Images, stored, now, ct);
        db.MediaAssets.Add(asset);
        db.FilmAssets.Add(new FilmAsset { FilmId = film.Id, AssetId = asset.Id, Role = FilmRole.Poster });
        await db.SaveChangesAsync(ct);
        return asset;
    }
}
