using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Reelwright.Storage;

/// <summary>Brings the database to the newest step.</summary>
public static class Migrator
{
    // Any number will do, as long as nothing else in the database takes it.
    private const long Lock = 0x5265656C_64627631;

    /// <summary>Applies the steps that are missing, on one unpooled connection. Twice, or from several nodes at once, is harmless.</summary>
    public static async Task Run(string connectionString, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(ct);
        // EF locks its history table, but only once that is there: this also guards its making. Closing the connection lets go.
        await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } })
        {
            await take.ExecuteNonQueryAsync(ct);
        }

        await using var db = new ReelDb(new DbContextOptionsBuilder<ReelDb>().UseNpgsql(connection).Options);
        await db.Database.MigrateAsync(ct);
    }
}
