using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Puts accounts into the queue of which a post is due: because its time has come, the platform is to be asked again, or a rest is over.</summary>
public sealed class PublicationRounds(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, PostsInTime times, TimeProvider clock, ILogger<PublicationRounds> log) : BackgroundService
{
    private sealed record Ready(Guid Account, DateTimeOffset Due);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.Go(Look, away => log.LogWarning(away, "Looking for posts that are due was interrupted"), clock, stoppingToken);

    private async Task Look(CancellationToken ct)
    {
        await times.Look(ct);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var ready = await db.Database.SqlQuery<Ready>($"""
            select d.account_id as "Account", min(d.due_at) as "Due" from due_publications({now}) d
            where not exists (select from qrtz_job_details q where q.job_name = d.account_id::text and q.job_group = {PublicationKey.Group})
            group by d.account_id
            """).ToListAsync(ct);
        await Requeue.Each(schedulers, db, ready, async (scheduler, account) =>
        {
            // Whoever was here before has put it back.
            if (await db.Database.SqlQuery<int>($"""select 1 as "Value" from platform_accounts where id = {account.Account} for no key update""").ToListAsync(ct) is not [])
            {
                await PublicationQueue.Schedule(scheduler, db, account.Account, account.Due, ct);
            }
        }, ct);
    }
}
