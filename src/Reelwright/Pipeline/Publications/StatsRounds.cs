using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline.Publications;

/// <summary>Looks at the numbers of posts again and again while the node runs.</summary>
public sealed class StatsRounds(StatsSync sync, TimeProvider clock, ILogger<StatsRounds> log) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.Go(sync.Look, away => log.LogWarning(away, "Looking at the numbers of posts was interrupted"), clock, stoppingToken);
}
