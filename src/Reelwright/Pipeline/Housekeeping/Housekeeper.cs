using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Runs what keeps house, one of a kind at a time in the whole cluster, and records what it did.</summary>
public sealed class Housekeeper(IEnumerable<IHousekeeping> tasks, NpgsqlDataSource database, Installation installation, IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<Housekeeper> log)
{
    /// <summary>Runs one; null when another process is at it. A failure is recorded, then thrown.</summary>
    public async Task<HousekeepingRun?> Run(HousekeepingTask task, CancellationToken ct)
    {
        // A lock of the connection: whoever dies lets go of it.
        await using var held = await database.OpenConnectionAsync(ct);
        await using (var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 18))", held) { Parameters = { new() { Value = task.Word() } } })
        {
            if (!(bool)(await take.ExecuteScalarAsync(ct))!)
            {
                return null;
            }
        }

        try
        {
            return await Run(task, run => tasks.Single(t => t.Task == task).Run(run), ct);
        }
        finally
        {
            await Locks.Free(held);
        }
    }

    private async Task<HousekeepingRun> Run(HousekeepingTask task, Func<CancellationToken, Task<string>> work, CancellationToken ct)
    {
        var run = new HousekeepingRun { Task = task, Node = installation.Node, StartedAt = clock.GetUtcNow() };
        await using var db = await databases.CreateDbContextAsync(ct);
        db.HousekeepingRuns.Add(run);
        await db.SaveChangesAsync(ct);
        try
        {
            run.Did = await work(ct);
        }
        catch (Exception failure)
        {
            run.Error = failure is OperationCanceledException ? "stopped" : failure.Message;
            if (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Housekeeping {Task} failed", task.Word());
            }

            throw;
        }
        finally
        {
            run.EndedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return run;
    }
}
