using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Rings when any process has written progress, for those who watch its project, order or session: one connection that listens for all of them.</summary>
public sealed class ProgressBell(Installation installation, TimeProvider clock, ILogger<ProgressBell> log) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);
    private readonly Dictionary<string, Bell> bells = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>A seat from which one bell is heard; dispose it when leaving.</summary>
    public sealed class Seat(ProgressBell house, string what, Bell bell) : IDisposable
    {
        /// <summary>Ends with the next ring. Take it, then read, then wait for it.</summary>
        public Task Next => Volatile.Read(ref bell.Ring).Task;

        /// <inheritdoc />
        public void Dispose() => house.Leave(what, bell);
    }

    /// <summary>What rings for everybody who watches the same.</summary>
    public sealed class Bell
    {
        internal TaskCompletionSource Ring = New();

        internal int Seats { get; set; }
    }

    /// <summary>Sits down to watch a project or an order, by its id, or a session.</summary>
    public Seat Watch(string what)
    {
        lock (gate)
        {
            if (!bells.TryGetValue(what, out var bell))
            {
                bells[what] = bell = new Bell();
            }

            bell.Seats++;
            return new Seat(this, what, bell);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await installation.Database.OpenConnectionAsync(stoppingToken);
                // A session's name may be anything: it comes last.
                connection.Notification += (_, message) => Ring(message.Payload.Split(' ', 3));
                await using (var listen = new NpgsqlCommand($"listen {Signals.Progress}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                // Whatever came while nobody listened.
                Ring(null);
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

    private void Ring(string[]? whose)
    {
        lock (gate)
        {
            foreach (var bell in whose?.Select(what => bells.GetValueOrDefault(what)).OfType<Bell>() ?? bells.Values)
            {
                Interlocked.Exchange(ref bell.Ring, New()).TrySetResult();
            }
        }
    }

    private void Leave(string what, Bell bell)
    {
        lock (gate)
        {
            if (--bell.Seats == 0)
            {
                bells.Remove(what);
            }
        }
    }

    // Whoever waits goes on elsewhere, not on the connection's own thread.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
