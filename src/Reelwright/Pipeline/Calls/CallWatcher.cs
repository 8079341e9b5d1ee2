using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Looks at vendors' jobs when their time has come, fetches what is ready, and closes their calls. Any node may look at any job; each is taken by one at a time.</summary>
public sealed class CallWatcher(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Ledger ledger, Keeper keeper, Parking parking, TimeProvider clock, ILogger<CallWatcher> log) : BackgroundService
{
    private const int AtATime = 16;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // Whoever takes a job has that long; then another node may.
    private static readonly TimeSpan Taken = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestFetch = TimeSpan.FromMinutes(4);

    private const int MostBytes = 256 << 20;

    // Long results are fetched again as often; then a person decides.
    private const int MostFetches = 8;

    /// <summary>How long a vendor may work on a job before a person is asked.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromHours(2);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Again(async ct =>
        {
            while (await Round(ct) == AtATime)
            {
                // More may be due.
            }
        }, stoppingToken),
        Again(parking.PutBack, stoppingToken));

    private async Task Again(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (Exception away) when (away is not OperationCanceledException)
            {
                log.LogWarning(away, "Looking at makers' jobs was interrupted");
            }

            await Task.Delay(Every, clock, ct);
        }
    }

    /// <summary>Looks at what is due. How many there were, at most so many at a time.</summary>
    private async Task<int> Round(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        List<ProviderCall> due;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            due = await db.ProviderCalls.FromSql($"""
                update provider_calls c set look_at = {now + Taken}, looks = c.looks + 1 where c.id in (
                    select id from provider_calls where status = 'polling' and look_at <= {now} order by look_at limit {AtATime} for update skip locked)
                returning *
                """).AsNoTracking().ToListAsync(ct);
        }

        await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = ct }, async (call, stop) =>
        {
            try
            {
                await Look(call, stop);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                // The others of this round are not to suffer by it; its own time comes again.
                log.LogWarning(broken, "What became of job {Job} of maker {Maker} could not be written down", call.VendorJobId, call.Provider);
            }
        });
        return due.Count;
    }

    private async Task Look(ProviderCall call, CancellationToken ct)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            // By the model that was asked, whatever the account names since.
            var maker = accounts.Open<object>(await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct), call.Model);
            if (call.ResultAddress is { } address)
            {
                await Fetch(call, maker, new Sent.Ready(address, "", Units(call)), ct);
            }
            else if (maker is IJobs jobs)
            {
                await Look(call, maker, jobs, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Another node looks on.
            await ledger.LookAgain(call, TimeSpan.Zero, counts: false);
        }
        catch (StageTakenOverException)
        {
            // Closed by somebody else, or nobody's any more.
        }
        catch (MakerException failure) when (failure is { Passing: false, Fate: Fate.Failed } && !OfTheAccount(failure))
        {
            await ledger.Failed(call, failure);
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "Job {Job} of maker {Maker} could not be looked at", call.VendorJobId, call.Provider);
            await Later(call, failure);
        }
    }

    private async Task Look(ProviderCall call, object maker, IJobs jobs, CancellationToken ct)
    {
        var state = await jobs.Look(call.VendorJobId!, ct);
        switch (state.Ended)
        {
            case null when IsLate(call):
                await ledger.Lost(call, Endless(call));
                break;
            case null:
                await ledger.LookAgain(call, jobs.Pause(call.Looks));
                break;
            case Sent.Ready ready:
                await ledger.Outside(call, ready, Json.Write(ready.Units), Taken);
                await Fetch(call, maker, ready, ct);
                break;
            case Sent.Made made:
                await ledger.Done(call, await keeper.Keep(call.ServiceType, call.Provider, call.Request, made, ct), made.Units, made);
                break;
        }
    }

    /// <summary>Fetches the result; that alone is done again when it breaks off.</summary>
    private async Task Fetch(ProviderCall call, object maker, Sent.Ready ready, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestFetch);
        using var bytes = new MemoryStream();
        await using (var from = await ((IResults)maker).Open(ready.Address, patience.Token))
        {
            var part = new byte[1 << 16];
            for (int read; (read = await from.ReadAsync(part, patience.Token)) > 0;)
            {
                bytes.Write(part, 0, read);
                if (bytes.Length > MostBytes)
                {
                    throw new MakerException("result_broken", $"The result of {call.Provider} is larger than {MostBytes >> 20} MiB.", Fate.Failed) { Charged = true };
                }
            }
        }

        var made = new Sent.Made(bytes.ToArray(), ready.Format, ready.Units);
        await ledger.Done(call, await keeper.Keep(call.ServiceType, call.Provider, call.Request, made, ct), ready.Units, ready);
    }

    // A key that was taken back, an address that is refused, an empty purse: that says nothing of a job which was taken before.
    private static bool OfTheAccount(MakerException failure) => failure.Code is "maker_key_refused" or "maker_forbidden" or "maker_unpaid" or "maker_moved" or "address_refused" or "secrets_missing";

    private static MakerException Endless(ProviderCall call) => new(
        "job_endless", $"The job {call.VendorJobId} of {call.Provider} has not ended within {Deadline.TotalHours:0} hours, or could not be looked at: find out there what became of it, then settle the call.", Fate.Unknown);

    private bool IsLate(ProviderCall call) => clock.GetUtcNow() - call.StartedAt > Deadline;

    private async Task Later(ProviderCall call, Exception failure)
    {
        if (call.ResultAddress is null && IsLate(call))
        {
            await ledger.Lost(call, Endless(call));
            return;
        }

        if (Faults.IsAway(failure) || Faults.IsStore(failure) || failure is ReelException { Code: "disk_full" or "tool_failed" or "tool_missing" or "tool_stuck" or "secrets_missing" })
        {
            await ledger.LookAgain(call, LongestPause, counts: false);
            return;
        }

        if (call.ResultAddress is not null && call.Looks > MostFetches)
        {
            await ledger.Failed(call, failure as ReelException is { } told
                ? new MakerException(told.Code, told.Message, Fate.Failed, failure) { Charged = true }
                : new MakerException("result_broken", $"The result of {call.Provider} could not be fetched: {failure.Message}", Fate.Failed, failure) { Charged = true });
            return;
        }

        var pause = (failure as MakerException)?.After ?? TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, Math.Min(call.Looks, 10))));
        await ledger.LookAgain(call, pause);
    }

    private static Dictionary<string, decimal> Units(ProviderCall call) => call.Answer is { } said ? Json.Read<Dictionary<string, decimal>>(said) : [];
}
