using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Looks at vendors' jobs when their time has come and fetches what is ready, the one never waiting for the other; and puts stages back that may go on.</summary>
public sealed class CallWatcher(IDbContextFactory<ReelDb> databases, JobLooks looks, ResultFetch results, Parking parking, TimeProvider clock, ILogger<CallWatcher> log) : BackgroundService
{
    private const int LooksAtATime = 16;
    private const int FetchesAtATime = 8;

    /// <summary>How long a node that says nothing more keeps what it took.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        new Lane(databases, clock, log, LooksAtATime, Hold).Run(results: false, looks.Look, stoppingToken),
        new Lane(databases, clock, log, FetchesAtATime, Hold).Run(results: true, results.Fetch, stoppingToken),
        Rounds.Go(parking.PutBack, away => log.LogWarning(away, "Putting stages back that waited for makers was interrupted"), clock, stoppingToken));
}
