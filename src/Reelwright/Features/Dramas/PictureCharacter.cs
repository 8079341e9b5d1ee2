using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Has a picture of a character made: a picture take. Whoever asks while one is being made gets that one.</summary>
public sealed class PictureCharacter(IDbContextFactory<ReelDb> databases, DramaRights rights, PlanPicture plans, BeginTake begin, TimeProvider clock, ILogger<PictureCharacter> log)
{
    /// <summary>The take's id. Errors: <c>not_found</c>, <c>forbidden</c>, those of <see cref="PlanPicture"/>, <c>quota_exceeded</c>.</summary>
    public async Task<long> Run(Caller caller, string character, PictureWishes wishes, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            // Whoever throws their drama away waits, or has come before.
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for key share", ct);
            await db.Database.ExecuteSqlAsync($"select 1 from characters where id = {place.Id} for no key update", ct);
            var row = await db.Characters.AsNoTracking().SingleOrDefaultAsync(c => c.Id == place.Id && !c.IsDeleted && db.Dramas.Any(d => d.Id == c.DramaId && !d.IsDeleted), ct) ?? throw new ReelException("not_found", $"There is no character {place.Id}.");
            if (await db.ImageGenerations.Active().Where(t => t.CharacterId == place.Id).Select(t => (long?)t.Id).SingleOrDefaultAsync(ct) is { } active)
            {
                return active;
            }

            await ClipPictures.EnsureSeen(db, caller.User, wishes.References ?? [], ct);
            var plan = await plans.Character(db, place.Owner, row, wishes, ct);
            var take = await begin.Picture(db, tx, place.Owner, plan.Take, ct);
            log.LogInformation("Picture take {Take} of character {Character} was ordered by {Session} from {Maker}", take, place.Id, caller.Session, plan.Maker.Info.Id);
            return take;
        });
    }

    /// <summary>What such a picture would cost, and who would make it; nothing is ordered. Errors: as above.</summary>
    public async Task<PictureShot.Price> Estimate(Caller caller, string character, PictureWishes wishes, CancellationToken ct)
    {
        var place = await rights.Character(caller, character, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await ClipPictures.EnsureSeen(db, caller.User, wishes.References ?? [], ct);
        return PictureShot.Price.Of(await plans.Character(db, place.Owner, await db.Characters.AsNoTracking().SingleAsync(c => c.Id == place.Id, ct), wishes, ct), clock.GetUtcNow());
    }
}
