using Microsoft.EntityFrameworkCore;
using Npgsql;
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
    private const int MinutesPerPriority = 60;

    /// <summary>Schedules a stage, unless it already is.</summary>
    /// <param name="trace">W3C trace context it belongs to; survives crashes with the job.</param>
    public static async Task Schedule(IScheduler scheduler, ReelDb db, StageKey key, int priority, DateTimeOffset ordered, string? trace, CancellationToken ct)
    {
        if (await scheduler.Exists(key.Job, ct))
        {
            return;
        }

        var job = JobBuilder.Create<StageJob>().WithIdentity(key.Job).RequestRecovery(true);
        job = trace is null ? job : job.UsingJobData(StageJob.Trace, trace);
        await scheduler.ScheduleJob(job.Build(), TriggerFor(key, priority, ordered), cancellationToken: ct);
        await Notify(db, ct);
    }

    /// <summary>Gives the waiting stages of an attempt another priority. A stage that already runs is left alone.</summary>
    public static async Task Reprioritise(IScheduler scheduler, ReelDb db, Guid attempt, int priority, DateTimeOffset ordered, CancellationToken ct)
    {
        foreach (var step in StageKey.Steps)
        {
            var key = new StageKey(attempt, step);
            // One that has just been taken keeps its trigger for a moment: scheduled anew it would run twice.
            if (await scheduler.GetTriggerState(key.Trigger, ct) == TriggerState.Normal)
            {
                await scheduler.RescheduleJob(key.Trigger, TriggerFor(key, priority, ordered), cancellationToken: ct);
            }
        }

        await Notify(db, ct);
    }

    /// <summary>
    /// Gives due stages the place their order has in the queue. Recovered, handed back and repeated ones were stored by Quartz with the time of that,
    /// behind everything that waits. What a dead node leaves counts against no group's limit: it is taken up at once, by whoever lives, however busy.
    /// True when any had to move.
    /// </summary>
    public static async Task<bool> Rank(NpgsqlDataSource database, DateTimeOffset now, CancellationToken ct)
    {
        // Quartz keeps times as .NET ticks: 100 ns since the year 1.
        await using var rank = database.CreateCommand("""
            update qrtz_triggers q set next_fire_time = r.place, misfire_instr = $5, execution_group = case when q.trigger_group <> $4 then q.execution_group end
            from (
                select j.id::text as name, 621355968000000000 + (extract(epoch from t.created_at - make_interval(mins => $1 * (t.priority - $2))) * 10000000)::bigint as place
                from video_generation_jobs j join generation_tasks t on t.id = j.task_id where t.status in ('pending', 'processing')) r
            where q.job_name = r.name and q.trigger_state = 'WAITING' and q.next_fire_time > r.place and q.next_fire_time <= $3
            """);
        rank.Parameters.AddWithValue(MinutesPerPriority);
        rank.Parameters.AddWithValue(GenerationTask.LowestPriority);
        rank.Parameters.AddWithValue(now.UtcTicks);
        rank.Parameters.AddWithValue(SchedulerConstants.DefaultRecoveryGroup);
        rank.Parameters.AddWithValue((int)SimpleTriggerMisfireInstruction.IgnoreMisfires);
        return await rank.ExecuteNonQueryAsync(ct) > 0;
    }

    /// <summary>Takes every stage of an attempt out of the queue and tells the node that runs one to stop.</summary>
    public static async Task Withdraw(IScheduler scheduler, ReelDb db, Guid attempt, CancellationToken ct)
    {
        // Together: to delete a single one, Quartz looks for its triggers before it locks, and fails when one has ended by itself meanwhile.
        JobKey[] jobs = [.. StageKey.Steps.Select(step => new StageKey(attempt, step).Job)];
        await scheduler.DeleteJobs(jobs, ct);
        await db.Database.ExecuteSqlAsync($"select pg_notify({Signals.Control}, {attempt.ToString()})", ct);
    }

    /// <summary>The start time that puts something in its place: higher priorities first, then what was asked for first.</summary>
    public static DateTimeOffset Place(int priority, DateTimeOffset asked) => asked.AddMinutes(-MinutesPerPriority * (priority - GenerationTask.LowestPriority));

    /// <summary>Tells every node, once the transaction commits, that there is work.</summary>
    public static Task Notify(ReelDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_notify({Signals.Work}, '')", ct);

    private static ITrigger TriggerFor(StageKey key, int priority, DateTimeOffset ordered) => TriggerBuilder.Create()
        .WithIdentity(key.Trigger)
        .ForJob(key.Job)
        .StartAt(Place(priority, ordered))
        .WithPriority(priority)
        .WithExecutionGroup(key.Group)
        .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .Build();
}
