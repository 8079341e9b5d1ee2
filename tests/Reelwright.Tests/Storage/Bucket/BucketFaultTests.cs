using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>Whatever a server does wrong: bytes are whole or there is an error that says what to do, and no error says a key.</summary>
[Trait("turn", "d")]
public sealed class BucketFaultTests : IAsyncLifetime, IAsyncDisposable
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 2_500_000).Select(i => (byte)((i * 7) ^ (i >> 9)))];
    private static readonly byte[] Large = [.. Enumerable.Range(0, 11_000_000).Select(i => (byte)((i * 5) ^ (i >> 11)))];

    private readonly StrictS3 server = new();
    private readonly Scratch scratch = new();
    private FileStore store = null!;

    public async Task InitializeAsync()
    {
        await server.Start();
        store = await Open(server.Settings("faults"));
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
        await scratch.DisposeAsync();
    }

    [Theory]
    [InlineData(Fault.Error)]
    [InlineData(Fault.Busy)]
    [InlineData(Fault.Drop)]
    [InlineData(Fault.LoseAnswer)]
    [InlineData(Fault.Corrupt)]
    [InlineData(Fault.Stall)]
    [InlineData(Fault.DropHalfway)]
    [InlineData(Fault.StallHalfway)]
    [InlineData(Fault.Truncate)]
    public async Task What_passes_costs_nothing_but_time(Fault fault)
    {
        foreach (var (bytes, extension) in new[] { (Bytes, "png"), (Large, "mp4") })
        {
            Once(fault, "PUT");
            var put = await store.Put(StorageType.Videos, new MemoryStream(bytes), extension);
            Once(fault, "GET");
            (await Fetched(put)).ShouldBe(put.Digest);
            Once(fault, "POST");
            await store.Put(StorageType.Images, new MemoryStream(bytes), extension);
            server.Kept.Where(kept => !kept.Key.Contains(Digest.Of(kept.Value), StringComparison.Ordinal)).ShouldBeEmpty();
            server.OpenUploads.ShouldBeLessThan(2);
        }
    }

    [Theory]
    [InlineData(Fault.Error, "store_unreachable")]
    [InlineData(Fault.Stall, "store_unreachable")]
    [InlineData(Fault.Drop, "store_unreachable")]
    [InlineData(Fault.Deny, "store_denied")]
    [InlineData(Fault.Corrupt, "store_corrupt")]
    public async Task What_does_not_pass_is_told_and_leaves_no_wrong_bytes(Fault fault, string code)
    {
        server.Wrong = (method, _) => method is "PUT" ? fault : Fault.None;
        foreach (var bytes in new[] { Bytes, Large })
        {
            Secretless(await Should.ThrowAsync<ReelException>(() => store.Put(StorageType.Videos, bytes, "mp4"))).ShouldBe(code);
        }

        server.Wrong = (_, _) => Fault.None;
        server.Kept.ShouldBeEmpty();
        server.OpenUploads.ShouldBe(0);
        Directory.GetFiles(scratch.At("media"), "*.mp4", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Fault.Error, "store_unreachable")]
    [InlineData(Fault.Deny, "store_denied")]
    [InlineData(Fault.Corrupt, "store_corrupt")]
    [InlineData(Fault.Truncate, "store_corrupt")]
    public async Task Bytes_that_are_not_whole_are_never_used(Fault fault, string code)
    {
        var put = await store.Put(StorageType.Images, Bytes, "png");
        File.Delete(Path.Combine(store.FolderOf(StorageType.Images), Path.GetFileName(put.Path)));
        server.Wrong = (method, name) => method is "GET" && name.Length > 0 ? fault : Fault.None;
        using (var local = store.Local())
        {
            Secretless(await Should.ThrowAsync<ReelException>(() => local.Path(put.Path, CancellationToken.None))).ShouldBe(code);
        }

        Directory.GetFiles(store.FolderOf(StorageType.Images), "*", SearchOption.AllDirectories).ShouldBeEmpty();
        // A reader of the whole does not get to its end.
        await using var stream = await store.Read(put.Path, CancellationToken.None);
        using var read = new MemoryStream();
        Secretless(await Should.ThrowAsync<ReelException>(() => stream.CopyToAsync(read))).ShouldBe(code);
        read.Length.ShouldBeLessThan(Bytes.Length);
    }

    [Fact]
    public async Task A_store_that_is_away_is_never_taken_for_one_without_the_file()
    {
        var put = await store.Put(StorageType.Images, Bytes, "png");
        await server.Die();
        Secretless(await Should.ThrowAsync<ReelException>(() => store.Exists(put.Path, CancellationToken.None))).ShouldBe("store_unreachable");
        await server.Start();
        (await store.Exists(put.Path, CancellationToken.None)).ShouldBeTrue();
        server.Wrong = (_, _) => Fault.Deny;
        Secretless(await Should.ThrowAsync<ReelException>(() => store.Exists(put.Path, CancellationToken.None))).ShouldBe("store_denied");
    }

    [Fact]
    public async Task A_wrong_key_a_missing_bucket_and_a_wrong_clock_are_told_before_any_work()
    {
        Secretless(await Should.ThrowAsync<ReelException>(() => Open(server.Settings("x", ("REEL_STORE_SECRET", "wrong" + server.Secret))))).ShouldBe("store_denied");
        Secretless(await Should.ThrowAsync<ReelException>(() => Open(server.Settings("x", ("REEL_STORE_KEY", "nobody"))))).ShouldBe("store_denied");
        Secretless(await Should.ThrowAsync<ReelException>(() => Open(server.Settings("x", ("REEL_STORE", "s3://nowhere/x"))))).ShouldBe("store_missing");
        Secretless(await Should.ThrowAsync<ReelException>(() => Open(server.Settings("x", ("REEL_STORE_ENDPOINT", "http://127.0.0.1:1"))))).ShouldBe("store_unreachable");
        server.Now = () => TimeProvider.System.GetUtcNow().AddHours(1);
        Secretless(await Should.ThrowAsync<ReelException>(() => Open(server.Settings("x")))).ShouldBe("store_denied");
        server.Now = TimeProvider.System.GetUtcNow;
        await File.WriteAllTextAsync(scratch.At("secret"), server.Secret + "\n");
        using var right = await Open(server.Settings("x", ("REEL_STORE_SECRET", ""), ("REEL_STORE_SECRET_FILE", scratch.At("secret"))));
        await right.Put(StorageType.Audio, Bytes, "wav");
    }

    [Fact]
    public async Task The_doctor_tries_everything_shows_no_key_and_leaves_nothing()
    {
        var (code, output, error) = await Product.Run(["doctor"], server.Environment("doctor"));
        error.ShouldBe("");
        code.ShouldBe(0, output);
        var line = output.Split('\n').Single(line => line.Contains("file store", StringComparison.Ordinal));
        line.ShouldStartWith("ok");
        line.ShouldContain("s3://reel/doctor/videos");
        line.ShouldContain(server.Endpoint);
        server.Asked.Select(asked => asked.Method).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["DELETE", "GET", "HEAD", "PUT"]);
        server.Kept.ShouldBeEmpty();

        server.Wrong = (method, _) => method is "DELETE" or "PUT" ? Fault.Deny : Fault.None;
        var denied = await Product.Run(["doctor"], server.Environment("doctor"));
        denied.Code.ShouldBe(1);
        denied.Output.ShouldContain("AccessDenied");
        foreach (var said in new[] { output, denied.Output, denied.Error })
        {
            said.ShouldNotContain(server.Secret);
            said.ShouldNotContain(server.KeyId);
        }
    }

    private Task<FileStore> Open(StoreSettings settings) =>
        FileStore.Open(scratch.Folder, settings, BucketServers.Quick with { Answer = TimeSpan.FromMilliseconds(1500) }, TimeProvider.System, CancellationToken.None);

    private string Secretless(ReelException failure)
    {
        foreach (var secret in new[] { server.Secret, server.KeyId, "Signature=" })
        {
            failure.ToString().ShouldNotContain(secret);
        }

        return failure.Code;
    }

    private async Task<string> Fetched(StoredFile file)
    {
        File.Delete(Path.Combine(store.FolderOf(StorageType.Videos), Path.GetFileName(file.Path)));
        using var local = store.Local();
        return await Digest.OfFile(await local.Path(file.Path, CancellationToken.None));
    }

    // The first such request goes wrong, the second is served.
    private void Once(Fault fault, string method)
    {
        var done = 0;
        server.Wrong = (asked, name) => string.Equals(asked, method, StringComparison.Ordinal) && name.Length > 0 && Interlocked.Increment(ref done) == 1 ? fault : Fault.None;
    }
}
