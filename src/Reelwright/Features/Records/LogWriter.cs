using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Features.Records;

/// <summary>Writes held log lines to the database, many at a time; while it is away, waits for it, and says afterwards how many lines were lost meanwhile.</summary>
internal sealed class LogWriter(NpgsqlDataSource database, TimeProvider clock) : IDisposable
{
    private const int Batch = 500;
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim hurry = new(0);
    private long dropped;
    private long told;

    /// <summary>A line, or the mark of somebody who waits until all before it is written.</summary>
    internal readonly record struct Item(HeldLine? Line, TaskCompletionSource? Mark);

    /// <summary>Lines that were given up.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Counts lines that are given up.</summary>
    public void Drop(long lines) => Interlocked.Add(ref dropped, lines);

    /// <summary>Does not wait for more lines this time.</summary>
    public void Hurry() => hurry.Release();

    /// <summary>Writes until there will be no more. Once <paramref name="late"/>, what can't be written at once is given up.</summary>
    public async Task Run(ChannelReader<Item> items, CancellationToken late)
    {
        while (await items.WaitToReadAsync(CancellationToken.None))
        {
            await hurry.WaitAsync(Gather, CancellationToken.None);
            var (lines, marks) = (new List<HeldLine>(), new List<TaskCompletionSource>());
            while (lines.Count < Batch && items.TryRead(out var item))
            {
                if (item.Line is { } line)
                {
                    lines.Add(line);
                }

                if (item.Mark is { } mark)
                {
                    marks.Add(mark);
                }
            }

            await Write(lines, late);
            marks.ForEach(mark => mark.TrySetResult());
        }
    }

    /// <inheritdoc />
    public void Dispose() => hurry.Dispose();

    private async Task Write(List<HeldLine> lines, CancellationToken late)
    {
        var lost = Dropped - told;
        if (lost > 0)
        {
            lines.Add(Lost(lost));
        }

        if (lines.Count > 0 && await Put(lines, late))
        {
            told += lost;
        }
        else if (lost > 0)
        {
            // The line about the lost ones is none of them.
            Drop(-1);
        }
    }

    /// <summary>Whether the last of them is stored.</summary>
    private async Task<bool> Put(List<HeldLine> lines, CancellationToken late)
    {
        while (true)
        {
            try
            {
                await LogRows.Insert(database, lines, clock.GetUtcNow(), late);
                return true;
            }
            catch (Exception away) when (Faults.Pass(away) && !late.IsCancellationRequested)
            {
                await Task.WhenAny(Task.Delay(LookAgain, clock, late));
            }
            catch (Exception wrong) when (lines.Count > 1 && wrong is not OperationCanceledException)
            {
                // One of them is not as it must be: the others are not to be lost with it.
                var stored = false;
                foreach (var line in lines)
                {
                    stored = await Put([line], late);
                }

                return stored;
            }
            catch (Exception)
            {
                Drop(lines.Count);
                return false;
            }
        }
    }

    private HeldLine Lost(long lines) => new(
        Guid.CreateVersion7(), clock.GetUtcNow(), LogLevel.Warning, typeof(LogSink).FullName!, $"{lines} log lines were lost: there were too many at once, or the database was away.",
        [new("Lost", lines)], new(), null);
}
