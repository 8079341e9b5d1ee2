using Microsoft.EntityFrameworkCore;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>Opens a film's file for whoever may look at it.</summary>
public sealed class OpenFilm(IDbContextFactory<ReelDb> databases, Access access, FileStore files)
{
    /// <summary>The file; whoever gets it closes its bytes. Errors: <c>not_found</c>, <c>wrong_state</c> before it is made, <c>file_removed</c> after clean-up took it.</summary>
    public async Task<MediaFile> Run(Caller caller, Guid film, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await ReadFilm.File(files, await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == film, ct), ct);
    }
}
