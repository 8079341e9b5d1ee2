using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>What every kind of file store keeps to, whatever its files lie in: a name stands for whole bytes, equal bytes are one file.</summary>
public abstract class FileStoreContract : IAsyncLifetime
{
    /// <summary>A folder of the test's own.</summary>
    protected Scratch Scratch { get; } = new();

    /// <summary>The store under test, empty.</summary>
    protected FileStore Store { get; private set; } = null!;

    public virtual async Task InitializeAsync() => Store = await Open();

    public virtual async Task DisposeAsync()
    {
        Store.Dispose();
        await Scratch.DisposeAsync();
    }

    [Fact]
    public async Task Equal_bytes_are_one_file_however_they_come()
    {
        var bytes = Bytes(2_500_000);
        var put = await Stored(Store.Put(StorageType.Images, bytes, "png"), bytes);
        (await Stored(Store.Put(StorageType.Images, new MemoryStream(bytes), "png"), bytes)).ShouldBe(put);
        var written = Store.NewTempPath(StorageType.Images, "png");
        await File.WriteAllBytesAsync(written, bytes);
        (await Stored(Store.Adopt(StorageType.Images, written, "png"), bytes)).ShouldBe(put);
        File.Exists(written).ShouldBeFalse();
        put.ShouldBe(new StoredFile(Digest.Of(bytes), $"{Store.AddressOf(StorageType.Images)}/{Digest.Of(bytes)}.png", bytes.Length));
        (await Names(StorageType.Images)).ShouldBe([put.Path]);
    }

    [Fact]
    public async Task Equal_bytes_stored_by_many_at_once_are_one_file()
    {
        var bytes = Bytes(70_000);
        var stored = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Store.Put(StorageType.Temp, bytes, "ts"))));
        await Stored(Task.FromResult(stored.Distinct().ShouldHaveSingleItem()), bytes);
        (await Names(StorageType.Temp)).ShouldBe([stored[0].Path]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(1_048_577)]
    [InlineData(11_000_001)]
    public async Task Bytes_come_back_as_they_were_put_at_any_size(int size)
    {
        var bytes = Bytes(size);
        var put = await Stored(Store.Put(StorageType.Videos, new MemoryStream(bytes), "mp4"), bytes);
        (await Store.Size(put.Path, CancellationToken.None)).ShouldBe(size);
    }

    [Fact]
    public async Task A_file_can_be_asked_for_by_its_digest_and_removed()
    {
        var put = await Store.Put(StorageType.Stock, Bytes(10), "txt");
        var path = Store.PathOf(StorageType.Stock, put.Digest, "txt");
        path.ShouldBe(put.Path);
        Store.Named(path).ShouldBe((StorageType.Stock, put.Digest, "txt"));
        Store.EnsureInside(path).ShouldBe(path);
        var elsewhere = Store.PathOf(StorageType.Audio, put.Digest, "txt");
        (await Store.Present([path, elsewhere], CancellationToken.None)).ShouldBe([path]);
        (await Store.Delete(path, CancellationToken.None)).ShouldBeTrue();
        (await Store.Delete(path, CancellationToken.None)).ShouldBeFalse();
        (await Store.Exists(path, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_was_stored_again_since_is_not_removed()
    {
        var put = await Store.Put(StorageType.Temp, Bytes(10), "ts");
        var now = TimeProvider.System.GetUtcNow();
        (await Store.Look(StorageType.Temp, put.Digest, "ts", CancellationToken.None))!.Size.ShouldBe(10);
        (await Store.Remove(StorageType.Temp, put.Digest, "ts", now.AddMinutes(-5), CancellationToken.None)).ShouldBeFalse();
        (await Store.Exists(put.Path, CancellationToken.None)).ShouldBeTrue();
        (await Store.Remove(StorageType.Temp, put.Digest, "ts", now.AddMinutes(5), CancellationToken.None)).ShouldBeTrue();
        (await Store.Look(StorageType.Temp, put.Digest, "ts", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_there_is_told_as_removed()
    {
        var path = Store.PathOf(StorageType.Audio, Digest.Of([7]), "wav");
        (await Store.Size(path, CancellationToken.None)).ShouldBeNull();
        (await Should.ThrowAsync<ReelException>(async () => await Store.Read(path, CancellationToken.None))).Code.ShouldBe("file_removed");
        using var local = Store.Local();
        (await Should.ThrowAsync<ReelException>(async () => await local.Path(path, CancellationToken.None))).Code.ShouldBe("file_removed");
    }

    [Fact]
    public async Task A_planned_film_has_its_path_before_its_file()
    {
        var planned = $"{Store.AddressOf(StorageType.Videos)}/{Guid.CreateVersion7()}.mp4";
        Store.EnsureInside(planned).ShouldBe(planned);
        Store.Named(planned).ShouldBe((StorageType.Videos, null, "mp4"));
        (await Store.Exists(planned, CancellationToken.None)).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_outside_the_areas_is_a_file_of_the_store()
    {
        var videos = Store.AddressOf(StorageType.Videos);
        foreach (var outside in new[] { videos, videos + "/", videos + "-not/a.mp4", videos + "/../audio/a.wav", "/etc/passwd", "media/videos/a.mp4", "", "s3://elsewhere/videos/a.mp4", videos[..^1] })
        {
            Should.Throw<ReelException>(() => Store.EnsureInside(outside), outside).Code.ShouldBe("path_outside_store");
        }
    }

    [Fact]
    public async Task Any_stretch_of_a_file_can_be_read()
    {
        var bytes = Bytes(300_000);
        var put = await Store.Put(StorageType.Videos, bytes, "mp4");
        await using var stream = await Store.Read(put.Path, CancellationToken.None);
        stream.Length.ShouldBe(bytes.Length);
        foreach (var (from, count) in new[] { (0, 1), (299_999, 1), (65_535, 2), (100, 200_000), (0, 300_000) })
        {
            var read = new byte[count];
            stream.Seek(from, SeekOrigin.Begin);
            await stream.ReadExactlyAsync(read);
            read.AsSpan().SequenceEqual(bytes.AsSpan(from, count)).ShouldBeTrue();
            stream.Position.ShouldBe(from + count);
        }

        (await stream.ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Fact]
    public async Task Tools_get_a_local_file_that_lasts_as_long_as_it_is_held()
    {
        var first = await Store.Put(StorageType.Images, Bytes(5000), "png");
        var second = await Store.Put(StorageType.Audio, Bytes(6000), "wav");
        IReadOnlyDictionary<string, string> paths;
        using (var local = Store.Local())
        {
            paths = await local.Paths([first.Path, second.Path, first.Path], CancellationToken.None);
            Path.GetExtension(paths[first.Path]).ShouldBe(".png");
            (await Digest.OfFile(paths[first.Path])).ShouldBe(first.Digest);
            (await Digest.OfFile(paths[second.Path])).ShouldBe(second.Digest);
        }

        Unfinished().ShouldBeEmpty();
        (await Store.Exists(first.Path, CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task All_files_of_an_area_are_listed_with_their_sizes_and_no_unfinished_one()
    {
        var put = await Task.WhenAll(Enumerable.Range(1, 5).Select(i => Store.Put(StorageType.Stock, Bytes(i * 100), "txt")));
        await File.WriteAllBytesAsync(Store.NewTempPath(StorageType.Stock, "txt"), Bytes(9));
        await Store.Put(StorageType.Audio, Bytes(100), "wav");
        var found = new List<FoundFile>();
        await foreach (var file in Store.List(StorageType.Stock, CancellationToken.None))
        {
            found.Add(file);
        }

        found.Select(file => (file.Path, file.Size)).ShouldBe(put.Select(file => (file.Path, file.Size)), ignoreOrder: true);
        found.ShouldAllBe(file => file.Changed > TimeProvider.System.GetUtcNow().AddMinutes(-5) && file.Changed < TimeProvider.System.GetUtcNow().AddMinutes(5));
    }

    [Fact]
    public async Task What_is_written_is_counted_for_the_work_it_belongs_to()
    {
        var meter = new ResourceMeter();
        ResourceMeter.Current = meter;
        await Store.Put(StorageType.Audio, Bytes(100), "wav");
        await Store.Put(StorageType.Audio, new MemoryStream(Bytes(20)), "wav");
        var written = Store.NewTempPath(StorageType.Audio, "wav");
        await File.WriteAllBytesAsync(written, Bytes(3));
        await Store.Adopt(StorageType.Audio, written, "wav");
        meter.BytesWritten.ShouldBe(123);
    }

    [Fact]
    public async Task A_source_that_fails_half_way_leaves_nothing()
    {
        await using var broken = new MegabyteSource(5, _ => throw new InvalidOperationException("gone"));
        await Should.ThrowAsync<InvalidOperationException>(() => Store.Put(StorageType.Videos, broken, "mp4"));
        using var stop = new CancellationTokenSource();
        await using var stopped = new MegabyteSource(5, _ => stop.Cancel());
        await Should.ThrowAsync<OperationCanceledException>(() => Store.Put(StorageType.Videos, stopped, "mp4", stop.Token));
        (await Names(StorageType.Videos)).ShouldBeEmpty();
        Unfinished().ShouldBeEmpty();
    }

    [Fact]
    public async Task It_says_that_it_can_be_used() => await Store.Check(CancellationToken.None);

    /// <summary>Bytes that differ from block to block, the same each time.</summary>
    protected static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(i => (byte)((i * 31) ^ (i >> 8)))];

    /// <summary>Opens the kind of store under test.</summary>
    protected abstract Task<FileStore> Open();

    /// <summary>What lies in an area.</summary>
    protected async Task<List<string>> Names(StorageType area)
    {
        var names = new List<string>();
        await foreach (var file in Store.List(area, CancellationToken.None))
        {
            names.Add(file.Path);
        }

        return names;
    }

    /// <summary>Reads back what was stored, and fails unless it has the digest that was answered.</summary>
    protected async Task<StoredFile> Stored(Task<StoredFile> put, ReadOnlyMemory<byte> bytes)
    {
        var stored = await put;
        stored.Digest.ShouldBe(Digest.Of(bytes.Span));
        await using var stream = await Store.Read(stored.Path, CancellationToken.None);
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);
        read.Length.ShouldBe(stored.Size);
        Digest.Of(read.ToArray()).ShouldBe(stored.Digest);
        return stored;
    }

    /// <summary>Unfinished files and links of this process.</summary>
    protected IEnumerable<string> Unfinished() => Enum.GetValues<StorageType>()
        .SelectMany(area => Directory.GetFiles(Path.Combine(Store.FolderOf(area), ".incoming"), "*", SearchOption.AllDirectories));
}
