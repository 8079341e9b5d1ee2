using System.Globalization;
using Npgsql;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>The server process: adopted if one runs, else started; and stopped.</summary>
public sealed class PostgresServer(PostgresPlace place, PostgresTools tools, string connectionString)
{
    private const string CannotConnectNow = "57P03";
    private static readonly TimeSpan OrphanPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(100);
    private readonly PostgresProcesses processes = new(place, tools);

    // Unpooled: a pool would hand out a connection of the server before.
    private readonly string probe = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 0, Timeout = 5 }.ConnectionString;

    /// <summary>Returns when the server takes queries. The caller holds the start lock. Errors: <c>disk_full</c>, <c>postgres_failed</c>.</summary>
    public async Task Ensure(CancellationToken ct)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await Answers(ct))
        {
            var working = await processes.All(ct);
            if (working.Count == 0 && !place.IsHeld)
            {
                processes.Bury();
                await Start(ct);
                return;
            }

            var waited = TimeProvider.System.GetElapsedTime(start);
            // Without their main process they finish what they are at; a long query would keep us waiting for ever.
            if (waited > OrphanPatience && await processes.Main(ct) is null)
            {
                PostgresProcesses.Kill(working);
            }

            if (waited > Patience)
            {
                throw PostgresFailure.Because(place, "be reached", working.Count == 0
                    ? $"a process that is not visible from here holds {place.ServerLock}"
                    : string.Create(CultureInfo.InvariantCulture, $"process {working[0]} works in {place.Data} but does not answer"));
            }

            await Task.Delay(Round, ct);
        }
    }

    /// <summary>Stops the server if it runs. The caller holds the start lock and knows that nobody uses it.</summary>
    public async Task Stop()
    {
        if (await processes.Main(CancellationToken.None) is not null)
        {
            // Should it fail, the server goes on and the next program takes it over: nothing is lost.
            _ = await tools.Run(tools.PathOf("pg_ctl"), ["stop", "-s", "-D", "data", "-m", "fast", "-w", "-t", "60"], CancellationToken.None);
        }
    }

    private async Task Start(CancellationToken ct)
    {
        var said = File.Exists(place.Log) ? new FileInfo(place.Log).Length : 0;
        // Paths relative to its folder: pg_ctl hands them to a shell. A log file of its own: else it would hold our pipes.
        (await tools.Run("flock", ["-n", "server.lock", tools.PathOf("pg_ctl"), "start", "-s", "-W", "-D", "data", "-l", "log"], ct)).OrFail(place, "start");
        var start = TimeProvider.System.GetTimestamp();
        while (!await Answers(ct))
        {
            if (!place.IsHeld || TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw PostgresFailure.Because(place, "start", Since(said));
            }

            await Task.Delay(Round / 5, ct);
        }
    }

    private string Since(long start)
    {
        if (!File.Exists(place.Log))
        {
            return "";
        }

        using var log = new FileStream(place.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = start;
        using var text = new StreamReader(log);
        return text.ReadToEnd();
    }

    // Waits as long as it says that it is starting: after a crash it first has to recover.
    private async Task<bool> Answers(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(probe);
                await connection.OpenAsync(ct);
                return true;
            }
            catch (PostgresException refusal) when (string.Equals(refusal.SqlState, CannotConnectNow, StringComparison.Ordinal))
            {
                await Task.Delay(Round / 5, ct);
            }
            catch (PostgresException refusal)
            {
                // No connection left is an answer too.
                return string.Equals(refusal.SqlState, PostgresErrorCodes.TooManyConnections, StringComparison.Ordinal) ? true : throw PostgresFailure.Because(place, "let us in", refusal.MessageText);
            }
            catch (NpgsqlException)
            {
                return false;
            }
        }
    }
}
