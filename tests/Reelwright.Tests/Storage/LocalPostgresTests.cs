using System.Globalization;
using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>A cluster that the tests of one class share: making one takes a second.</summary>
public sealed class MadeCluster : IAsyncLifetime, IAsyncDisposable
{
    private readonly Scratch scratch = new();

    public string Folder => scratch.Folder;

    public async Task InitializeAsync() => await (await LocalPostgres.Open(Folder)).DisposeAsync();

    public ValueTask DisposeAsync() => scratch.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

/// <summary>The private PostgreSQL: shared, taken over, started again, stopped by the last one out.</summary>
public sealed class LocalPostgresTests(MadeCluster made) : IClassFixture<MadeCluster>
{
    private string Pid => Path.Combine(made.Folder, "pg/data/postmaster.pid");

    [Fact]
    public async Task It_runs_while_it_is_open_and_keeps_what_was_stored()
    {
        await using (var first = await LocalPostgres.Open(made.Folder))
        {
            await Ask<int>(first, "drop table if exists kept; create table kept (n int); insert into kept values (7); select 7");
            (await Ask<string>(first, "select current_setting('max_connections') || current_setting('synchronous_commit') || current_setting('data_checksums')")).ShouldBe("600onon");
            File.Exists(Pid).ShouldBeTrue();
        }

        File.Exists(Pid).ShouldBeFalse();
        await using var second = await LocalPostgres.Open(made.Folder);
        (await Ask<int>(second, "select n from kept")).ShouldBe(7);
    }

    [Fact]
    public async Task Programs_share_it_and_the_last_one_out_stops_it()
    {
        var first = await LocalPostgres.Open(made.Folder);
        var second = await LocalPostgres.Open(made.Folder);
        var started = await Started(first);
        await first.DisposeAsync();
        (await Started(second)).ShouldBe(started);
        await second.DisposeAsync();
        File.Exists(Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_left_by_a_killed_program_is_taken_over()
    {
        using var killed = OtherProcess.Start("postgres", made.Folder);
        var started = await killed.Says();
        await killed.Kill();
        await using (var next = await LocalPostgres.Open(made.Folder))
        {
            (await Started(next)).ShouldBe(started);
        }

        File.Exists(Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task A_killed_server_starts_again_with_all_that_was_committed()
    {
        await using var postgres = await LocalPostgres.Open(made.Folder);
        await Ask<int>(postgres, "drop table if exists safe; create table safe (n int); insert into safe values (3); select 3");
        (await Processes.Send(await Main(), "KILL")).ShouldBeTrue();
        await postgres.EnsureRunning();
        (await Ask<int>(postgres, "select n from safe")).ShouldBe(3);
    }

    [Fact]
    public async Task A_backend_that_outlives_its_server_is_ended_before_another_server_starts()
    {
        await using var postgres = await LocalPostgres.Open(made.Folder);
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        (await Processes.Send(connection.ProcessID, "STOP")).ShouldBeTrue();
        (await Processes.Send(await Main(), "KILL")).ShouldBeTrue();
        await postgres.EnsureRunning();
        (await Ask<int>(postgres, "select 1")).ShouldBe(1);
        var left = $"/proc/{connection.ProcessID}/stat";
        (File.Exists(left) ? (await File.ReadAllTextAsync(left)).Split(' ')[2] : "Z").ShouldBe("Z");
    }

    [Fact]
    public async Task A_person_who_looks_around_in_the_cluster_is_left_alone()
    {
        string[] sleep = ["sleep", "60"];
        string[] known = Environment.IsPrivilegedProcess ? ["--reuid=postgres", "--regid=postgres", "--init-groups", "--", .. sleep] : ["--", .. sleep];
        using var person = Child.Start("setpriv", known, Path.Combine(made.Folder, "pg/data"));
        await (await LocalPostgres.Open(made.Folder)).DisposeAsync();
        person.Exited.IsCompleted.ShouldBeFalse();
        File.Exists(Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_started_by_hand_on_the_folder_is_taken_over_and_stopped()
    {
        await using (var postgres = await LocalPostgres.Open(made.Folder))
        {
            var place = new PostgresPlace(made.Folder);
            var tools = await PostgresTools.Find(place, CancellationToken.None);
            (await tools.Run(tools.PathOf("pg_ctl"), ["restart", "-s", "-m", "immediate", "-D", "data", "-l", "log"], CancellationToken.None)).OrThrow("restart");
            place.IsHeld.ShouldBeFalse();
            await postgres.EnsureRunning();
            (await Ask<int>(postgres, "select 1")).ShouldBe(1);
        }

        File.Exists(Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task Traces_of_a_dead_server_that_bear_a_living_strangers_id_are_cleared()
    {
        // The id is ours: alive, and not a server.
        var stranger = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(Pid, $"{stranger}\n{made.Folder}/pg/data\n1700000000\n5432\n..\n\n  123456 7890\nready\n");
        await File.WriteAllTextAsync(Path.Combine(made.Folder, "pg/.s.PGSQL.5432.lock"), $"{stranger}\n{made.Folder}/pg/data\n1700000000\n5432\n..\n\n");
        await using var postgres = await LocalPostgres.Open(made.Folder);
        (await Ask<int>(postgres, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_cannot_start_tells_its_reason_and_its_log()
    {
        var settings = Path.Combine(made.Folder, "pg/data/postgresql.conf");
        var good = await File.ReadAllTextAsync(settings);
        await File.AppendAllTextAsync(settings, "\nwork_mem = lots\n");
        var failure = await Should.ThrowAsync<ReelException>(() => LocalPostgres.Open(made.Folder));
        await File.WriteAllTextAsync(settings, good);
        failure.Code.ShouldBe("postgres_failed");
        failure.Message.ShouldContain("contains errors");
        failure.Message.ShouldEndWith($"its log is {made.Folder}/pg/log.");
        await (await LocalPostgres.Open(made.Folder)).DisposeAsync();
    }

    [Fact]
    public async Task Cancelling_an_opening_leaves_the_folder_usable()
    {
        using var stop = new CancellationTokenSource(30);
        await Should.ThrowAsync<OperationCanceledException>(() => LocalPostgres.Open(made.Folder, stop.Token));
        await (await LocalPostgres.Open(made.Folder)).DisposeAsync();
        File.Exists(Pid).ShouldBeFalse();
    }

    private static async Task<T> Ask<T>(LocalPostgres postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private static Task<string> Started(LocalPostgres postgres) => Ask<string>(postgres, "select pg_postmaster_start_time()::text");

    private async Task<int> Main() => int.Parse((await File.ReadAllLinesAsync(Pid))[0], CultureInfo.InvariantCulture);
}
