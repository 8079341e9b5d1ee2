using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Says again and again that a paid call's process is still at it, so that nobody gives the call up while its answer may come, be its order paused or cancelled. It ends with the process.</summary>
public sealed class Pulse : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource ended = new();
    private readonly Task beats;

    private Pulse(IDbContextFactory<ReelDb> databases, ProviderCall call, TimeProvider clock) => beats = Beat(databases, call, clock);

    /// <summary>Begins; a call that is simply made again needs none.</summary>
    public static Pulse? Of(IDbContextFactory<ReelDb> databases, ProviderCall call, TimeProvider clock) => call.Repeatable ? null : new Pulse(databases, call, clock);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await beats;
        ended.Dispose();
    }

    private async Task Beat(IDbContextFactory<ReelDb> databases, ProviderCall call, TimeProvider clock)
    {
        while (!ended.IsCancellationRequested)
        {
            try
            {
                await using var db = await databases.CreateDbContextAsync(ended.Token);
                // By the database's own clock, which all processes share.
                await db.Database.ExecuteSqlAsync($"update provider_calls set look_at = clock_timestamp() + {Holds} where id = {call.Id} and status = 'sending'", ended.Token);
            }
            catch (Exception away) when (away is not OperationCanceledException)
            {
                // While the database is away nobody else gives calls up either.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Every, clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
