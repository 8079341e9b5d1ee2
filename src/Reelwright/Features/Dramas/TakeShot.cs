using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Has a clip of a shot made: a take. Whoever asks while one is being made gets that one; another is asked for by asking again when it has ended.</summary>
public sealed class TakeShot(IDbContextFactory<ReelDb> databases, DramaRights rights, PlanShotTake plans, BeginTake begin, TimeProvider clock, ILogger<TakeShot> log)
{
    /// <summary>The take's id. Errors: <c>not_found</c>, <c>forbidden</c>, <c>reference_missing</c>, those of <see cref="PlanTake"/>, <c>quota_exceeded</c>.</summary>
    public async Task<long> Run(Caller caller, string shot, ShotWishes wishes, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct);
        return await Run(caller, place, wishes, null, ct);
    }

    /// <summary>The same for whoever has the right, beginning with a picture.</summary>
    internal Task<long> Run(Caller caller, DramaPlace place, ShotWishes wishes, MediaAsset? picture, CancellationToken ct) => Collisions.Retry(async () =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await Held(db, place.Id, ct);
        if (await db.VideoGenerations.Active().Where(t => t.StoryboardId == place.Id).Select(t => (long?)t.Id).SingleOrDefaultAsync(ct) is { } active)
        {
            return active;
        }

        await ClipPictures.EnsureSeen(db, caller.User, [wishes.FirstFrame, wishes.LastFrame, wishes.Reference], ct);
        var (plan, opening) = await plans.Of(db, place.Owner, row, wishes, picture, ct);
        var take = await begin.Shot(db, tx, place.Owner, row, plan, opening, ct);
        log.LogInformation("Take {Take} of shot {Shot} was ordered by {Session} from {Maker}", take, place.Id, caller.Session, plan.By.Name);
        return take;
    });

    /// <summary>What such a take would cost, and who would make it; nothing is ordered. Errors: as above.</summary>
    public async Task<EstimateClip.Answer> Estimate(Caller caller, string shot, ShotWishes wishes, CancellationToken ct) =>
        await Estimate(caller, await rights.Shot(caller, shot, Right.Edit, ct), wishes, null, ct);

    /// <summary>The same for whoever has the right, beginning with a picture.</summary>
    internal async Task<EstimateClip.Answer> Estimate(Caller caller, DramaPlace place, ShotWishes wishes, MediaAsset? picture, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await ClipPictures.EnsureSeen(db, caller.User, [wishes.FirstFrame, wishes.LastFrame, wishes.Reference], ct);
        var (plan, _) = await plans.Of(db, place.Owner, await db.Storyboards.AsNoTracking().SingleAsync(s => s.Id == place.Id, ct), wishes, picture, ct);
        return EstimateClip.Answer.Of(plan, clock.GetUtcNow());
    }

    /// <summary>A shot's row held until the transaction ends, so that one asks after the other. Errors: <c>not_found</c>.</summary>
    internal static async Task<Storyboard> Held(ReelDb db, long shot, CancellationToken ct)
    {
        // Whoever throws its drama or episode away waits, or has come before.
        await db.Database.ExecuteSqlAsync($"select 1 from projects p join dramas d on d.project_id = p.id join storyboards s on s.drama_id = d.id where s.id = {shot} for key share of p", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from storyboards where id = {shot} for no key update", ct);
        return await db.Storyboards.AsNoTracking().SingleOrDefaultAsync(
            s => s.Id == shot && !s.IsDeleted && db.Dramas.Any(d => d.Id == s.DramaId && !d.IsDeleted) && db.Chapters.Any(c => c.Id == s.ChapterId && !c.IsDeleted), ct) ?? throw new ReelException("not_found", $"There is no shot {shot}.");
    }
}
