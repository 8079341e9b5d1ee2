using System.Text;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing.Assisted;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Makes the package by which a person posts a film by hand (publishing contract §8.1), of any post.</summary>
public sealed class PackagePost(IDbContextFactory<ReelDb> databases, Access access, PlanPost plans, PostReading posts, FileStore files, TimeProvider clock)
{
    /// <summary>A package that is made while it is written.</summary>
    /// <param name="Name">Of the file, with its ending.</param>
    /// <param name="Write">Writes all of it to a stream that may be one that cannot be sought in; once.</param>
    public sealed record Package(string Name, Func<Stream, CancellationToken, Task> Write);

    /// <summary>Gets it ready. Errors: <c>not_found</c>, <c>film_gone</c>, <c>film_changed</c>, <c>cover_gone</c>, <c>route_unknown</c>.</summary>
    public async Task<Package> Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
        var card = (await plans.Of(row, ct)).Publisher.Card;
        var (post, film, subtitles) = (await posts.Read(row, card, ct), await posts.Film(row, ct), await Subtitles(db, row, ct));
        var name = ExportPackage.Name(new ExportInput(row.Platform, post, row.AttemptId, clock.GetUtcNow(), film, null, subtitles));
        return new Package(name + ".zip", async (into, stop) =>
        {
            using var cover = await Cover(row, stop);
            await ExportPackage.Write(into, new ExportInput(row.Platform, post, row.AttemptId, clock.GetUtcNow(), film, cover?.File, subtitles), stop);
        });
    }

    // A frame of the film where none was chosen; a film without one has none.
    private async Task<StepFile?> Cover(PublicationRecord row, CancellationToken ct)
    {
        try
        {
            return (await posts.Cover(row, ct)).File;
        }
        catch (ReelException) when (row.ThumbnailUrl is null)
        {
            return null;
        }
    }

    private async Task<string?> Subtitles(ReelDb db, PublicationRecord row, CancellationToken ct)
    {
        var paths = await db.FilmAssets.Where(f => f.FilmId == row.FilmId && f.Role == FilmRole.Subtitle).Join(db.MediaAssets, f => f.AssetId, a => a.Id, (_, a) => a.FilePath).ToListAsync(ct);
        if (paths.Find(p => p.EndsWith(".srt", StringComparison.Ordinal)) is not { } path)
        {
            return null;
        }

        using var reader = new StreamReader(await files.Read(path, ct), Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }
}
