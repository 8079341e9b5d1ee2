using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The one place that says which paths are the store's.</summary>
public sealed class FileStorePathTests
{
    [Fact]
    public async Task Only_files_in_an_area_are_inside_links_followed()
    {
        await using var scratch = new Scratch();
        using var store = await FileStore.Open(scratch.Folder);
        var videos = store.FolderOf(StorageType.Videos);
        var secret = scratch.At("secret");
        await File.WriteAllTextAsync(secret, "x");
        Directory.CreateDirectory(videos + "-not");
        File.CreateSymbolicLink(Path.Combine(videos, "file.mp4"), secret);
        File.CreateSymbolicLink(Path.Combine(videos, "folder"), scratch.Folder);
        File.CreateSymbolicLink(Path.Combine(videos, "dangling.mp4"), scratch.At("not-there-yet"));
        File.CreateSymbolicLink(Path.Combine(videos, "round.mp4"), Path.Combine(videos, "round.mp4"));
        File.CreateSymbolicLink(Path.Combine(videos, "ok.mp4"), store.PathOf(StorageType.Stock, Digest.Of([1]), "mp4"));

        foreach (var outside in new[]
        {
            secret, videos, videos + "-not/a.mp4", videos + "/file.mp4", videos + "/folder/secret", videos + "/folder/new.mp4", videos + "/dangling.mp4",
            videos + "/round.mp4", videos + "/../audio/a.wav", videos + "/../../secret", "media/videos/a.mp4", "/etc/passwd", "", videos + "/file.mp4/below",
        })
        {
            Should.Throw<ReelException>(() => store.EnsureInside(outside), outside).Code.ShouldBe("path_outside_store");
        }

        store.EnsureInside(videos + "/planned.mp4").ShouldBe(videos + "/planned.mp4");
        store.EnsureInside(videos + "/ok.mp4").ShouldBe(store.PathOf(StorageType.Stock, Digest.Of([1]), "mp4"));
    }

    [Fact]
    public async Task An_area_may_itself_be_a_link_to_a_larger_disk()
    {
        await using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.At("media"));
        Directory.CreateSymbolicLink(scratch.At("media/videos"), Directory.CreateDirectory(scratch.At("large")).FullName);
        using var store = await FileStore.Open(scratch.Folder);
        var put = await store.Put(StorageType.Videos, new byte[] { 1 }, "mp4");
        put.Path.ShouldStartWith(scratch.At("large/"));
        store.EnsureInside(scratch.At("media/videos/" + Path.GetFileName(put.Path))).ShouldBe(put.Path);
    }

    [Fact]
    public async Task Only_a_plain_file_from_the_same_areas_unfinished_ones_is_adopted()
    {
        await using var scratch = new Scratch();
        using var store = await FileStore.Open(scratch.Folder);
        var mine = scratch.At("mine.mp4");
        await File.WriteAllTextAsync(mine, "x");
        var link = store.NewTempPath(StorageType.Videos, "mp4");
        File.CreateSymbolicLink(link, mine);
        foreach (var path in new[] { mine, link, store.NewTempPath(StorageType.Audio, "mp4") })
        {
            (await Should.ThrowAsync<ReelException>(() => store.Adopt(StorageType.Videos, path, "mp4"))).Code.ShouldBe("path_outside_store");
        }

        File.Exists(mine).ShouldBeTrue();
    }

    [Theory]
    [InlineData("../../../etc/passwd", "png")]
    [InlineData("ABCDEF", "png")]
    [InlineData("", "png")]
    [InlineData(null, "p/g")]
    [InlineData(null, "")]
    [InlineData(null, ".png")]
    public async Task A_name_that_is_no_digest_or_an_odd_extension_is_refused(string? digest, string extension)
    {
        await using var scratch = new Scratch();
        using var store = await FileStore.Open(scratch.Folder);
        Should.Throw<ReelException>(() => store.PathOf(StorageType.Images, digest ?? Digest.Of([1]), extension)).Code.ShouldBe("path_outside_store");
    }
}
