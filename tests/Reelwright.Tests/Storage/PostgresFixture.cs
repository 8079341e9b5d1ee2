using Npgsql;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>One fresh, migrated database for one test class.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    public NpgsqlDataSource Source { get; private set; } = null!;

    /// <summary>A context of its own; the caller disposes it.</summary>
    public ReelDb Open(TimeProvider? clock = null) => new(ReelDb.Options(Source, clock ?? TimeProvider.System));

    public async Task InitializeAsync()
    {
        var cluster = await TestCluster.Open();
        ConnectionString = await cluster.Make();
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await (await TestCluster.Open()).Drop(ConnectionString);
    }

    /// <summary>Runs one statement.</summary>
    public async Task<int> Run(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The rows of a query, each an array of its values.</summary>
    public async Task<List<object?[]>> Rows(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }

        return rows;
    }

    /// <summary>Runs what has to wait for somebody who has written that, and commits in the midst of it.</summary>
    public async Task During(string theirs, Func<Task> ours)
    {
        await using var connection = await Source.OpenConnectionAsync();
        await using var writing = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = theirs;
            await command.ExecuteNonQueryAsync();
        }

        var waiting = ours();
        while (await One<long>("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0)
        {
            waiting.IsCompleted.ShouldBeFalse();
            await Task.Delay(20);
        }

        await writing.CommitAsync();
        await waiting;
    }

    /// <summary>The one value of a query.</summary>
    public async Task<T> One<T>(string sql) => (T)(await Rows(sql)).Single()[0]!;
}
