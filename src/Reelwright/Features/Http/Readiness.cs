using Quartz;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Looks whether database, store, ffmpeg and scheduler can be used; however many ask, once in a few seconds.</summary>
internal sealed class Readiness(Installation here, WebSettings settings, ISchedulerFactory schedulers, TimeProvider clock) : IDisposable
{
    private const string Ok = "ok";
    private const string Down = "down";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    // Whoever watches gives up sooner than a database or a disk that hangs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // A scheduler that works tells its cluster every second that it lives.
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);
    private Parts? last;
    private long seen;

    /// <summary>What of it is ready; a word for each part, never an address or a version.</summary>
    public sealed record Parts(string Database, string Store, string Ffmpeg, string Scheduler)
    {
        /// <summary>Whether all is.</summary>
        internal bool All => this is { Database: Ok, Store: Ok, Ffmpeg: Ok, Scheduler: Ok };
    }

    /// <summary>Looks, or tells what was just seen.</summary>
    public async Task<Parts> Look(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (last is null || clock.GetElapsedTime(seen) > Fresh)
            {
                var parts = await Task.WhenAll(Try(Database), Try(Store), Try(Ffmpeg), Try(Scheduler));
                last = new Parts(parts[0], parts[1], parts[2], parts[3]);
                seen = clock.GetTimestamp();
            }

            return last;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<string> Try(Func<CancellationToken, Task> part)
    {
        using var soon = new CancellationTokenSource(Patience, clock);
        try
        {
            await Task.Run(() => part(soon.Token), CancellationToken.None).WaitAsync(soon.Token);
            return Ok;
        }
        catch (Exception)
        {
            return Down;
        }
    }

    private async Task Database(CancellationToken ct)
    {
        await using var command = here.Database.CreateCommand("select 1");
        await command.ExecuteScalarAsync(ct);
    }

    private Task Store(CancellationToken ct) => here.Files.Check(ct);

    private static async Task Ffmpeg(CancellationToken ct)
    {
        foreach (var tool in new[] { "ffmpeg", "ffprobe" })
        {
            (await Child.Run(tool, ["-hide_banner", "-version"], ct: ct)).OrThrow(tool);
        }
    }

    private async Task Scheduler(CancellationToken ct)
    {
        var status = (await schedulers.GetScheduler(ct)).Status;
        if (settings.Works ? status != SchedulerStatus.Running : status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown or SchedulerStatus.Unknown)
        {
            throw new ReelException("scheduler_stopped", "The scheduler does not run.");
        }

        if (settings.Works)
        {
            await using var alive = here.Database.CreateCommand("select 1 from qrtz_scheduler_state where instance_name = $1 and last_checkin_time > $2");
            alive.Parameters.AddWithValue(here.Node);
            alive.Parameters.AddWithValue((clock.GetUtcNow() - Silent).UtcTicks);
            _ = await alive.ExecuteScalarAsync(ct) ?? throw new ReelException("scheduler_silent", "The scheduler has not been heard of for a while.");
        }
    }
}
