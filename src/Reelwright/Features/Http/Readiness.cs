using Quartz;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Http;

/// <summary>Looks whether database, store, ffmpeg and scheduler can be used; however many ask, once in a few seconds.</summary>
internal sealed class Readiness(Installation here, ISchedulerFactory schedulers, TimeProvider clock) : IDisposable
{
    private const string Ok = "ok";
    private const string Down = "down";
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

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
                last = new Parts(await Try(Database), await Try(Store), await Try(Ffmpeg), await Try(Scheduler));
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

    private static async Task<string> Try(Func<Task> part)
    {
        try
        {
            await part();
            return Ok;
        }
        catch (Exception)
        {
            return Down;
        }
    }

    private async Task Database()
    {
        await using var command = here.Database.CreateCommand("select 1");
        await command.ExecuteScalarAsync();
    }

    private Task Store() => here.Files.Check(CancellationToken.None);

    private static async Task Ffmpeg() => (await Child.Run("ffmpeg", ["-hide_banner", "-version"])).OrThrow("ffmpeg");

    private async Task Scheduler()
    {
        var scheduler = await schedulers.GetScheduler();
        if (scheduler.Status is SchedulerStatus.Shutdown or SchedulerStatus.Unknown)
        {
            throw new ReelException("scheduler_stopped", "The scheduler does not run.");
        }
    }
}
