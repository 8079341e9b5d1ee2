using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>Puts a film in the trash (003 SoftDeleteMixin). Its file stays until it is purged; its chapter shows the film before it meanwhile.</summary>
public sealed class TrashFilm(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while it is being made, <c>film_in_use</c> while it is to be posted, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid film, uint version, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Edit, ct);
        await Collisions.Retry(() => Once(caller, film, version, ct));
    }

    private async Task Once(Caller caller, Guid film, uint version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Whoever posts it holds it, and so has come before or finds it thrown away.
        await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where id = {film} for no key update", ct);
        var row = await db.GeneratedVideos.SingleOrDefaultAsync(f => f.Id == film && !f.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no film {film}.");
        Versions.Expect(db.Entry(row), version);
        if (row.GenerationStatus is FilmStatus.Pending or FilmStatus.Generating)
        {
            throw new ReelException("wrong_state", $"Film {film} is being made: cancel its order, or let it be finished, then throw it away.");
        }

        await PostSource.EnsureFree(db, VideoKind.Film, film, ct);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, clock.GetUtcNow(), caller.User);
        await Versions.Save(db, "This film", ct);
        await ShownFilm.Follow(db, row.ScriptId!.Value, caller.Session, "its film is in the trash", clock, ct);
        await tx.CommitAsync(ct);
    }
}
