using Quartz;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Errands;

/// <summary>Puts errands into Quartz and takes them out, inside the caller's transaction: enlist it first, commit inside the enlistment.</summary>
public static class ErrandQueue
{
    /// <summary>Writes a pending errand and schedules it.</summary>
    public static async Task Begin(IScheduler scheduler, ReelDb db, Errand errand, CancellationToken ct)
    {
        db.Errands.Add(errand);
        await db.SaveChangesAsync(ct);
        await Schedule(scheduler, db, errand.Id, errand.CreatedAt, ct);
    }

    /// <summary>Schedules an errand, unless it already is.</summary>
    public static async Task Schedule(IScheduler scheduler, ReelDb db, Guid errand, DateTimeOffset asked, CancellationToken ct)
    {
        var key = new ErrandKey(errand);
        if (!await scheduler.Exists(key.Job, ct))
        {
            var trigger = TriggerBuilder.Create().WithIdentity(key.Trigger).ForJob(key.Job).StartAt(Queue.Place(0, asked)).WithExecutionGroup(ErrandKey.Group)
                .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build();
            await scheduler.ScheduleJob(JobBuilder.Create<ErrandJob>().WithIdentity(key.Job).RequestRecovery(true).Build(), trigger, cancellationToken: ct);
        }

        await Queue.Notify(db, ct);
    }

    /// <summary>Takes it out of the queue.</summary>
    public static async Task Withdraw(IScheduler scheduler, Guid errand, CancellationToken ct)
    {
        // By the way for many: the one for a single job fails when that has just ended by itself.
        JobKey[] jobs = [new ErrandKey(errand).Job];
        await scheduler.DeleteJobs(jobs, ct);
    }
}
