using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Records;
using Reelwright.Storage;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Features.Records;

/// <summary>Log lines become rows, and whoever logs never waits for that.</summary>
public sealed class LogSinkTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_field_of_the_seed_is_filled_from_what_was_said_and_where()
    {
        var owner = await Owner();
        var scope = new LogScope { Project = Guid.NewGuid(), Task = Guid.NewGuid(), Request = "0af7651916cd43dd8448eb211c80319c", Address = "192.0.2.7", Agent = "curl/8" };
        await using (var sink = new LogSink(database.Source, TimeProvider.System))
        {
            using var factory = Factory(sink);
            var log = factory.CreateLogger("Reelwright.Features.Http.Test");
            using var outer = log.BeginScope(scope);
            // What becomes known later counts too, and the inner scope wins.
            scope.User = owner;
            using var inner = log.BeginScope(new LogScope { Task = scope.Project });
            log.LogError(Thrown(), "{Method} of {Password} failed\r\nafter {Milliseconds} ms", "POST", "hunter2hunter2", 42L);
        }

        var row = (await database.Rows("select * from system_logs where request_id = '0af7651916cd43dd8448eb211c80319c'")).ShouldHaveSingleItem();
        var columns = (await database.Rows("select column_name from information_schema.columns where table_name = 'system_logs' order by ordinal_position")).ConvertAll(c => (string)c[0]!);
        columns.Zip(row).Where(c => c.Second is null).Select(c => c.First).ShouldBeEmpty();
        object? Of(string name) => row[columns.IndexOf(name)];
        (Of("level"), Of("category"), Of("user_id"), Of("task_id"), Of("ip_address"), Of("user_agent")).ShouldBe(("error", "api", owner, scope.Project, "192.0.2.7", "curl/8"));
        (Of("module"), Of("function"), Of("execution_time")).ShouldBe(("Reelwright.Features.Http.Test", "LogSinkTests.Thrown", 42));
        ((int)Of("line_number")!).ShouldBeGreaterThan(0);
        ((long)Of("memory_usage")!).ShouldBeGreaterThan(10_000_000);
        ((string)Of("stack_trace")!).ShouldContain("InvalidOperationException");
        var context = JsonSerializer.Deserialize<JsonElement>((string)Of("context_data")!);
        (context.GetProperty("project_id").GetString(), context.GetProperty("method").GetString(), context.GetProperty("password").GetString()).ShouldBe((scope.Project.ToString(), "POST", Scrub.Removed));
    }

    [Theory]
    [InlineData("Reelwright.Features.Accounts.SignIn", LogLevel.Warning, "security", "warning")]
    [InlineData("Reelwright.Features.Accounts.Profile", LogLevel.Information, "user", "info")]
    [InlineData("Reelwright.Features.Http.RequestLog", LogLevel.Debug, "api", "debug")]
    [InlineData("Reelwright.Pipeline.Engine.StageRunner", LogLevel.Trace, "task", "debug")]
    [InlineData("Reelwright.Features.Manuscripts.AddManuscript", LogLevel.Error, "user", "error")]
    [InlineData("Npgsql", LogLevel.Critical, "system", "critical")]
    public async Task A_line_has_the_category_of_its_logger_and_the_severity_of_its_level(string logger, LogLevel level, string category, string severity)
    {
        var mark = Guid.NewGuid().ToString();
        await Say(log => log.CreateLogger(logger).Log(level, "said {Mark}", mark));
        (await database.Rows($"select category, level, context_data ->> 'mark' from system_logs where message = 'said {mark}'")).ShouldHaveSingleItem().ShouldBe([category, severity, mark]);
    }

    [Fact]
    public async Task The_order_of_a_line_wins_over_the_scopes_and_the_attempt_is_the_last_resort()
    {
        var (order, attempt, user) = (Guid.NewGuid(), Guid.NewGuid(), await Owner());
        await Say(log => log.CreateLogger("x").LogInformation("Attempt {Attempt} alone", attempt));
        await Say(log => log.CreateLogger("x").LogInformation("Order {Order}, attempt {Attempt}, by {User}", order, attempt, user));
        (await database.One<long>($"select count(*) from system_logs where task_id = '{attempt}'")).ShouldBe(1);
        (await database.One<long>($"select count(*) from system_logs where task_id = '{order}' and user_id = '{user}'")).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_logs_does_not_wait_and_what_found_no_room_is_counted_and_told()
    {
        var mark = Guid.NewGuid().ToString();
        await using var sink = new LogSink(database.Source, TimeProvider.System);
        using var factory = Factory(sink);
        var log = factory.CreateLogger("flood");
        await using (var connection = await database.Source.OpenConnectionAsync())
        await using (var tx = await connection.BeginTransactionAsync())
        {
            await using var hold = new NpgsqlCommand("lock table system_logs in access exclusive mode", connection, tx);
            await hold.ExecuteNonQueryAsync();
            var began = TimeProvider.System.GetTimestamp();
            for (var line = 0; line < 3 * LogSink.Room; line++)
            {
                log.LogInformation("line {Line} of {Mark}", line, mark);
            }

            TimeProvider.System.GetElapsedTime(began).TotalSeconds.ShouldBeLessThan(5);
            sink.Dropped.ShouldBeInRange(LogSink.Room, 3 * LogSink.Room);
        }

        await sink.Flush(CancellationToken.None);
        var dropped = sink.Dropped;
        (await database.One<long>($"select count(*) from system_logs where context_data ->> 'mark' = '{mark}'")).ShouldBe((3 * LogSink.Room) - dropped);
        (await database.One<long>("select sum((context_data ->> 'lost')::int) from system_logs where message like '% log lines were lost%' and (context_data ->> 'lost')::int > 100")).ShouldBe(dropped);
    }

    [Fact]
    public async Task Lines_wait_for_a_database_that_is_away()
    {
        using var folder = new TempFolder();
        var address = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var (real, link) = (address.Host!, folder["s"]);
        address.Host = link;
        await using var away = NpgsqlDataSource.Create(address.ConnectionString);
        await using var sink = new LogSink(away, TimeProvider.System);
        using var factory = Factory(sink);
        factory.CreateLogger("x").LogWarning("said while it was away");
        using (var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2)))
        {
            await Should.ThrowAsync<OperationCanceledException>(() => sink.Flush(soon.Token));
        }

        Directory.CreateSymbolicLink(link, real);
        await sink.Flush(CancellationToken.None);
        (await database.One<long>("select count(*) from system_logs where message = 'said while it was away'")).ShouldBe(1);
        sink.Dropped.ShouldBe(0);
    }

    [Fact]
    public async Task A_failure_of_its_own_is_counted_and_does_not_lead_to_more()
    {
        var mark = Guid.NewGuid().ToString();
        await using var sink = new LogSink(database.Source, TimeProvider.System);
        using var factory = Factory(sink);
        var log = factory.CreateLogger("x");
        // Nothing that is logged can make a row the database refuses; this does.
        await database.Run($"alter table system_logs add constraint refused check (message not like '%{mark}')");
        log.LogInformation("good before {Number}", mark + "1");
        log.LogInformation("bad {Mark}", mark);
        log.LogInformation("good after {Number}", mark + "2");
        await sink.Flush(CancellationToken.None);
        sink.Dropped.ShouldBe(1);
        (await database.One<long>($"select count(*) from system_logs where message like 'good%{mark}_'")).ShouldBe(2);
        await database.Run("alter table system_logs drop constraint refused");
        log.LogInformation("and on");
        await sink.Flush(CancellationToken.None);
        (await database.One<long>("select count(*) from system_logs where message like '1 log lines were lost%'")).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_long_is_cut_and_what_no_database_keeps_is_replaced()
    {
        var mark = Guid.NewGuid().ToString();
        await Say(log => log.CreateLogger(new string('m', 300)).LogError(
            new InvalidOperationException(new string('s', 100_000)), "{Mark} {Long}\0\ud800", mark, new string('l', 100_000)));
        (await database.Rows($"select length(message) <= 4000, length(stack_trace) <= 16000, length(module), length(context_data ->> 'long') <= 1000 from system_logs where context_data ->> 'mark' = '{mark}'"))
            .ShouldHaveSingleItem().ShouldBe([true, true, 100, true]);
    }

    [Fact]
    public async Task A_user_who_is_gone_is_left_out_of_their_lines()
    {
        var mark = Guid.NewGuid().ToString();
        await Say(log => log.CreateLogger("x").LogInformation("{User} did {Mark}", Guid.NewGuid(), mark));
        (await database.Rows($"select user_id from system_logs where context_data ->> 'mark' = '{mark}'")).ShouldHaveSingleItem()[0].ShouldBeNull();
    }

    private static ILoggerFactory Factory(LogSink sink) => LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sink));

    private async Task Say(Action<ILoggerFactory> say)
    {
        await using var sink = new LogSink(database.Source, TimeProvider.System);
        using var factory = Factory(sink);
        say(factory);
    }

    private async Task<Guid> Owner()
    {
        await using var db = database.Open();
        return await FirstRun.Prepare(db, Sample.Areas, "cipher", TimeProvider.System, CancellationToken.None);
    }

    private static InvalidOperationException Thrown()
    {
        try
        {
            throw new InvalidOperationException("planted");
        }
        catch (InvalidOperationException thrown)
        {
            return thrown;
        }
    }
}
