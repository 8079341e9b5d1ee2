using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Rings when any process has written progress: one connection that listens for all who watch here.</summary>
public sealed class ProgressBell(Installation installation, TimeProvider clock, ILogger<ProgressBell> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);
    private TaskCompletionSource ring = New();

    /// <summary>Ends with the next ring. Take it, then read, then wait for it.</summary>
    public Task Next => Volatile.Read(ref ring).Task;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await installation.Database.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, _) => Ring();
                await using (var listen = new NpgsqlCommand($"listen {Signals.Progress}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                // Whatever came while nobody listened.
                Ring();
                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (Exception lost) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(lost, "Listening for progress was interrupted");
                await Task.Delay(RetryAfter, clock, stoppingToken);
            }
        }
    }

    private void Ring() => Interlocked.Exchange(ref ring, New()).TrySetResult();

    // Whoever waits goes on elsewhere, not on the connection's own thread.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
