using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>
/// Puts log lines into <c>system_logs</c>, in batches and behind the caller's back: whoever logs never waits. While there is no room a line is dropped and counted.
/// What goes wrong here is told nowhere but in that count, so that it can't lead to more of itself.
/// </summary>
public sealed class LogSink : ILoggerProvider, ISupportExternalScope, IAsyncDisposable
{
    /// <summary>Lines that may wait to be written.</summary>
    public const int Room = 10_000;

    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, Logger> loggers = new(StringComparer.Ordinal);
    private readonly Channel<LogWriter.Item> waiting = Channel.CreateBounded<LogWriter.Item>(new BoundedChannelOptions(Room) { SingleReader = true });
    private readonly TimeProvider clock;
    private readonly LogWriter writer;
    private readonly CancellationTokenSource late = new();
    private readonly Task writing;
    private int ended;
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    /// <summary>A sink for a migrated database; it writes until it is disposed.</summary>
    public LogSink(NpgsqlDataSource database, TimeProvider clock)
    {
        this.clock = clock;
        writer = new LogWriter(database, clock);
        // What is logged while a line is written would belong to whoever happened to log first.
        using (ExecutionContext.SuppressFlow())
        {
            writing = Task.Run(() => writer.Run(waiting.Reader, late.Token));
        }
    }

    /// <summary>How many lines were dropped since the process began.</summary>
    public long Dropped => writer.Dropped;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => loggers.GetOrAdd(categoryName, name => new Logger(this, name));

    /// <inheritdoc />
    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    /// <summary>Completes when all that has been logged so far is written, or dropped.</summary>
    public async Task Flush(CancellationToken ct)
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await waiting.Writer.WriteAsync(new LogWriter.Item(null, mark), ct);
        writer.Hurry();
        await mark.Task.WaitAsync(ct);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (waiting.Writer.TryComplete())
        {
            writer.Hurry();
        }
    }

    /// <summary>Writes what is left, for a few seconds at most.</summary>
    public async ValueTask DisposeAsync()
    {
        // The container disposes it once as itself and once as a provider.
        if (Interlocked.Exchange(ref ended, 1) == 0)
        {
            Dispose();
            late.CancelAfter(LastWords);
            await writing;
            late.Dispose();
            writer.Dispose();
        }
    }

    private void Hold(LogLevel level, string logger, string message, object? state, Exception? failure)
    {
        var line = new HeldLine(
            Guid.CreateVersion7(), clock.GetUtcNow(), level, logger, message, state as IReadOnlyList<KeyValuePair<string, object?>> ?? [], Within(), failure);
        if (!waiting.Writer.TryWrite(new LogWriter.Item(line, null)))
        {
            writer.Drop(1);
        }
    }

    private LogScope Within()
    {
        var all = new LogScope();
        scopes.ForEachScope(
            static (scope, found) =>
            {
                if (scope is LogScope said)
                {
                    found.User = said.User ?? found.User;
                    found.Task = said.Task ?? found.Task;
                    found.Project = said.Project ?? found.Project;
                    found.Request = said.Request ?? found.Request;
                    found.Address = said.Address ?? found.Address;
                    found.Agent = said.Agent ?? found.Agent;
                }
            },
            all);
        all.Request ??= Activity.Current?.TraceId.ToString();
        return all;
    }

    private sealed class Logger(LogSink sink, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => sink.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            sink.Hold(logLevel, name, formatter(state, exception), state, exception);
    }
}
