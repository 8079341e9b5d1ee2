using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Takes a character out of the trash: they are seen in their shots again.</summary>
public sealed class RestoreCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights)
{
    /// <summary>Errors: <c>not_found</c> unless they are in the trash, <c>forbidden</c>, <c>name_taken</c> when somebody else is called so by now.</summary>
    public async Task Run(Caller caller, string character, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct, trashed: true);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for no key update", ct);
            await CharacterWords.Hold(db, place.Drama, ct);
            // A purge that is about to remove them holds the row, and then it is gone.
            await db.Database.ExecuteSqlAsync($"select 1 from characters where id = {place.Id} for update", ct);
            var row = await db.Characters.SingleOrDefaultAsync(c => c.Id == place.Id && c.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no character {place.Id} in the trash.");
            var before = await ShotPrompt.Of(db, db.Storyboards.Where(s => db.StoryboardCharacters.Any(x => x.StoryboardId == s.Id && x.CharacterId == row.Id)), ct);
            await CharacterWords.Named(db, place.Drama, row.Name, row.Id, ct);
            (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
            await Versions.Save(db, $"'{row.Name}'", ct);
            await ShotPrompt.Follow(db, before, ct);
            await tx.CommitAsync(ct);
        });
    }
}
