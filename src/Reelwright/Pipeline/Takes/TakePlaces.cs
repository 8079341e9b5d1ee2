using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>
/// Takes of either kind whose account had no room have given their place back: they are put in the queue again, a few at a time, as room comes. So are those that had been let out,
/// were refused for now, and found no room when they came again: of them no call is open, and nobody else asks.
/// </summary>
public sealed class TakePlaces(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, TimeProvider clock, ILogger<TakePlaces> log) : BackgroundService
{
    private const int AtATime = 4;

    private sealed record Ready(long Take, bool Picture, int Priority, DateTimeOffset Asked);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.Go(PutBack, away => log.LogWarning(away, "Looking for takes that may go on was interrupted"), clock, stoppingToken);

    private async Task PutBack(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        var ready = await db.Database.SqlQuery<Ready>($"""
            select w.id as "Take", w.picture as "Picture", w.priority as "Priority", w.created_at as "Asked" from (
                select t.*, row_number() over (partition by t.api_config_id order by t.priority desc, t.created_at, t.id) as place
                from (
                    select t.id, false as picture, coalesce(v.priority, 0) as priority, t.created_at, t.api_config_id, v.scheduled_at, {TakeKey.Group} as jobs
                    from video_generations t left join videos v on v.id = t.video_id where not t.is_deleted and (t.status = 'pending' or (t.status = 'processing'
                        and not exists (select from provider_calls c where c.video_generation_id = t.id and c.status in ('sending', 'polling', 'unknown'))))
                    union all
                    select t.id, true, 0, t.created_at, t.api_config_id, null, {TakeKey.Pictures} from image_generations t where not t.is_deleted and (t.status = 'pending' or (t.status = 'processing'
                        and not exists (select from provider_calls c where c.image_generation_id = t.id and c.status in ('sending', 'polling', 'unknown'))))) t
                where (t.scheduled_at is null or t.scheduled_at <= {now}) and not exists (select from qrtz_job_details d where d.job_name = t.id::text and d.job_group = t.jobs)) w
            join api_configs a on a.id = w.api_config_id
            where w.place <= least({AtATime}, coalesce(greatest(1, floor((a.config_params ->> 'concurrency')::numeric)), {AtATime})
                - (select count(*) from provider_calls c where c.api_config_id = a.id and c.status in ('sending', 'polling') and a.config_params ->> 'concurrency' is not null))
            """).ToListAsync(ct);
        await Requeue.Each(schedulers, db, ready, async (scheduler, take) =>
        {
            // Whoever was here before has put it back.
            var waits = take.Picture
                ? (FormattableString)$"""select 1 as "Value" from image_generations where id = {take.Take} and status in ('pending', 'processing') for no key update"""
                : $"""select 1 as "Value" from video_generations where id = {take.Take} and status in ('pending', 'processing') for no key update""";
            if (await db.Database.SqlQuery<int>(waits).ToListAsync(ct) is not [])
            {
                await TakeQueue.Schedule(scheduler, db, new TakeKey(take.Take, take.Picture), take.Priority, take.Asked, null, ct);
            }
        }, ct);
    }
}
