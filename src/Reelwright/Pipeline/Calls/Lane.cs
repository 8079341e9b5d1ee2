using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Takes calls outside whose time has come, several at once, and never waits for the slowest. What is worked on is held, and the hold renewed, so that no other node takes it meanwhile.</summary>
/// <param name="places">How many at once.</param>
/// <param name="hold">How long another node leaves alone what was taken here and not renewed.</param>
public sealed class Lane(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger log, int places, TimeSpan hold)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Works until it is stopped, and then until what it had begun has stopped too.</summary>
    /// <param name="results">Whether it takes results to be fetched, or jobs to be looked at.</param>
    public async Task Run(bool results, Func<ProviderCall, CancellationToken, Task> work, CancellationToken ct)
    {
        var busy = new List<Task>();
        try
        {
            while (!ct.IsCancellationRequested)
            {
                busy.RemoveAll(task => task.IsCompleted);
                busy.AddRange((await Due(places - busy.Count, results, ct)).Select(call => Work(call, work, ct)));
                await (busy.Count < places ? Task.Delay(Every, clock, ct) : Task.WhenAny(busy));
            }
        }
        finally
        {
            await Task.WhenAll(busy);
        }
    }

    private async Task<List<ProviderCall>> Due(int free, bool results, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(ct);
            return await db.ProviderCalls.FromSql($"""
                update provider_calls c set look_at = {now + hold}, looks = c.looks + 1 where c.id in (
                    select id from provider_calls where status = 'polling' and look_at <= {now} and (result_address is not null) = {results} order by look_at limit {free} for update skip locked)
                returning *
                """).AsNoTracking().ToListAsync(ct);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            log.LogWarning(away, "Looking for makers' jobs was interrupted");
            return [];
        }
    }

    private async Task Work(ProviderCall call, Func<ProviderCall, CancellationToken, Task> work, CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var held = Renew(call, ended.Token);
        try
        {
            await work(call, ct);
        }
        catch (Exception broken)
        {
            // Its own time comes again.
            log.LogWarning(broken, "What became of job {Job} of maker {Maker} could not be written down", call.VendorJobId, call.Provider);
        }
        finally
        {
            await ended.CancelAsync();
            await held;
        }
    }

    private async Task Renew(ProviderCall call, CancellationToken ct)
    {
        // Whoever closes it or puts it off changes this: then it is no longer ours to hold.
        var until = call.LookAt;
        while (until is not null)
        {
            try
            {
                await Task.Delay(hold / 4, clock, ct);
                await using var db = await databases.CreateDbContextAsync(ct);
                var renewed = await db.Database.SqlQuery<DateTimeOffset>($"""
                    update provider_calls set look_at = {clock.GetUtcNow() + hold} where id = {call.Id} and status = 'polling' and look_at = {until} returning look_at as "Value"
                    """).ToListAsync(ct);
                until = renewed is [var next] ? next : null;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception away)
            {
                log.LogWarning(away, "The hold on job {Job} of maker {Maker} was not renewed", call.VendorJobId, call.Provider);
            }
        }
    }
}
