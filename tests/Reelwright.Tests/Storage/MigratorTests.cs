using Npgsql;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Migrating is harmless to repeat, also from two nodes at once.</summary>
public sealed class MigratorTests
{
    private static readonly int Migrations = typeof(Migrator).Assembly.GetManifestResourceNames().Count(name => name.EndsWith(".sql", StringComparison.Ordinal));

    [Fact]
    public async Task Migrating_twice_changes_nothing_the_second_time()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await Migrator.Run(address, CancellationToken.None);
        var first = await Catalog(address);
        await Migrator.Run(address, CancellationToken.None);
        (await Catalog(address)).ShouldBe(first);
        first.Count(row => row.StartsWith("migration ", StringComparison.Ordinal)).ShouldBe(Migrations);
        await cluster.Drop(address);
    }

    [Fact]
    public async Task Four_nodes_may_migrate_an_empty_database_at_once()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Migrator.Run(address, CancellationToken.None))));
        (await Catalog(address)).Count(row => row.StartsWith("migration ", StringComparison.Ordinal)).ShouldBe(Migrations);
        await cluster.Drop(address);
    }

    private static async Task<List<string>> Catalog(string address)
    {
        await using var connection = new NpgsqlConnection(address + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            SELECT 'migration ' || "MigrationId" FROM "__EFMigrationsHistory"
            UNION ALL SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL SELECT 'constraint ' || conname FROM pg_constraint
            UNION ALL SELECT 'index ' || indexname FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL SELECT 'trigger ' || tgname || ' ' || tgrelid::regclass FROM pg_trigger
            ORDER BY 1
            """, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
