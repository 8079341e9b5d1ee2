using Microsoft.EntityFrameworkCore;
using Quartz;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Stages that wait for vendors hold no place: they are taken out of the queue, and put back once something they wait for has ended.</summary>
public sealed class Parking(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers)
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private sealed record Parked(Guid Attempt, string Stage, Guid Order);

    /// <summary>Takes the stage out. False when everything has ended meanwhile: then it goes on at once.</summary>
    public async Task<bool> Park(StageContext context, CancellationToken ct)
    {
        var step = context.Lease.Step.Word();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Outcomes.Lock(db, context.OrderId, ct);
        await context.Lease.Hold(db, ct);
        // Somebody else's stage may wait for the same input, or have taken every place the account has.
        var parked = await db.Database.ExecuteSqlAsync($"""
            update attempt_stages s set status = 'waiting', parked_at = clock_timestamp() where s.job_id = {context.AttemptId} and s.stage = {step}
              and exists (select from provider_calls c where c.owner_id = {context.OwnerId} and c.status = 'polling')
            """, ct);
        await tx.CommitAsync(ct);
        return parked == 1;
    }

    /// <summary>
    /// Puts back what may go on: at once when the last of what it had on its way has ended, and now and then when anything has: a stage of hundreds of takes that was woken
    /// for each would ask for all of them as often.
    /// </summary>
    public async Task PutBack(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var ready = await db.Database.SqlQuery<Parked>($"""
            select s.job_id as "Attempt", s.stage as "Stage", j.task_id as "Order"
            from attempt_stages s join video_generation_jobs j on j.id = s.job_id join generation_tasks t on t.id = j.task_id
            where s.parked_at is not null and s.status = 'waiting' and t.status = 'processing'
              and (case when exists (select from provider_calls c where c.job_id = s.job_id and c.stage = s.stage and c.status = 'polling')
                then s.parked_at <= clock_timestamp() - {Often}
                  and exists (select from provider_calls c where c.owner_id = (select owner_id from projects where id = t.project_id) and not c.repeatable and greatest(c.closed_at, c.doubted_at) > s.parked_at)
                else s.parked_at <= clock_timestamp() - {Often}
                  or exists (select from provider_calls c where c.job_id = s.job_id and c.stage = s.stage and not c.repeatable and greatest(c.closed_at, c.doubted_at) > s.parked_at) end)
              and not exists (select from qrtz_job_details d where d.job_name = s.job_id::text and d.job_group = s.stage)
            """).ToListAsync(ct);
        await Requeue.Each(schedulers, db, ready, async (scheduler, parked) =>
        {
            await Outcomes.Lock(db, parked.Order, ct);
            var order = await db.GenerationTasks.AsNoTracking().Where(t => t.Id == parked.Order).Select(t => new { t.Priority, t.CreatedAt }).SingleAsync(ct);
            // Whoever was here before has put it back.
            if (await db.Database.ExecuteSqlAsync($"update attempt_stages set parked_at = null where job_id = {parked.Attempt} and stage = {parked.Stage} and status = 'waiting' and parked_at is not null and not exists (select from qrtz_job_details d where d.job_name = job_id::text and d.job_group = stage)", ct) == 1)
            {
                await Queue.Schedule(scheduler, db, new StageKey(parked.Attempt, Words.Read<GenerationStep>(parked.Stage)), order.Priority, order.CreatedAt, null, ct);
            }
        }, ct);
    }
}
