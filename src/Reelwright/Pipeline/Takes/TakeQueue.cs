using Microsoft.EntityFrameworkCore;
using Quartz;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Puts takes into Quartz and takes them out, inside the caller's transaction: enlist it first, commit inside the enlistment.</summary>
public static class TakeQueue
{
    /// <summary>Writes a pending take of a clip and schedules it: not before the clip's time, higher priorities first. Its id.</summary>
    public static Task<long> Begin(IScheduler scheduler, ReelDb db, Video clip, VideoGeneration take, CancellationToken ct)
    {
        take.VideoId = clip.Id;
        return Begin(scheduler, db, take, clip.Priority, clip.ScheduledAt, ct);
    }

    /// <summary>Writes a pending take of a shot, or a picture take, and schedules it. Its id.</summary>
    /// <param name="notBefore">Null for at once.</param>
    public static Task<long> Begin(IScheduler scheduler, ReelDb db, Take take, DateTimeOffset? notBefore, CancellationToken ct) => Begin(scheduler, db, take, 0, notBefore, ct);

    /// <summary>Schedules a take, unless it already is.</summary>
    public static async Task Schedule(IScheduler scheduler, ReelDb db, TakeKey key, int priority, DateTimeOffset asked, DateTimeOffset? notBefore, CancellationToken ct)
    {
        if (!await scheduler.Exists(key.Job, ct))
        {
            await scheduler.ScheduleJob(JobBuilder.Create<TakeJob>().WithIdentity(key.Job).RequestRecovery(true).Build(), TriggerFor(key, priority, asked, notBefore), cancellationToken: ct);
        }

        await Queue.Notify(db, ct);
    }

    /// <summary>Gives a clip's take that has not been begun another priority or time.</summary>
    public static async Task Reprioritise(IScheduler scheduler, ReelDb db, Video clip, long take, CancellationToken ct)
    {
        var key = new TakeKey(take);
        if (await scheduler.GetTriggerState(key.Trigger, ct) == TriggerState.Normal)
        {
            var asked = await db.VideoGenerations.Where(t => t.Id == take).Select(t => t.CreatedAt).SingleAsync(ct);
            await scheduler.RescheduleJob(key.Trigger, TriggerFor(key, clip.Priority, asked, clip.ScheduledAt), cancellationToken: ct);
            await Queue.Notify(db, ct);
        }
    }

    /// <summary>Takes it out of the queue.</summary>
    public static async Task Withdraw(IScheduler scheduler, TakeKey take, CancellationToken ct)
    {
        // By the way for many: the one for a single job fails when that has just ended by itself.
        JobKey[] jobs = [take.Job];
        await scheduler.DeleteJobs(jobs, ct);
    }

    private static async Task<long> Begin(IScheduler scheduler, ReelDb db, Take take, int priority, DateTimeOffset? notBefore, CancellationToken ct)
    {
        take.Status = TakeStatus.Pending;
        // As what it is: the model knows no takes as such.
        db.Add((object)take);
        await db.SaveChangesAsync(ct);
        await Schedule(scheduler, db, new TakeKey(take.Id, take is ImageGeneration), priority, take.CreatedAt, notBefore, ct);
        return take.Id;
    }

    private static ITrigger TriggerFor(TakeKey key, int priority, DateTimeOffset asked, DateTimeOffset? notBefore)
    {
        var place = Queue.Place(priority, asked);
        return TriggerBuilder.Create().WithIdentity(key.Trigger).ForJob(key.Job)
            .StartAt(notBefore > place ? notBefore.Value : place)
            .WithPriority(priority)
            .WithExecutionGroup(TakeKey.Group)
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
    }
}
