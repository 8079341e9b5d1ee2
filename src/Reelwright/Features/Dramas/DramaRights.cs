using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Who may do what with a drama and its parts: what they may do with its project. Ids are what a door was given; a hidden library is not there.</summary>
public sealed class DramaRights(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A drama. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public Task<DramaPlace> Drama(Caller caller, string drama, Right right, CancellationToken ct) =>
        Of(caller, "drama", drama, right, (db, id) => db.Dramas.Where(d => d.Id == id && !d.IsLibrary && !d.IsDeleted).Select(d => new DramaPlace(d.Id, d.Id, d.ProjectId, d.OwnerId)), "", ct);

    /// <summary>A character. Errors: as above.</summary>
    /// <param name="trashed">Of those in the trash, instead of the others.</param>
    public Task<DramaPlace> Character(Caller caller, string character, Right right, CancellationToken ct, bool trashed = false) => Of(
        caller, "character", character, right,
        (db, id) => from c in db.Characters where c.Id == id && c.IsDeleted == trashed
                    join d in db.Dramas on c.DramaId equals d.Id where !d.IsDeleted
                    select new DramaPlace(c.Id, d.Id, d.ProjectId, d.OwnerId), InTrash(trashed), ct);

    /// <summary>A shot. Errors: as above.</summary>
    /// <param name="trashed">Of those in the trash, instead of the others.</param>
    public Task<DramaPlace> Shot(Caller caller, string shot, Right right, CancellationToken ct, bool trashed = false) => Of(
        caller, "shot", shot, right,
        (db, id) => from s in db.Storyboards where s.Id == id && s.IsDeleted == trashed && db.Chapters.Any(c => c.Id == s.ChapterId && !c.IsDeleted)
                    join d in db.Dramas on s.DramaId equals d.Id where !d.IsDeleted
                    select new DramaPlace(s.Id, d.Id, d.ProjectId, d.OwnerId), InTrash(trashed), ct);

    /// <summary>The drama a chapter is an episode of. Errors: as above, <c>wrong_kind</c> for a chapter of a book.</summary>
    public async Task<DramaPlace> Episode(Caller caller, Guid chapter, Right right, CancellationToken ct)
    {
        await access.Chapter(caller, chapter, right, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Dramas.Where(d => db.Chapters.Any(c => c.Id == chapter && c.ProjectId == d.ProjectId)).Select(d => new DramaPlace(d.Id, d.Id, d.ProjectId, d.OwnerId)).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("wrong_kind", $"Chapter {chapter} is of a book, which has no shots: name an episode of a drama.");
    }

    private async Task<DramaPlace> Of(Caller caller, string noun, string given, Right right, Func<ReelDb, long, IQueryable<DramaPlace>> which, string where, CancellationToken ct)
    {
        var what = $"{noun} {Titles.Cut(given, 40)}{where}";
        await using var db = await databases.CreateDbContextAsync(ct);
        var place = long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await which(db, id).SingleOrDefaultAsync(ct) : null;
        await access.Project(caller, place?.Project ?? Guid.Empty, right, ct, what);
        return place!;
    }

    private static string InTrash(bool trashed) => trashed ? " in the trash" : "";
}
