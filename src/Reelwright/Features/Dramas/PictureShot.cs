using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Has a picture of a shot made: a picture take. Whoever asks while one of the same kind is being made gets that one.</summary>
public sealed class PictureShot(IDbContextFactory<ReelDb> databases, DramaRights rights, PlanPicture plans, BeginTake begin, TimeProvider clock, ILogger<PictureShot> log)
{
    /// <summary>By whom a picture would be made, and for how much at most.</summary>
    /// <param name="Maker">The account.</param>
    /// <param name="ModelBackend">The adapter.</param>
    /// <param name="Provider">The model.</param>
    /// <param name="Cost">Null when nobody has told a price.</param>
    public sealed record Price(Guid Maker, string ModelBackend, string? Provider, Cost? Cost)
    {
        /// <summary>Of a plan.</summary>
        internal static Price Of(PicturePlan plan, DateTimeOffset now) => new(plan.Account.Id, plan.Maker.Info.Id, plan.Maker.Info.Model, plan.Cost(now));
    }

    /// <summary>The take's id. Errors: <c>not_found</c>, <c>forbidden</c>, those of <see cref="PlanPicture"/>, <c>quota_exceeded</c>.</summary>
    public async Task<long> Run(Caller caller, string shot, ShotPictureWishes wishes, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var row = await TakeShot.Held(db, place.Id, ct);
            if (await db.ImageGenerations.Active().Where(t => t.StoryboardId == place.Id && t.FrameType == wishes.FrameType)
                .Select(t => (long?)t.Id).SingleOrDefaultAsync(ct) is { } active)
            {
                return active;
            }

            await ClipPictures.EnsureSeen(db, caller.User, wishes.References ?? [], ct);
            var plan = await plans.Shot(db, place.Owner, row, wishes, ct);
            var take = await begin.Picture(db, tx, place.Owner, plan.Take, ct);
            log.LogInformation("Picture take {Take} of shot {Shot} was ordered by {Session} from {Maker}", take, place.Id, caller.Session, plan.Maker.Info.Id);
            return take;
        });
    }

    /// <summary>What such a picture would cost, and who would make it; nothing is ordered. Errors: as above.</summary>
    public async Task<Price> Estimate(Caller caller, string shot, ShotPictureWishes wishes, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await ClipPictures.EnsureSeen(db, caller.User, wishes.References ?? [], ct);
        return Price.Of(await plans.Shot(db, place.Owner, await db.Storyboards.AsNoTracking().SingleAsync(s => s.Id == place.Id, ct), wishes, ct), clock.GetUtcNow());
    }
}
