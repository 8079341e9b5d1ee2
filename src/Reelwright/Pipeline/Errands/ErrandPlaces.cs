using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Errands;

/// <summary>Errands that wait for a vendor, for room or for a person's word have given their place back: they are put in the queue again once what they wait for has come.</summary>
public sealed class ErrandPlaces(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, TimeProvider clock, ILogger<ErrandPlaces> log) : BackgroundService
{
    // What has nothing of its own on its way waits for what others do: it looks again now and then.
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    private sealed record Ready(Guid Errand, DateTimeOffset Asked);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.Go(PutBack, away => log.LogWarning(away, "Looking for errands that may go on was interrupted"), clock, stoppingToken);

    private async Task PutBack(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var ready = await db.Database.SqlQuery<Ready>($"""
            select e.id as "Errand", e.created_at as "Asked" from errands e
            where e.status in ('pending', 'processing')
              and (e.parked_at is null or e.parked_at <= clock_timestamp() - {Often}
                or exists (select from provider_calls c where c.errand_id = e.id and greatest(c.closed_at, c.doubted_at) > e.parked_at))
              and not exists (select from provider_calls c where c.errand_id = e.id and c.status in ('polling', 'unknown'))
              and not exists (select from qrtz_job_details d where d.job_name = e.id::text and d.job_group = {ErrandKey.Group})
              and exists (select from projects p where p.id = e.project_id and not p.is_deleted)
            """).ToListAsync(ct);
        await Requeue.Each(schedulers, db, ready, async (scheduler, errand) =>
        {
            // Whoever was here before has put it back.
            if (await db.Database.SqlQuery<int>($"""select 1 as "Value" from errands where id = {errand.Errand} and status in ('pending', 'processing') for no key update""").ToListAsync(ct) is not [])
            {
                await ErrandQueue.Schedule(scheduler, db, errand.Errand, errand.Asked, ct);
            }
        }, ct);
    }
}
