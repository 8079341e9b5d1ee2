using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Reelwright.Base;

namespace Reelwright.Features.Hosting;

/// <summary>Writes warnings and worse, one line each, to <c>reel.log</c> in the data folder; several processes may append to it.</summary>
public sealed class LogFile(string path) : ILoggerProvider
{
    // Past this size the file is begun anew and the old one kept beside it, once.
    private const long Largest = 10 * 1024 * 1024;
    private readonly ConcurrentDictionary<string, Logger> loggers = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => loggers.GetOrAdd(categoryName, name => new Logger(this, name));

    /// <inheritdoc />
    public void Dispose() => loggers.Clear();

    private void Write(string line)
    {
        lock (gate)
        {
            try
            {
                if (new FileInfo(path) is { Exists: true, Length: > Largest })
                {
                    File.Move(path, path + ".1", overwrite: true);
                }

                File.AppendAllText(path, line);
            }
            catch (IOException)
            {
                // A full disk must not turn a log line into a second failure; what happened stands in the order's row too.
            }
        }
    }

    private sealed class Logger(LogFile file, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                file.Write(Scrub.Clean($"{TimeProvider.System.GetUtcNow():O} {logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : "\n  " + exception.ToString().ReplaceLineEndings("\n  "))}\n"));
            }
        }
    }
}
