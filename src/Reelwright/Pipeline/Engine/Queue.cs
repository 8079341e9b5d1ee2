using Microsoft.EntityFrameworkCore;
using Quartz;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Puts stages into Quartz and takes them out, inside the caller's transaction: enlist it first, commit inside the enlistment.</summary>
public static class Queue
{
    // Quartz sorts by fire time before priority, so the start time carries the priority: an hour a step. A low order overtakes
    // a high one after that long, so nothing starves. Counted from the lowest priority, so that every start lies in the past and
    // nobody waits for it; the past start is what we mean, hence no misfire handling.
    private const double MinutesPerPriority = 60;

    /// <summary>Schedules a stage, unless it already is.</summary>
    public static async Task Schedule(IScheduler scheduler, ReelDb db, StageKey key, int priority, DateTimeOffset ordered, CancellationToken ct)
    {
        if (await scheduler.Exists(key.Job, ct))
        {
            return;
        }

        var job = JobBuilder.Create<StageJob>().WithIdentity(key.Job).RequestRecovery(true).Build();
        await scheduler.ScheduleJob(job, TriggerFor(key, priority, ordered), cancellationToken: ct);
        await Notify(db, ct);
    }

    /// <summary>Gives the waiting stages of an attempt another priority. A stage that already runs is left alone.</summary>
    public static async Task Reprioritise(IScheduler scheduler, ReelDb db, Guid attempt, int priority, DateTimeOffset ordered, CancellationToken ct)
    {
        foreach (var step in StageKey.Steps)
        {
            var key = new StageKey(attempt, step);
            if (await scheduler.Exists(key.Trigger, ct))
            {
                await scheduler.RescheduleJob(key.Trigger, TriggerFor(key, priority, ordered), cancellationToken: ct);
            }
        }

        await Notify(db, ct);
    }

    /// <summary>Takes every stage of an attempt out of the queue and tells the node that runs one to stop.</summary>
    public static async Task Withdraw(IScheduler scheduler, ReelDb db, Guid attempt, CancellationToken ct)
    {
        foreach (var step in StageKey.Steps)
        {
            await scheduler.DeleteJob(new StageKey(attempt, step).Job, ct);
        }

        await db.Database.ExecuteSqlAsync($"select pg_notify({Signals.Control}, {attempt.ToString()})", ct);
    }

    /// <summary>Tells every node, once the transaction commits, that there is work.</summary>
    public static Task Notify(ReelDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_notify({Signals.Work}, '')", ct);

    private static ITrigger TriggerFor(StageKey key, int priority, DateTimeOffset ordered) => TriggerBuilder.Create()
        .WithIdentity(key.Trigger)
        .ForJob(key.Job)
        .StartAt(ordered.AddMinutes(-MinutesPerPriority * (priority - GenerationTask.LowestPriority)))
        .WithPriority(priority)
        .WithExecutionGroup(key.Group)
        .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();
}
