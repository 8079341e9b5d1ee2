using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Puts a character in the trash (003 SoftDeleteMixin): they are seen in no shot any more, and in the same ones when they come back.</summary>
public sealed class TrashCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while a picture of them is being made, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, string character, uint version, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for no key update", ct);
            var row = await HeldCharacter.Of(db, place.Id, version, ct);
            if (await db.ImageGenerations.Active().AnyAsync(t => t.CharacterId == row.Id, ct))
            {
                throw new ReelException("wrong_state", $"A picture of '{row.Name}' is being made: cancel it, or let it be finished first.");
            }

            var before = await ShotPrompt.Of(db, db.Storyboards.Where(s => db.StoryboardCharacters.Any(x => x.StoryboardId == s.Id && x.CharacterId == row.Id)), ct);
            (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, clock.GetUtcNow(), caller.User);
            await Versions.Save(db, $"'{row.Name}'", ct);
            await ShotPrompt.Follow(db, before, ct);
            await tx.CommitAsync(ct);
        });
    }
}
