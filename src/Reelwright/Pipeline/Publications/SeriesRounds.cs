using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline.Publications;

/// <summary>Looks at calendars again and again while the node runs.</summary>
public sealed class SeriesRounds(SeriesCalendar calendar, TimeProvider clock, ILogger<SeriesRounds> log) : BackgroundService
{
    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.Go(calendar.Look, away => log.LogWarning(away, "Looking at calendars was interrupted"), clock, stoppingToken);
}
