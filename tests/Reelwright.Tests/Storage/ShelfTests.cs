using System.Globalization;
using System.Text;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Shelves say what lies on them, whatever happens between a file and its row; a file goes with the last row that names it, and never before.</summary>
public sealed class ShelfTests(PostgresFixture database) : IClassFixture<PostgresFixture>, IAsyncLifetime, IAsyncDisposable
{
    private readonly Scratch scratch = new();
    private FileStore store = null!;
    private ShelfWork work = null!;

    public async Task InitializeAsync()
    {
        await database.Run("truncate users, media_storage cascade");
        store = await FileStore.Open(scratch.Folder);
        await using var db = database.Open();
        await FirstRun.Prepare(db, Enum.GetValues<StorageType>().ToDictionary(a => a, store.FolderOf), "cipher", TimeProvider.System, CancellationToken.None);
        work = new ShelfWork(database.Source, store);
    }

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return scratch.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task After_random_uploads_deletes_and_crashes_every_shelf_says_what_find_finds()
    {
        await work.Run(600, "short");
        await ShelvesAreTrue();
    }

    [Fact, Trait("suite", "shelves"), Trait("long", "true")]
    public async Task After_ten_thousand_of_them_and_killed_processes_too()
    {
        var working = work.Run(10_000, "long");
        for (var i = 0; i < 8; i++)
        {
            using var other = OtherProcess.Start("shelves", scratch.Folder, database.ConnectionString, "other" + i.ToString(CultureInfo.InvariantCulture));
            (await other.Says()).ShouldBe("begins");
            await Task.Delay(300 + (i * 100));
            await other.Kill();
        }

        await working;
        // What the dead wrote unfinished goes at the next start.
        (await FileStore.Open(scratch.Folder)).Dispose();
        await ShelvesAreTrue();
    }

    [Fact]
    public async Task Bytes_stored_again_while_their_last_reference_goes_are_never_lost()
    {
        for (var round = 0; round < 60; round++)
        {
            await work.Upload(StorageType.Images, 1);
            var again = work.Upload(StorageType.Images, 1);
            await work.Delete();
            await Task.WhenAll(again, work.Sweep.Run(TimeSpan.Zero, CancellationToken.None), work.Scan.Run(TimeSpan.Zero, CancellationToken.None));
            await ShelvesAreTrue();
            (await Shelf("IMAGES")).ShouldEndWith(" in 1");
            await work.Delete();
        }
    }

    [Fact]
    public async Task What_was_stored_a_moment_ago_is_left_for_the_next_time_even_over_the_same_bytes_of_long_ago()
    {
        await work.Upload(StorageType.Audio, 2);
        await work.Delete();
        (await work.Sweep.Run(FileSweep.Settled, CancellationToken.None)).Files.ShouldBe(0);
        var file = Directory.GetFiles(store.FolderOf(StorageType.Audio)).Single();
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        await work.Upload(StorageType.Audio, 2, ShelfWork.Crash.BeforeRow);
        (await work.Sweep.Run(FileSweep.Settled, CancellationToken.None)).Files.ShouldBe(0);
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        (await work.Sweep.Run(FileSweep.Settled, CancellationToken.None)).Files.ShouldBe(1);
        File.Exists(file).ShouldBeFalse();
        (await Shelf("AUDIO")).ShouldBe("0 in 0");
    }

    [Fact]
    public async Task A_file_that_went_between_being_stored_and_noted_is_told_and_nothing_is_noted()
    {
        var stored = await store.Put(StorageType.Images, new byte[] { 1, 2, 3 }, "png");
        (await store.Remove(StorageType.Images, stored.Digest, "png", TimeProvider.System.GetUtcNow().AddMinutes(1), CancellationToken.None)).ShouldBeTrue();
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync())
        {
            (await Should.ThrowAsync<ReelException>(() => Blobs.Note(db, store, StorageType.Images, stored, TimeProvider.System.GetUtcNow(), CancellationToken.None))).Code.ShouldBe("file_vanished");
        }

        (await Shelf("IMAGES")).ShouldBe("0 in 0");
    }

    [Fact]
    public async Task The_same_bytes_under_two_names_are_two_files_and_both_go()
    {
        await using var db = database.Open();
        await using (var tx = await db.Database.BeginTransactionAsync())
        {
            foreach (var extension in new[] { "txt", "md", "txt" })
            {
                await Blobs.Note(db, store, StorageType.Stock, await store.Put(StorageType.Stock, "It rained."u8.ToArray(), extension), TimeProvider.System.GetUtcNow(), CancellationToken.None);
            }

            await tx.CommitAsync();
        }

        (await Shelf("STOCK")).ShouldBe("20 in 2");
        await ShelvesAreTrue(sweep: false);
        (await work.Sweep.Run(TimeSpan.Zero, CancellationToken.None)).ShouldBe(new FileSweep.Removed(2, 20));
        Directory.GetFiles(store.FolderOf(StorageType.Stock)).ShouldBeEmpty();
        (await Shelf("STOCK")).ShouldBe("0 in 0");
    }

    [Fact]
    public async Task A_long_transaction_that_stored_a_file_holds_up_nobody()
    {
        await using var slow = await database.Source.OpenConnectionAsync();
        await using var transaction = await slow.BeginTransactionAsync();
        await using var insert = slow.CreateCommand();
        insert.CommandText = $"insert into file_blobs (digest, area, size_bytes) values ('{Sample.Name("slow")}', 'STOCK', 5)";
        await insert.ExecuteNonQueryAsync();
        await database.Run($"set lock_timeout = '5s'; insert into file_blobs (digest, area, size_bytes) values ('{Sample.Name("quick")}', 'STOCK', 7)");
        (await Shelf("STOCK")).ShouldBe("7 in 1");
        await transaction.CommitAsync();
        (await Shelf("STOCK")).ShouldBe("12 in 2");
    }

    [Fact]
    public async Task A_scan_removes_old_files_without_a_row_tells_what_is_missing_and_sets_totals_right()
    {
        await work.Upload(StorageType.Videos, 3);
        await work.Upload(StorageType.Videos, 4);
        await work.Upload(StorageType.Videos, 5);
        var (old, young) = (await store.Put(StorageType.Videos, new byte[] { 1 }, "mp4"), await store.Put(StorageType.Videos, new byte[] { 2 }, "mp4"));
        File.SetLastWriteTimeUtc(old.Path, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        var writing = store.NewTempPath(StorageType.Videos, "mp4");
        await File.WriteAllTextAsync(writing, "being written");
        var note = Path.Combine(store.FolderOf(StorageType.Videos), "readme.txt");
        await File.WriteAllTextAsync(note, "somebody's own");
        var rows = await database.Rows("select digest, extensions[1] from file_blobs order by size_bytes");
        File.Delete(store.PathOf(StorageType.Videos, (string)rows[0][0]!, (string)rows[0][1]!));
        await File.WriteAllTextAsync(store.PathOf(StorageType.Videos, (string)rows[1][0]!, (string)rows[1][1]!), "cut");
        await database.Run("update media_storage set total_size_bytes = total_size_bytes + 9, file_count = 77 where storage_type = 'VIDEOS'");

        var report = (await work.Scan.Run(FileScan.Grace, CancellationToken.None)).Single(r => r.Area == StorageType.Videos);
        (report.Files, report.Orphans, report.OrphanBytes, report.Young, report.Drift).ShouldBe((2, 1, 1L, 1, 9L));
        report.Missing.OrderBy(m => m.Expected).Select(m => (m.Name, m.Found, m.References)).ShouldBe([($"{rows[0][0]}.{rows[0][1]}", null, 1), ($"{rows[1][0]}.{rows[1][1]}", 3L, 1)]);
        new[] { old.Path, young.Path, writing, note }.Select(File.Exists).ShouldBe([false, true, true, true]);
        (await Shelf("VIDEOS")).ShouldEndWith(" in 3");
    }

    [Fact]
    public async Task A_row_of_before_learns_the_name_of_its_file()
    {
        var stored = await store.Put(StorageType.Temp, new byte[] { 7 }, "ts");
        await database.Run($"insert into file_blobs (digest, area, size_bytes) values ('{stored.Digest}', 'TEMP', 1)");
        (await work.Scan.Run(TimeSpan.Zero, CancellationToken.None)).Sum(r => r.Orphans).ShouldBe(0);
        (await database.One<string[]>("select extensions from file_blobs")).ShouldBe(["ts"]);
        (await Shelf("TEMP")).ShouldBe("1 in 1");
    }

    /// <summary>Removes what no row names, then holds rows, shelves and disk against each other.</summary>
    private async Task ShelvesAreTrue(bool sweep = true)
    {
        if (sweep)
        {
            await work.Sweep.Run(TimeSpan.Zero, CancellationToken.None);
        }

        (await work.Scan.Run(TimeSpan.Zero, CancellationToken.None)).ShouldAllBe(report => report.Missing.Count == 0 && report.Young == 0 && report.Drift == 0);
        foreach (var area in Enum.GetValues<StorageType>())
        {
            var found = await Child.Run("find", [store.FolderOf(area), "-type", "f", "-printf", "%s %f\n"]);
            var lines = Encoding.UTF8.GetString(found.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            (await Shelf(area.Word())).ShouldBe(string.Create(CultureInfo.InvariantCulture, $"{lines.Sum(l => long.Parse(l.Split(' ')[0], CultureInfo.InvariantCulture))} in {lines.Length}"));
            lines.Select(l => l.Split(' ')[1]).Order(StringComparer.Ordinal).ShouldBe(
                (await database.Rows($"select digest || '.' || unnest(extensions) from file_blobs where area = '{area.Word()}'")).Select(row => (string)row[0]!).Order(StringComparer.Ordinal));
        }
    }

    private Task<string> Shelf(string area) => database.One<string>($"SELECT total_size_bytes || ' in ' || file_count FROM media_storage WHERE storage_type = '{area}'");
}
