using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>A store is not opened by another database than the one its files belong to: that one would take them all for forgotten.</summary>
public sealed class StoreMarkTests
{
    [Fact]
    public async Task Another_database_is_refused_and_nothing_is_left_in_it()
    {
        await using var scratch = new Scratch();
        var cluster = await TestCluster.Open();
        var (first, second) = (await cluster.Make(migrated: false), await cluster.Make(migrated: false));
        await Opened(first, async files => (await files.Files.Put(StorageType.Images, "a picture"u8.ToArray(), "png")).Size.ShouldBe(9));
        await Opened(first, _ => Task.CompletedTask);
        (await Should.ThrowAsync<ReelException>(() => Opened(second, _ => Task.CompletedTask))).Code.ShouldBe("store_taken");
        await using (var source = Npgsql.NpgsqlDataSource.Create(second + ";Pooling=false"))
        await using (var left = source.CreateCommand("select count(*) from media_storage"))
        {
            (await left.ExecuteScalarAsync()).ShouldBe(0L);
        }

        // Files of before there were marks: their database takes them, another one does not.
        Directory.Delete(scratch.At("data/media/.installation"), recursive: true);
        (await Should.ThrowAsync<ReelException>(() => Opened(second, _ => Task.CompletedTask))).Code.ShouldBe("store_taken");
        await Opened(first, _ => Task.CompletedTask);
        Directory.EnumerateFiles(scratch.At("data/media/.installation")).Count().ShouldBe(Enum.GetValues<StorageType>().Length);

        // Without its files the store is anybody's.
        Directory.Delete(scratch.At("data/media"), recursive: true);
        await Opened(second, _ => Task.CompletedTask);
        await cluster.Drop(first);
        await cluster.Drop(second);

        async Task Opened(string address, Func<Installation, Task> work)
        {
            await using var installation = await Installation.Open(new InstallationOptions(scratch.At("data"), address), TimeProvider.System, CancellationToken.None);
            await work(installation);
        }
    }
}
