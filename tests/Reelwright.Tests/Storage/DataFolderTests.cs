using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Where the data lives, and which places are refused.</summary>
public sealed class DataFolderTests
{
    private static readonly string[] Local = ["/dev/vda / ext4 rw 0 0"];

    [Theory]
    [InlineData("/asked", "/env", "/xdg", "/home/me", true, "/asked")]
    [InlineData(null, "/env", "/xdg", "/home/me", true, "/env")]
    [InlineData(null, null, "/xdg", "/root", true, "/var/lib/reelwright")]
    [InlineData(null, null, "/xdg", "/home/me", false, "/xdg/reelwright")]
    [InlineData(null, null, "relative", "/home/me", false, "/home/me/.local/share/reelwright")]
    [InlineData(null, "", null, "/home/me", false, "/home/me/.local/share/reelwright")]
    public void The_first_of_flag_environment_and_usual_place_counts(string? asked, string? data, string? xdg, string? home, bool root, string expected)
    {
        DataFolder.Choose(asked, name => name switch { "REEL_DATA" => data, "XDG_DATA_HOME" => xdg, "HOME" => home, _ => null }, root).ShouldBe(expected);
    }

    [Fact]
    public void Without_a_home_a_folder_has_to_be_named()
    {
        Should.Throw<ReelException>(() => DataFolder.Choose(null, _ => null, root: false)).Code.ShouldBe("data_folder_unwritable");
    }

    [Fact]
    public async Task A_new_folder_is_private_unless_the_databases_user_must_pass()
    {
        await using var scratch = new Scratch();
        var folder = DataFolder.Open(scratch.At("new/data"), Local);
        folder.ShouldBe(scratch.At("new/data"));
        File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute).ShouldBe(Environment.IsPrivilegedProcess);
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
        DataFolder.Open(folder, Local).ShouldBe(folder);
    }

    [Fact]
    public async Task A_network_file_system_is_refused_also_behind_a_link()
    {
        await using var scratch = new Scratch();
        Directory.CreateSymbolicLink(scratch.At("link"), Directory.CreateDirectory(scratch.At("far")).FullName);
        string[] mounts = [.. Local, $"server:/x {scratch.At("far").Replace(" ", "\\040", StringComparison.Ordinal)} nfs4 rw 0 0"];
        var failure = Should.Throw<ReelException>(() => DataFolder.Open(scratch.At("link/data"), mounts));
        failure.Code.ShouldBe("data_folder_network");
        failure.Message.ShouldContain("nfs4");
        Directory.Exists(scratch.At("far/data")).ShouldBeFalse();
        DataFolder.Open(scratch.At("far-away"), mounts).ShouldBe(scratch.At("far-away"));
    }

    [Fact]
    public void The_deepest_and_latest_mount_decides()
    {
        Mounts.NetworkType("/a/b/c", ["x / ext4", "x /a nfs", "x /a/b ext4"]).ShouldBeNull();
        Mounts.NetworkType("/a/b/c", ["x / ext4", "x /a ext4", "x /a cifs"]).ShouldBe("cifs");
        Mounts.NetworkType("/ab", ["x / ext4", "x /a nfs"]).ShouldBeNull();
        Mounts.NetworkType("/a", ["x / nfs"]).ShouldBe("nfs");
    }

    [Fact]
    public async Task A_place_where_locks_do_not_hold_is_refused()
    {
        await using var scratch = new Scratch();
        using var program = OtherProcess.StartWith("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", "1", "folder", scratch.Folder);
        (await program.Says()).ShouldBe("data_folder_unlockable");
        Directory.GetFileSystemEntries(scratch.Folder).ShouldBeEmpty();
    }

    [MountFact]
    public async Task A_full_disk_is_told_as_such()
    {
        await using var disk = await Scratch.Disk(1, ",nr_inodes=1");
        Should.Throw<ReelException>(() => DataFolder.Open(disk.At("new/data"), Local)).Code.ShouldBe("disk_full");
    }

    [MountFact]
    public async Task A_disk_that_only_reads_is_told()
    {
        await using var disk = await Scratch.Disk(1, ",ro");
        var failure = Should.Throw<ReelException>(() => DataFolder.Open(disk.Folder, Local));
        failure.Code.ShouldBe("data_folder_unwritable");
        Should.Throw<ReelException>(() => DataFolder.Open(disk.At("new"), Local)).Code.ShouldBe("data_folder_unwritable");
    }

    [RootFact]
    public async Task A_folder_where_another_user_keeps_data_is_told()
    {
        await using var scratch = new Scratch();
        (await NodeName.Take(scratch.Folder)).Dispose();
        using var nobody = OtherProcess.StartAsNobody("folder", scratch.Folder);
        (await nobody.Says()).ShouldBe("data_folder_foreign");
        (await Child.Run("chown", ["nobody", scratch.At("slots")])).OrThrow("chown");
        Should.Throw<ReelException>(() => DataFolder.Open(scratch.Folder, Local)).Code.ShouldBe("data_folder_foreign");
    }

    [RootFact]
    public async Task A_folder_one_may_not_write_in_is_told()
    {
        await using var scratch = new Scratch();
        using var program = OtherProcess.StartAsNobody("folder", scratch.Folder);
        (await program.Says()).ShouldBe("data_folder_unwritable");
    }
}
