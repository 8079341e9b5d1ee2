using System.Diagnostics.Metrics;
using Npgsql;
using Reelwright.Base;
using Reelwright.Features.Records;

namespace Reelwright.Features.Hosting;

/// <summary>Figures that stand in the database and are looked up when they are sent: the same on every node.</summary>
internal sealed class StandingFigures : IDisposable
{
    private readonly Meter meter = new(Telemetry.Name);
    private readonly NpgsqlDataSource database;
    private readonly TimeProvider clock;

    public StandingFigures(NpgsqlDataSource database, LogSink log, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        meter.CreateObservableGauge("reel.orders", Orders, "{order}", "Orders by status.");
        meter.CreateObservableGauge("reel.queue.length", Queue, "{stage}", "Stages that are due and wait for a node.");
        meter.CreateObservableCounter("reel.log.dropped", () => log.Dropped, "{line}", "Log lines that this process dropped.");
    }

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private IEnumerable<Measurement<long>> Orders() =>
        Read("select status, count(*) from generation_tasks group by status").Select(row => new Measurement<long>(row.Count, new KeyValuePair<string, object?>("status", row.Name)));

    // Quartz keeps times as .NET ticks.
    private IEnumerable<Measurement<long>> Queue() => Read(
        $"select '', count(*) from qrtz_triggers where trigger_state = 'WAITING' and job_group <> 'housekeeping' and next_fire_time <= {clock.GetUtcNow().UtcTicks}")
        .Select(row => new Measurement<long>(row.Count));

    private List<(string Name, long Count)> Read(string sql)
    {
        try
        {
            using var command = database.CreateCommand(sql);
            using var reader = command.ExecuteReader();
            var rows = new List<(string, long)>();
            while (reader.Read())
            {
                rows.Add((reader.GetString(0), reader.GetInt64(1)));
            }

            return rows;
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException or ObjectDisposedException)
        {
            // Nothing is known at the moment: nothing is told.
            return [];
        }
    }
}
