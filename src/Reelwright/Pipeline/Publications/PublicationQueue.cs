using Quartz;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Puts an account's posting into Quartz, inside the caller's transaction: enlist it first, commit inside the enlistment.</summary>
public static class PublicationQueue
{
    /// <summary>Schedules it, unless it already is.</summary>
    public static async Task Schedule(IScheduler scheduler, ReelDb db, Guid account, DateTimeOffset due, CancellationToken ct)
    {
        var key = new PublicationKey(account);
        if (!await scheduler.Exists(key.Job, ct))
        {
            var trigger = TriggerBuilder.Create().WithIdentity(key.Trigger).ForJob(key.Job).StartAt(Queue.Place(0, due)).WithExecutionGroup(PublicationKey.Group)
                .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build();
            await scheduler.ScheduleJob(JobBuilder.Create<PublicationJob>().WithIdentity(key.Job).RequestRecovery(true).Build(), trigger, cancellationToken: ct);
        }

        await Queue.Notify(db, ct);
    }
}
