using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Domain;
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

    [Fact]
    public async Task Rows_of_before_are_brought_up_to_what_later_steps_ask_of_them()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await using (var source = NpgsqlDataSource.Create(address + ";Pooling=false"))
        await using (var db = new ReelDb(ReelDb.Options(source, TimeProvider.System)))
        {
            await Before(source, 10);
            await Sample.Store(db, row => row is not (Budget or ProviderCall or AttemptStage or SentenceEdit or ManuscriptEdit or IdempotencyKey or Session or ApiToken or AccessLink or ProjectMember or CleanUp or CleanUpItem or HousekeepingRun));
            await using var old = source.CreateCommand("""
                update users set language = 'en-US';
                update generated_videos set file_path = 'film.mp4', inputs_digest = repeat('0', 64), generation_status = 'COMPLETED', completion_timestamp = now(), file_size = 10, digest = (select digest from file_blobs where area = 'VIDEOS');
                update video_generation_jobs set composition_settings = '{"target_resolution":"1x1","quality_preset":"draft","include_audio":true}'
                """);
            await old.ExecuteNonQueryAsync();
            await Migrator.Run(address, CancellationToken.None);
            (await db.GeneratedVideos.AsNoTracking().SingleAsync()).ShouldSatisfyAllConditions(
                film => film.FilePath.ShouldBe("/store/VIDEOS/film.mp4"), film => film.InputsDigest.ShouldBeNull());
            (await db.VideoGenerationJobs.AsNoTracking().SingleAsync()).CompositionSettings!.ShouldContain("\"target_duration\": null");
            (await db.Users.AsNoTracking().SingleAsync()).Language.ShouldBe("en");
            (await db.Sentences.AsNoTracking().SingleAsync()).ImagePrompt.ShouldBe("It rained.");
        }

        await cluster.Drop(address);
    }

    [Fact]
    public async Task A_database_that_took_steps_as_they_first_were_gets_what_they_say_since()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await Migrator.Run(address, CancellationToken.None);
        var now = await Catalog(address);
        await using (var source = NpgsqlDataSource.Create(address + ";Pooling=false"))
        await using (var back = source.CreateCommand("""
            alter table idempotency_keys drop column attempt;
            alter table sentence_edits add constraint sentence_edits_undone check (undone_at >= created_at);
            alter table sessions drop constraint sessions_times, add constraint sessions_times check (expires_at > created_at and ended_at >= created_at);
            delete from "__EFMigrationsHistory" where "MigrationId" like '0024%';
            insert into users (id, username, email, password_hash) values ('00000000-0000-0000-0000-000000000001', 'a', 'a@example.org', '!');
            insert into idempotency_keys (user_id, key, request) values ('00000000-0000-0000-0000-000000000001', 'k', 'r')
            """))
        {
            await back.ExecuteNonQueryAsync();
        }

        (await Catalog(address)).ShouldNotBe(now);
        await Migrator.Run(address, CancellationToken.None);
        (await Catalog(address)).Order(StringComparer.Ordinal).ShouldBe(now.Order(StringComparer.Ordinal));
        await cluster.Drop(address);
    }

    [Fact]
    public void A_step_that_somebody_may_have_taken_is_never_changed()
    {
        var landed = File.ReadAllLines(Path.Combine(Checkout.Root, "tests/Reelwright.Tests/Storage/landed-steps.txt")).Select(line => line.Split(' ')).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);
        var steps = Directory.GetFiles(Path.Combine(Checkout.Root, "src/Reelwright/Storage/Sql"), "*.sql").ToDictionary(file => Path.GetFileName(file), file => Reelwright.Base.Digest.Of(File.ReadAllBytes(file)), StringComparer.Ordinal);
        // A new step is written down with its digest once it is landed; from then on another step follows it.
        steps.Where(s => !landed.TryGetValue(s.Key, out var digest) || !string.Equals(digest, s.Value, StringComparison.Ordinal)).Select(s => $"{s.Value} {s.Key}").ShouldBeEmpty();
        landed.Keys.Except(steps.Keys, StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>The database as it was before a step.</summary>
    private static async Task Before(NpgsqlDataSource database, int step)
    {
        await Run("""CREATE TABLE "__EFMigrationsHistory" ("MigrationId" varchar(150) PRIMARY KEY, "ProductVersion" varchar(32) NOT NULL)""");
        var prefix = "Reelwright.Sql.";
        foreach (var name in typeof(ReelDb).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(step - 1))
        {
            using var file = new StreamReader(typeof(ReelDb).Assembly.GetManifestResourceStream(name)!);
            await Run(await file.ReadToEndAsync());
            await Run($"""INSERT INTO "__EFMigrationsHistory" VALUES ('{Path.GetFileNameWithoutExtension(name[prefix.Length..])}', '10')""");
        }

        async Task Run(string sql)
        {
            await using var command = database.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
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
