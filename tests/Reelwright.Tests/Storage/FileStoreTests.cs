using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The file store on disk.</summary>
public sealed class FileStoreTests : FileStoreContract
{
    [Fact]
    public async Task A_file_cut_short_on_the_disk_is_replaced_by_the_whole_one()
    {
        var put = await Store.Put(StorageType.Temp, Bytes(5000), "ts");
        await File.WriteAllBytesAsync(put.Path, Bytes(100));
        await Store.Put(StorageType.Temp, Bytes(5000), "ts");
        (await File.ReadAllBytesAsync(put.Path)).ShouldBe(Bytes(5000));
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_up_and_what_a_living_one_writes_is_not()
    {
        using var other = OtherProcess.Start("store", Scratch.Folder);
        await other.Says();
        await Until(() => Files().Any(file => file.EndsWith(".mp4", StringComparison.Ordinal) && new FileInfo(file).Length > 0));
        (await FileStore.Open(Scratch.Folder)).Dispose();
        var whole = Store.PathOf(StorageType.Audio, Digest.Of([1, 2, 3]), "wav");
        Files().Count.ShouldBe(2);
        Files().Contains(whole, StringComparer.Ordinal).ShouldBeTrue();

        await other.Kill();
        Files().Count.ShouldBe(2);
        (await FileStore.Open(Scratch.Folder)).Dispose();
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
        await using var unknown = new MegabyteSource(60, _ => { });
        var onTheWay = await Should.ThrowAsync<ReelException>(() => small.Put(StorageType.Videos, unknown, "mp4"));

        // Somebody else takes the last block just before ours.
        await using var crowded = new MegabyteSource(2, _ => Fill(disk.At("filler")));
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

    protected override Task<FileStore> Open() => FileStore.Open(Scratch.Folder);

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
    private List<string> Files() => [.. Enum.GetValues<StorageType>().SelectMany(area => Directory.GetFiles(Store.FolderOf(area), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];
}
