using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The file store on disk: a name stands for whole bytes, equal bytes are one file, and nothing outside is touched.</summary>
public sealed class FileStoreTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly Scratch scratch = new();
    private FileStore store = null!;

    public async Task InitializeAsync() => store = await FileStore.Open(scratch.Folder);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return scratch.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    [Fact]
    public async Task Equal_bytes_are_one_file_however_they_come()
    {
        var bytes = Bytes(2_500_000);
        var put = await store.Put(StorageType.Images, bytes, "png");
        var streamed = await store.Put(StorageType.Images, new MemoryStream(bytes), "png");
        var written = store.NewTempPath(StorageType.Images, "png");
        await File.WriteAllBytesAsync(written, bytes);
        var adopted = await store.Adopt(StorageType.Images, written, "png");
        put.ShouldBe(new StoredFile(Digest.Of(bytes), Path.Combine(scratch.Folder, "media/images", Digest.Of(bytes) + ".png"), bytes.Length));
        streamed.ShouldBe(put);
        adopted.ShouldBe(put);
        Files().ShouldBe([put.Path]);
        (await File.ReadAllBytesAsync(put.Path)).AsSpan().SequenceEqual(bytes).ShouldBeTrue();
    }

    [Fact]
    public async Task Equal_bytes_stored_by_many_at_once_are_one_file()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => store.Put(StorageType.Temp, Bytes(70_000), "ts"))));
        stored.Distinct().ShouldHaveSingleItem();
        Files().ShouldBe([stored[0].Path]);
    }

    [Fact]
    public async Task A_file_can_be_asked_for_by_its_digest_and_removed()
    {
        var put = await store.Put(StorageType.Stock, Bytes(10), "txt");
        store.PathOf(StorageType.Stock, put.Digest, "txt").ShouldBe(put.Path);
        store.Exists(StorageType.Stock, put.Digest, "txt").ShouldBeTrue();
        store.Exists(StorageType.Audio, put.Digest, "txt").ShouldBeFalse();
        store.Delete(StorageType.Stock, put.Digest, "txt").ShouldBeTrue();
        store.Delete(StorageType.Stock, put.Digest, "txt").ShouldBeFalse();
        store.Exists(StorageType.Stock, put.Digest, "txt").ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_written_is_counted_for_the_work_it_belongs_to()
    {
        var meter = new ResourceMeter();
        ResourceMeter.Current = meter;
        await store.Put(StorageType.Audio, Bytes(100), "wav");
        await store.Put(StorageType.Audio, new MemoryStream(Bytes(20)), "wav");
        var written = store.NewTempPath(StorageType.Audio, "wav");
        await File.WriteAllBytesAsync(written, Bytes(3));
        await store.Adopt(StorageType.Audio, written, "wav");
        meter.BytesWritten.ShouldBe(123);
    }

    [Fact]
    public async Task A_file_cut_short_on_the_disk_is_replaced_by_the_whole_one()
    {
        var put = await store.Put(StorageType.Temp, Bytes(5000), "ts");
        await File.WriteAllBytesAsync(put.Path, Bytes(100));
        await store.Put(StorageType.Temp, Bytes(5000), "ts");
        (await File.ReadAllBytesAsync(put.Path)).ShouldBe(Bytes(5000));
    }

    [Fact]
    public async Task A_source_that_fails_half_way_leaves_nothing()
    {
        await using var broken = new Source(5, _ => throw new InvalidOperationException("gone"));
        await Should.ThrowAsync<InvalidOperationException>(() => store.Put(StorageType.Videos, broken, "mp4"));
        using var stop = new CancellationTokenSource();
        await using var stopped = new Source(5, _ => stop.Cancel());
        await Should.ThrowAsync<OperationCanceledException>(() => store.Put(StorageType.Videos, stopped, "mp4", stop.Token));
        Files().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_up_and_what_a_living_one_writes_is_not()
    {
        using var other = OtherProcess.Start("store", scratch.Folder);
        await other.Says();
        await Until(() => Files().Any(file => file.EndsWith(".mp4", StringComparison.Ordinal) && new FileInfo(file).Length > 0));
        (await FileStore.Open(scratch.Folder)).Dispose();
        var whole = store.PathOf(StorageType.Audio, Digest.Of([1, 2, 3]), "wav");
        Files().Count.ShouldBe(2);
        Files().Contains(whole, StringComparer.Ordinal).ShouldBeTrue();

        await other.Kill();
        Files().Count.ShouldBe(2);
        (await FileStore.Open(scratch.Folder)).Dispose();
        Files().ShouldBe([whole]);
    }

    [MountFact]
    public async Task A_full_disk_is_told_and_nothing_half_written_stays()
    {
        await using var disk = await Scratch.Disk(90);
        using var small = await FileStore.Open(disk.Folder);
        var kept = await small.Put(StorageType.Audio, Bytes(1 << 20), "wav");

        // The reserve is asked for beforehand when the length is known, and on the way when it is not.
        var known = await Should.ThrowAsync<ReelException>(() => small.Put(StorageType.Videos, Bytes(30 << 20), "mp4"));
        await using var unknown = new Source(60, _ => { });
        var onTheWay = await Should.ThrowAsync<ReelException>(() => small.Put(StorageType.Videos, unknown, "mp4"));

        // Somebody else takes the last block just before ours.
        await using var crowded = new Source(2, _ => Fill(disk.At("filler")));
        var hard = await Should.ThrowAsync<ReelException>(() => small.Put(StorageType.Videos, crowded, "mp4"));
        Should.Throw<ReelException>(() => small.NewTempPath(StorageType.Temp, "ts")).Code.ShouldBe("disk_full");

        foreach (var failure in new[] { known, onTheWay, hard })
        {
            failure.Code.ShouldBe("disk_full");
            failure.Message.ShouldContain(disk.At("media/videos"));
        }

        File.Delete(disk.At("filler"));
        Directory.GetFiles(disk.At("media"), "*.*", SearchOption.AllDirectories).Where(file => file.EndsWith(".mp4", StringComparison.Ordinal)).ShouldBeEmpty();
        (await small.Put(StorageType.Audio, Bytes(1 << 20), "wav")).ShouldBe(kept);
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)((i * 31) ^ (i >> 8)))];

    private static void Fill(string path)
    {
        using var file = File.OpenWrite(path);
        Should.Throw<IOException>(() =>
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush();
            }
        });
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10);
        }
    }

    // Everything below the areas, unfinished files included; not the locks beside them.
    private List<string> Files() => [.. Enum.GetValues<StorageType>().SelectMany(area => Directory.GetFiles(store.FolderOf(area), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];

    /// <summary>A stream of unknown length: so many megabytes, with something happening before each.</summary>
    private sealed class Source(int megabytes, Action<int> before) : MemoryStream
    {
        private int given;

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (given > 0)
            {
                before(given);
            }

            return ValueTask.FromResult(given++ < megabytes ? Math.Min(buffer.Length, 1 << 20) : 0);
        }
    }
}
