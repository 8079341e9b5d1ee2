using Microsoft.EntityFrameworkCore;
using Quartz;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Begins a take again that was surely not carried out: another take, asked the same, after a pause; a few times.</summary>
internal static class TakeAgain
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    /// <summary>In the transaction that has failed the take.</summary>
    public static Task Begin(IScheduler scheduler, ReelDb db, TakeKey take, MakerException failure, TimeProvider clock, CancellationToken ct) =>
        take.Picture ? Picture(scheduler, db, take.Take, failure, clock, ct) : Clip(scheduler, db, take.Take, failure, clock, ct);

    private static async Task Clip(IScheduler scheduler, ReelDb db, long take, MakerException failure, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var next = await db.VideoGenerations.AsNoTracking().SingleAsync(t => t.Id == take, ct);
        Renew(next);
        next.VideoUrl = null;
        var before = next.RetryCount;
        if (next.StoryboardId is { } shot)
        {
            if (before < Video.MostRetries && await db.Storyboards.AnyAsync(s => s.Id == shot && !s.IsDeleted, ct))
            {
                next.RetryCount = before + 1;
                await TakeQueue.Begin(scheduler, db, next, now + After(failure, before), ct);
            }

            return;
        }

        var clip = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == next.VideoId, ct);
        if (clip is { RetryCount: < Video.MostRetries, IsDeleted: false })
        {
            await StatusMoves.Clips.Move(db, clip.Id, ClipStatus.Queued, "retry", failure.Message, clock, ct, $"retry_count = retry_count + 1");
            next.RetryCount = clip.RetryCount + 1;
            var earliest = now + After(failure, clip.RetryCount);
            clip.ScheduledAt = clip.ScheduledAt > earliest ? clip.ScheduledAt : earliest;
            await TakeQueue.Begin(scheduler, db, clip, next, ct);
        }
    }

    private static async Task Picture(IScheduler scheduler, ReelDb db, long take, MakerException failure, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var next = await db.ImageGenerations.AsNoTracking().SingleAsync(t => t.Id == take, ct);
        var before = next.RetryCount;
        var there = await db.Storyboards.AnyAsync(s => s.Id == next.StoryboardId && !s.IsDeleted, ct) || await db.Characters.AnyAsync(c => c.Id == next.CharacterId && !c.IsDeleted, ct);
        if (before >= Video.MostRetries || !there)
        {
            return;
        }

        Renew(next);
        (next.ImageUrl, next.RetryCount) = (null, before + 1);
        await TakeQueue.Begin(scheduler, db, next, now + After(failure, before), ct);
    }

    // All that a former try has left in its row.
    private static void Renew(Take next)
    {
        (next.Id, next.CreatedAt, next.UpdatedAt, next.CompletedAt) = (0, default, default, null);
        (next.ErrorCode, next.ErrorMsg, next.TaskId, next.Chosen) = (null, null, null, false);
    }

    private static TimeSpan After(MakerException failure, int before) => failure.After ?? Pause * Math.Pow(2, before);
}
