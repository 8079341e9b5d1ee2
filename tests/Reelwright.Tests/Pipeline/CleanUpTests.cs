using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Pipeline;

/// <summary>A dry run lists what the policies ask for; the real run removes exactly that, or says why not.</summary>
public sealed class CleanUpTests(PostgresFixture database) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private readonly Scratch scratch = new();
    private FileStore store = null!;
    private Sample sample = null!;
    private PlanCleanUp plan = null!;
    private RunCleanUp run = null!;

    public async Task InitializeAsync()
    {
        await database.Run("truncate users, media_storage, clean_ups cascade");
        store = await FileStore.Open(scratch.Folder);
        sample = await Sample.Store(database);
        // The sample's order is done, so that nothing is held for it.
        await database.Run("update video_generation_jobs set status = 'FAILED', ended_as = 'failed', error_message = 'x', completed_at = now(); update generation_tasks set status = 'failed', completed_at = now()");
        var databases = new Contexts(database);
        plan = new PlanCleanUp(databases, TimeProvider.System);
        run = new RunCleanUp(databases, new FileSweep(database.Source, store, TimeProvider.System), TimeProvider.System);
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return scratch.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task The_real_run_removes_exactly_what_the_dry_run_listed()
    {
        await Policy("TEMP", """{"max_age_days":7,"max_size_mb":null,"preserve_completed_videos":true}""");
        await Policy("IMAGES", """{"max_age_days":7,"max_size_mb":null,"preserve_completed_videos":true}""");
        var parts = new[] { await Part("old", 8), await Part("older", 9), await Part("young", 6) };
        var loose = new[] { await Asset("unused", 10), await Asset("fresh", 1) };
        await Film(400);
        var list = await plan.Run("test", null, CancellationToken.None);
        (await Items(list)).ShouldBe([$"asset {loose[0]} age ", $"part {sample.Inputs} age ", $"part {parts[1]} age ", $"part {parts[0]} age "]);
        (await Cleaned()).ShouldBe(0);

        await run.Run(list, CancellationToken.None);
        (await Items(list)).ShouldAllBe(item => item.EndsWith(" removed", StringComparison.Ordinal));
        (await database.Rows("select input_digest from render_parts")).Single().ShouldBe([parts[2]]);
        (await database.Rows("select id from media_assets where source_type = 'USER_UPLOADED'")).Single().ShouldBe([Guid.Parse(loose[1])]);
        (await database.One<long>("select count(*) from generated_videos where file_removed_at is not null")).ShouldBe(0);
        (await Cleaned()).ShouldBe(5);
        (await Should.ThrowAsync<ReelException>(() => run.Run(list, CancellationToken.None))).Code.ShouldBe("wrong_state");
    }

    [Fact]
    public async Task What_came_into_use_after_the_dry_run_stays_and_it_is_said_why()
    {
        await Policy("TEMP", """{"max_age_days":7,"max_size_mb":null,"preserve_completed_videos":true}""");
        await Policy("IMAGES", """{"max_age_days":7,"max_size_mb":null,"preserve_completed_videos":true}""");
        var (part, gone, asset) = (await Part("used", 8), await Part("gone", 9), await Asset("chosen", 10));
        var list = await plan.Run("test", [StorageType.Temp, StorageType.Images], CancellationToken.None);
        await database.Run($"update render_parts set last_used_at = now() where input_digest = '{part}'; delete from render_parts where input_digest = '{gone}'");
        await database.Run($"update sentence_media set asset_id = '{asset}' where slot = 'picture'");
        var answer = await run.Run(list, CancellationToken.None);
        (answer.Removed, answer.Kept).ShouldBe((1, 3));
        (await Items(list)).ShouldBe(
            [$"asset {asset} age kept: a sentence has chosen it", $"part {sample.Inputs} age removed", $"part {gone} age kept: it was gone already", $"part {part} age kept: it has been used since"]);
    }

    [Fact]
    public async Task A_shelf_that_is_too_full_loses_its_oldest_until_it_is_not_but_nothing_a_running_attempt_needs()
    {
        await Policy("TEMP", """{"max_age_days":null,"max_size_mb":1,"preserve_completed_videos":true}""");
        var parts = new List<string>();
        for (var days = 10; days > 0; days--)
        {
            parts.Add(await Part("part" + days, days, size: 300_000));
        }

        // 3 MB and the sample's ten bytes: seven must go until no more than 1 MiB is left; the sample's own is the oldest.
        var first = await plan.Run("test", [StorageType.Temp], CancellationToken.None);
        (await Items(first)).ShouldBe([$"part {sample.Inputs} size ", .. parts.Take(7).Select(p => $"part {p} size ")]);
        await database.Run($"update video_generation_jobs set status = 'PENDING', ended_as = null, error_message = null, completed_at = null, started_at = now() - interval '7 days 1 hour'");
        (await Items(await plan.Run("test", [StorageType.Temp], CancellationToken.None))).ShouldBe([$"part {sample.Inputs} size ", .. parts.Take(3).Select(p => $"part {p} size ")]);
        (await run.Run(first, CancellationToken.None)).ShouldBe(new RunCleanUp.Answer(4, 4, 0L), "their files are not in the store");
    }

    [Fact]
    public async Task A_films_file_goes_only_where_the_policy_says_so_and_its_row_stays()
    {
        await Film(400);
        await Policy("VIDEOS", """{"max_age_days":30,"max_size_mb":null,"preserve_completed_videos":true}""");
        (await Items(await plan.Run("test", [StorageType.Videos], CancellationToken.None))).ShouldBeEmpty();
        await Policy("VIDEOS", """{"max_age_days":30,"max_size_mb":null,"preserve_completed_videos":false}""");
        var outdated = await plan.Run("test", [StorageType.Videos], CancellationToken.None);
        await Policy("VIDEOS", """{"max_age_days":31,"max_size_mb":null,"preserve_completed_videos":false}""");
        (await Should.ThrowAsync<ReelException>(() => run.Run(outdated, CancellationToken.None))).Code.ShouldBe("clean_up_outdated");
        var list = await plan.Run("test", [StorageType.Videos], CancellationToken.None);
        (await Items(list)).ShouldBe([$"film {sample.Film.Id} age "]);
        (await run.Run(list, CancellationToken.None)).Removed.ShouldBe(1);
        (await database.Rows("select digest, file_removed_at is not null, generation_status from generated_videos")).Single().ShouldBe([Sample.Name("film"), true, "COMPLETED"]);
        (await database.One<int>($"select reference_count from file_blobs where digest = '{Sample.Name("film")}' union all select 0 limit 1")).ShouldBe(0);
    }

    private Task<int> Policy(string shelf, string policy) => database.Run($"update media_storage set cleanup_policy = '{policy}' where storage_type = '{shelf}'");

    private async Task<string> Part(string name, int days, int size = 10)
    {
        await database.Run($"""
            insert into file_blobs (digest, area, size_bytes) values ('{Sample.Name(name)}', 'TEMP', {size});
            insert into render_parts (input_digest, kind, digest, seconds, last_used_at) values ('{name}', 'segment', '{Sample.Name(name)}', 1, now() - interval '{days} days')
            """);
        return name;
    }

    private async Task<string> Asset(string name, int days)
    {
        await using var db = database.Open();
        await Sample.Blob(db, name, StorageType.Images);
        var asset = Sample.NewAsset(sample.Project.OwnerId, AssetType.Image, SourceType.UserUploaded, null, name);
        asset.CreationTimestamp = TimeProvider.System.GetUtcNow().AddDays(-days);
        db.Add(asset);
        await db.SaveChangesAsync();
        return asset.Id.ToString();
    }

    private Task<int> Film(int days) => database.Run($"""
        update generated_videos set digest = '{Sample.Name("film")}', file_size = 10, generation_status = 'COMPLETED', creation_timestamp = now() - interval '{days + 1} days',
            completion_timestamp = now() - interval '{days} days'
        """);

    private async Task<List<string>> Items(Guid list) => (await database.Rows(
        $"select kind || ' ' || item || ' ' || reason || ' ' || coalesce(outcome || coalesce(': ' || why_kept, ''), '') from clean_up_items where clean_up_id = '{list}' order by number")).ConvertAll(r => (string)r[0]!);

    private Task<long> Cleaned() => database.One<long>("select count(last_cleanup) from media_storage");

    private sealed class Contexts(PostgresFixture database) : IDbContextFactory<ReelDb>
    {
        public ReelDb CreateDbContext() => database.Open();
    }
}
