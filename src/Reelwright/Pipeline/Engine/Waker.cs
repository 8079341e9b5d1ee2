using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz.Extensibility;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Turns a NOTIFY of any process into a signal for this process's scheduler, so that work starts at once everywhere.</summary>
public sealed class Waker(ISchedulerSignaler signaler, Installation installation, RunningStages running, TimeProvider clock, ILogger<Waker> log) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    // The stage that asks for its successor still holds its place when this is heard: whoever looks then finds no room, and sleeps.
    private static readonly TimeSpan[] UntilRoom = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(200)];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception lost) when (lost is not OperationCanceledException)
            {
                // The database is away; without this the lost connection would stop the whole host.
                log.LogWarning(lost, "Listening for work was interrupted");
                await Task.Delay(RetryAfter, clock, stoppingToken);
                await Revive(stoppingToken);
            }
        }
    }

    private async Task Wake(CancellationToken ct)
    {
        try
        {
            await signaler.SignalSchedulingChange(null, ct);
            foreach (var wait in UntilRoom)
            {
                await Task.Delay(wait, clock, ct);
                await signaler.SignalSchedulingChange(null, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task Revive(CancellationToken ct)
    {
        try
        {
            await installation.Revive(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The database is away");
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = await installation.Database.OpenConnectionAsync(ct);
        connection.Notification += (_, message) =>
        {
            if (string.Equals(message.Channel, Signals.Control, StringComparison.Ordinal) && Guid.TryParse(message.Payload, out var attempt))
            {
                running.Stop(attempt);
            }
            else
            {
                _ = Wake(ct);
            }
        };
        await using (var listen = new NpgsqlCommand($"listen {Signals.Work}; listen {Signals.Control}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // Whatever came while nobody listened.
        await signaler.SignalSchedulingChange(null, ct);
        while (true)
        {
            await connection.WaitAsync(LookAgain, ct);
            if (await Queue.Rank(installation.Database, clock.GetUtcNow(), ct))
            {
                await signaler.SignalSchedulingChange(null, ct);
            }
        }
    }
}
