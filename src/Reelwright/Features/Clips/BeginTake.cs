using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Shelves;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Writes a planned take and puts it in the queue, as the last thing of the transaction that writes what it is for.</summary>
public sealed class BeginTake(ISchedulerFactory schedulers, FileStore files, TimeProvider clock)
{
    /// <summary>Of a clip. Commits the transaction. The take's id. Errors: <c>quota_exceeded</c>, <c>not_found</c> for a picture that went just now.</summary>
    internal async Task<long> Run(ReelDb db, IDbContextTransaction tx, Video clip, ClipPlan plan, CancellationToken ct)
    {
        await Hold(db, clip.UserId, plan.Pictures, ct);
        var take = plan.Take();
        take.DramaId = (await LibraryDrama.Of(db, files, clip.UserId, clock.GetUtcNow(), ct)).Id;
        return await Queued(tx, scheduler => TakeQueue.Begin(scheduler, db, clip, take, ct), ct);
    }

    /// <summary>The same of a shot, which whoever calls holds.</summary>
    /// <param name="opening">The picture take whose picture it begins with.</param>
    internal async Task<long> Shot(ReelDb db, IDbContextTransaction tx, Guid owner, Storyboard shot, ClipPlan plan, long? opening, CancellationToken ct)
    {
        await Hold(db, owner, plan.Pictures, ct);
        var take = plan.Take();
        (take.DramaId, take.StoryboardId, take.ImageGenId) = (shot.DramaId, shot.Id, opening);
        return await Queued(tx, scheduler => TakeQueue.Begin(scheduler, db, take, null, ct), ct);
    }

    /// <summary>The same of a picture, for a shot or character that whoever calls holds.</summary>
    internal async Task<long> Picture(ReelDb db, IDbContextTransaction tx, Guid owner, ImageGeneration take, CancellationToken ct)
    {
        await Hold(db, owner, TakePictures.Listed(take.ReferenceImages), ct);
        return await Queued(tx, scheduler => TakeQueue.Begin(scheduler, db, take, null, ct), ct);
    }

    private static async Task Hold(ReelDb db, Guid owner, IReadOnlyList<Guid> pictures, CancellationToken ct)
    {
        foreach (var picture in pictures)
        {
            if (!await HeldAssets.Keep(db, picture, ct))
            {
                throw SeenAssets.Missing(picture);
            }
        }

        await Quota.Ensure(db, owner, 0, ct);
    }

    private async Task<long> Queued(IDbContextTransaction tx, Func<IScheduler, Task<long>> begin, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            var id = await begin(scheduler);
            await tx.CommitAsync(ct);
            return id;
        }
    }
}
