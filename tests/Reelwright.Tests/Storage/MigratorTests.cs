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
            // The program of today names them; then there were no takes and no looks.
            await using (var now = source.CreateCommand("alter table media_assets add column video_generation_id bigint, add column image_generation_id bigint; alter table chapters add column look jsonb; alter table api_configs add column mended_at timestamptz; alter table status_changes add column reason_code varchar(50)"))
            {
                await now.ExecuteNonQueryAsync();
            }

            await Sample.Store(db, row => row is not (Budget or ProviderCall or AttemptStage or SentenceEdit or ManuscriptEdit or IdempotencyKey or Session or ApiToken or AccessLink or ProjectMember or CleanUp or CleanUpItem or HousekeepingRun or Drama or Theme or Tag or Video or VideoTag or SentenceText or SentencePrompt or Errand or NarratedLine));
            await using var old = source.CreateCommand("""
                alter table media_assets drop column video_generation_id, drop column image_generation_id;
                alter table chapters drop column look;
                alter table api_configs drop column mended_at;
                alter table status_changes drop column reason_code;
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
    public async Task Clips_of_before_belong_to_the_paragraph_that_stands_where_they_said_and_no_voice_of_before_becomes_another()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await using (var source = NpgsqlDataSource.Create(address + ";Pooling=false"))
        {
            await Before(source, typeof(ReelDb).Assembly.GetManifestResourceNames().Count(n => n.StartsWith("Reelwright.Sql.", StringComparison.Ordinal) && string.CompareOrdinal(n, "Reelwright.Sql.0036") < 0) + 1);
            // What else there would be is left out, and not asked for.
            await using (var old = source.CreateCommand("""
                set session_replication_role = replica;
                insert into users (id, username, email, password_hash) values ('00000000-0000-0000-0000-000000000001', 'a', 'a@example.org', '!');
                insert into paragraphs (id, chapter_id, content, language, order_index)
                    select gen_random_uuid(), '00000000-0000-0000-0000-000000000002', content, 'en', at - 1 from unnest(array['first', 'second']) with ordinality p(content, at);
                insert into videos (id, user_id, prompt, status, completed_at, error_message, is_uploaded, project_id, story_id, paragraph_index, is_deleted, deleted_at, deleted_by) values
                    (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'let go', 'failed', now(), 'no', true, null, null, 1, false, null, null),
                    (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'lost', 'failed', now(), 'no', true, gen_random_uuid(), '00000000-0000-0000-0000-000000000002', 2, false, null, null),
                    (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'there', 'failed', now(), 'no', true, gen_random_uuid(), '00000000-0000-0000-0000-000000000002', 1, false, null, null),
                    (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'thrown away', 'failed', now(), 'no', true, null, null, null, true, now(), '00000000-0000-0000-0000-000000000001');
                insert into video_generations (drama_id, video_id, api_config_id, provider, prompt) select 1, id, gen_random_uuid(), 'fal', prompt from videos where is_deleted;
                insert into characters (drama_id, name, voice_style) values (1, 'Anna', 'low and hoarse')
                """))
            {
                await old.ExecuteNonQueryAsync();
            }

            await Migrator.Run(address, CancellationToken.None);
            await using var read = source.CreateCommand("""
                select string_agg(concat_ws(' ', v.prompt || ':', p.content, v.paragraph_index, t.is_deleted), ', ' order by v.prompt)
                from videos v left join paragraphs p on p.id = v.paragraph_id left join video_generations t on t.video_id = v.id
                """);
            ((string?)await read.ExecuteScalarAsync()).ShouldBe("let go:, lost:, there: second 1, thrown away: t");
            await using var told = source.CreateCommand("select voice_told from characters");
            (await told.ExecuteScalarAsync()).ShouldBe(false);
        }

        await cluster.Drop(address);
    }

    [Fact]
    public async Task Calendars_that_had_stopped_before_get_the_code_of_what_they_say()
    {
        var cluster = await TestCluster.Open();
        var address = await cluster.Make(migrated: false);
        await using (var source = NpgsqlDataSource.Create(address + ";Pooling=false"))
        {
            await Before(source, typeof(ReelDb).Assembly.GetManifestResourceNames().Count(n => n.StartsWith("Reelwright.Sql.", StringComparison.Ordinal) && string.CompareOrdinal(n, "Reelwright.Sql.0043") < 0) + 1);
            await using (var old = source.CreateCommand("""
                set session_replication_role = replica;
                insert into publication_series (id, user_id, project_id, account_id, title, language, output, time_zone, time_of_day, starts_on, template, status, reason)
                    select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'a', 'en', '1280x720/full', 'UTC', '20:00', '2040-01-01', '{}', case when reason is null then 'active' else 'stopped' end, reason
                    from unnest(array['You stopped it.', 'Its project is no longer there, or you may no longer publish it.', 'the account ''A'' was deleted', 'its owner''s account was deleted',
                        '''One'' had no film in en (1280x720/full) at its time, 2040-01-01: make it.', '''One'' was not published: The platform said no.', null]) r(reason)
                """))
            {
                await old.ExecuteNonQueryAsync();
            }

            await Migrator.Run(address, CancellationToken.None);
            await using var read = source.CreateCommand("select string_agg(coalesce(reason_code, status), ' ' order by coalesce(reason_code, status)) from publication_series");
            ((string?)await read.ExecuteScalarAsync()).ShouldBe("account_gone account_gone active by_hand no_film post_failed project_gone");
        }

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
