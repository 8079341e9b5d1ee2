using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The private PostgreSQL on its first use, in folders of every kind: made whole or not at all, by whoever comes first.</summary>
public sealed class LocalPostgresFolderTests
{
    [Fact]
    public async Task Three_programs_at_once_on_a_new_folder_with_a_long_path_share_one_server()
    {
        await using var scratch = new Scratch();
        var folder = scratch.At(string.Join('/', Enumerable.Repeat("a-long-way-down", 12)));
        OtherProcess[] programs = [.. Enumerable.Range(0, 3).Select(_ => OtherProcess.Start("postgres", folder))];
        var started = await Task.WhenAll(programs.Select(program => program.Says()));
        started.Distinct(StringComparer.Ordinal).Count().ShouldBe(1, string.Join('\n', started));
        var pid = Path.Combine(folder, "pg/data/postmaster.pid");
        await programs[1].End();
        await programs[0].Kill();
        File.Exists(pid).ShouldBeTrue();
        await programs[2].End();
        File.Exists(pid).ShouldBeFalse();
        Array.ForEach(programs, program => program.Dispose());
    }

    [Fact]
    public async Task A_program_killed_while_it_makes_the_cluster_leaves_nothing_that_is_taken_for_one()
    {
        await using var scratch = new Scratch();
        using var killed = OtherProcess.Start("postgres", scratch.Folder);
        while (!File.Exists(scratch.At("pg/data.new/PG_VERSION")))
        {
            await Task.Delay(5);
        }

        await killed.Kill();
        Directory.Exists(scratch.At("pg/data")).ShouldBeFalse();
        await using var next = await LocalPostgres.Open(scratch.Folder);
        Directory.Exists(scratch.At("pg/data.new")).ShouldBeFalse();
        await using var connection = new NpgsqlConnection(next.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
    }

    [Fact]
    public async Task Without_PostgreSQL_the_package_to_install_is_named()
    {
        await using var scratch = new Scratch();
        var place = new PostgresPlace(scratch.Folder);
        var none = await Should.ThrowAsync<ReelException>(() => PostgresTools.Find(place, [scratch.Folder], CancellationToken.None));
        none.Code.ShouldBe("postgres_missing");
        none.Message.ShouldContain("`apt install postgresql`");

        Directory.CreateDirectory(place.Data);
        await File.WriteAllTextAsync(Path.Combine(place.Data, "PG_VERSION"), "14\n");
        var other = await Should.ThrowAsync<ReelException>(() => PostgresTools.Find(place, CancellationToken.None));
        other.Code.ShouldBe("postgres_missing");
        other.Message.ShouldContain("`apt install postgresql-14`");
    }

    [RootFact]
    public async Task An_ordinary_user_has_it_too_and_root_keeps_off_that_users_folder()
    {
        await using var scratch = new Scratch();
        (await Child.Run("chown", ["nobody", scratch.Folder])).OrThrow("chown");
        using (var program = OtherProcess.StartAsNobody("postgres", scratch.Folder))
        {
            (await program.Says()).ShouldStartWith("20");
            (await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(scratch.Folder))).Code.ShouldBe("data_folder_foreign");
            await program.End();
        }

        File.Exists(scratch.At("pg/data/PG_VERSION")).ShouldBeTrue();
        File.Exists(scratch.At("pg/data/postmaster.pid")).ShouldBeFalse();
    }

    [RootFact]
    public async Task A_folder_that_the_databases_user_cannot_reach_is_named()
    {
        await using var scratch = new Scratch();
        var closed = scratch.At("closed");
        Directory.CreateDirectory(Path.Combine(closed, "data"));
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var failure = await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(Path.Combine(closed, "data")));
        failure.Code.ShouldBe("data_folder_unreachable");
        failure.Message.ShouldContain($"may not enter {closed}:");
    }

    [MountFact]
    public async Task A_disk_with_too_little_room_is_told_before_anything_is_made()
    {
        await using var disk = await Scratch.Disk(100);
        var failure = await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(disk.Folder));
        failure.Code.ShouldBe("disk_full");
        Directory.GetFileSystemEntries(disk.At("pg")).ShouldBeEmpty();
    }

    [MountFact]
    public async Task A_cluster_that_runs_out_of_room_half_way_is_cleared_away()
    {
        // There is room, but not for as many files as a cluster has.
        await using var disk = await Scratch.Disk(400, ",nr_inodes=300");
        var failure = await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(disk.Folder));
        failure.Code.ShouldBe("disk_full");
        Directory.GetDirectories(disk.At("pg")).ShouldBeEmpty();
    }

    [MountFact]
    public async Task A_server_that_cannot_start_for_lack_of_room_says_so_and_starts_once_there_is_some()
    {
        await using var disk = await Scratch.Disk(200);
        await (await LocalPostgres.Open(disk.Folder)).DisposeAsync();
        await Should.ThrowAsync<IOException>(() => File.WriteAllBytesAsync(disk.At("filler"), new byte[200 << 20]));
        var failure = await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(disk.Folder));
        failure.Code.ShouldBe("disk_full");
        failure.Message.ShouldContain($"The disk of {disk.Folder} has 0 MB left");
        File.Delete(disk.At("filler"));
        await (await LocalPostgres.Open(disk.Folder)).DisposeAsync();
    }
}
