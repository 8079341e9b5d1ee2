using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Records;

/// <summary>Removes log lines that are older than they are kept.</summary>
public sealed class PurgeLogs(IDbContextFactory<ReelDb> databases, LogRetention retention, TimeProvider clock, ILogger<PurgeLogs> log)
{
    // Short transactions: the log goes on being written meanwhile.
    private const int Batch = 10_000;

    /// <summary>Removes them; how many there were.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var (began, removed) = (clock.GetTimestamp(), 0);
        await using var db = await databases.CreateDbContextAsync(ct);
        foreach (var (level, days) in retention.Days)
        {
            var (word, oldest) = (level.Word(), clock.GetUtcNow().AddDays(-days));
            for (var last = Batch; last == Batch; removed += last)
            {
                last = await db.Database.ExecuteSqlAsync(
                    $"delete from system_logs where id in (select id from system_logs where level = {word} and timestamp < {oldest} order by timestamp limit {Batch})", ct);
            }
        }

        log.LogInformation("{Removed} log lines older than they are kept were removed in {Milliseconds} ms", removed, (long)clock.GetElapsedTime(began).TotalMilliseconds);
        return removed;
    }
}
