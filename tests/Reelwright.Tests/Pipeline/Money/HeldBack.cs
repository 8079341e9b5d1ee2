using Npgsql;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Keeps calls of one account, or what becomes of pictures' takes, from being written down, as a slow database does, until whoever waits for that is dead.</summary>
internal sealed class HeldBack : IAsyncDisposable
{
    // Whoever waits for us.
    private const string Waiting = "pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private HeldBack(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <summary>Takes hold of the account and of its open calls, in the order everybody takes them.</summary>
    public static async Task<HeldBack> Take(Runs runs, Guid account)
    {
        var open = await runs.Installation.Database.OpenConnectionAsync();
        var held = new HeldBack(open, await open.BeginTransactionAsync());
        await held.Run($"select 1 from api_configs where id = '{account}' for no key update");
        await held.Run($"select 1 from provider_calls where api_config_id = '{account}' and status in ('sending', 'polling') for no key update");
        return held;
    }

    /// <summary>Takes hold of what is told of these pictures' videos, by their names: no take of theirs moves.</summary>
    public static async Task<HeldBack> Take(Runs runs, IEnumerable<string> pictures)
    {
        var open = await runs.Installation.Database.OpenConnectionAsync();
        var held = new HeldBack(open, await open.BeginTransactionAsync());
        await held.Run($"select 1 from image_video_status where img_name in ('{string.Join("', '", pictures)}') for no key update");
        return held;
    }

    /// <summary>Waits until so many wait.</summary>
    public async Task SomebodyWaits(int many = 1)
    {
        for (var turn = 0; await Count() < many; turn++)
        {
            turn.ShouldBeLessThan(600, "nobody wanted to write anything down");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends those who wait: their programs are gone, and nothing they had begun is done.</summary>
    public async Task Break()
    {
        await LookAnew();
        await Run($"select count(pg_terminate_backend(pid)) from {Waiting}");
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.RollbackAsync();
        await connection.DisposeAsync();
    }

    private async Task<long> Count()
    {
        await LookAnew();
        return (long)(await Run($"select count(*) from {Waiting}"))!;
    }

    // Within a transaction the same programs are seen again and again, and none that has come since.
    private Task<object?> LookAnew() => Run("select 1 from pg_stat_clear_snapshot()");

    private async Task<object?> Run(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync();
    }
}
