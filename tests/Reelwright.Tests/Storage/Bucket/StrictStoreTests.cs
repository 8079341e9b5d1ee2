using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>The file store on a server that checks every signature, checksum and condition.</summary>
public sealed class StrictStoreTests : FileStoreContract, IAsyncDisposable
{
    private readonly StrictS3 server = new();

    public override async Task InitializeAsync()
    {
        await server.Start();
        await base.InitializeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_put_names_its_condition_and_is_read_back()
    {
        server.Asked.Clear();
        var put = await Store.Put(StorageType.Images, Bytes(100), "png");
        server.Asked.Select(asked => (asked.Method, asked.Name, asked.Condition)).ShouldBe([("PUT", Name(put), "*"), ("GET", Name(put), "")]);
    }

    [Fact]
    public async Task Equal_bytes_that_are_there_stay_as_they_are()
    {
        var put = await Store.Put(StorageType.Images, Bytes(100), "png");
        var before = server.Kept[Name(put)];
        await Store.Put(StorageType.Images, Bytes(100), "png");
        server.Kept[Name(put)].ShouldBeSameAs(before);
    }

    [Fact]
    public async Task Wrong_bytes_under_the_right_name_are_replaced()
    {
        var bytes = Bytes(5000);
        var path = Store.PathOf(StorageType.Temp, Digest.Of(bytes), "ts");
        foreach (var wrong in new[] { bytes[..100], [.. bytes, 1], [.. bytes.Reverse()] })
        {
            server.Plant(Name(path), wrong);
            await Stored(Store.Put(StorageType.Temp, bytes, "ts"), bytes);
        }

        var large = Bytes(6 << 20);
        server.Plant(Name(Store.PathOf(StorageType.Temp, Digest.Of(large), "ts")), Bytes(10));
        await Stored(Store.Put(StorageType.Temp, large, "ts"), large);
    }

    [Fact]
    public async Task A_server_that_knows_no_conditions_is_used_without()
    {
        var refused = 0;
        server.Wrong = (method, name) => method is "PUT" && server.Asked.Last(asked => asked.Method is "PUT").Condition is "*" && ++refused > 0 ? Fault.Unknown : Fault.None;
        await Stored(Store.Put(StorageType.Audio, Bytes(10), "wav"), Bytes(10));
        await Stored(Store.Put(StorageType.Audio, Bytes(20), "wav"), Bytes(20));
        refused.ShouldBe(1);
    }

    [Fact]
    public async Task Tools_get_copies_without_asking_again_and_old_ones_make_room()
    {
        using var small = await FileStore.Open(Scratch.At(""), server.Settings("small", ("REEL_STORE_CACHE_MB", "1")), BucketServers.Quick, TimeProvider.System, CancellationToken.None);
        var files = new List<StoredFile>();
        for (var i = 1; i <= 6; i++)
        {
            files.Add(await small.Put(StorageType.Images, Bytes(300_000 + i), "png"));
        }

        server.Asked.Clear();
        using (var local = small.Local())
        {
            (await Digest.OfFile(await local.Path(files[5].Path, CancellationToken.None))).ShouldBe(files[5].Digest);
            server.Asked.ShouldBeEmpty();
            var paths = await local.Paths(files.Select(file => file.Path), CancellationToken.None);
            foreach (var file in files)
            {
                (await Digest.OfFile(paths[file.Path])).ShouldBe(file.Digest);
            }

            // What is held outlives its eviction.
            await small.Put(StorageType.Images, Bytes(1_000_000), "png");
            paths.Values.ShouldAllBe(path => File.Exists(path));
        }

        new DirectoryInfo(small.FolderOf(StorageType.Images)).GetFiles().Sum(file => file.Length).ShouldBeLessThan(3 << 20);
    }

    [Fact]
    public async Task One_area_may_lie_on_the_disk_while_others_lie_in_buckets()
    {
        using var mixed = await FileStore.Open(
            Scratch.Folder, server.Settings("mixed", ("REEL_STORE_TEMP", "disk"), ("REEL_STORE_VIDEOS", "s3://reel/films")), BucketServers.Quick, TimeProvider.System, CancellationToken.None);
        (await mixed.Put(StorageType.Temp, Bytes(3), "ts")).Path.ShouldStartWith(Scratch.At("media/temp/"));
        (await mixed.Put(StorageType.Videos, Bytes(4), "mp4")).Path.ShouldStartWith("s3://reel/films/");
        (await mixed.Put(StorageType.Audio, Bytes(5), "wav")).Path.ShouldStartWith("s3://reel/mixed/audio/");
    }

    protected override Task<FileStore> Open() =>
        FileStore.Open(Scratch.Folder, server.Settings("films/mine"), BucketServers.Quick, TimeProvider.System, CancellationToken.None);

    private static string Name(StoredFile file) => Name(file.Path);

    private static string Name(string path) => BucketKey.Of(path).Name;
}
