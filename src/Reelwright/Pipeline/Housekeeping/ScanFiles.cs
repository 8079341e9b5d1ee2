using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Compares store and rows, and the shelves' totals with both.</summary>
public sealed class ScanFiles(FileScan scan) : IHousekeeping
{
    /// <inheritdoc />
    public HousekeepingTask Task => HousekeepingTask.Scan;

    /// <inheritdoc />
    public async Task<string> Run(CancellationToken ct)
    {
        var reports = await scan.Run(FileScan.Grace, ct);
        var missing = reports.SelectMany(r => r.Missing.Select(m => $"{r.Area.Word()} {m.Name}")).ToList();
        return $"{reports.Sum(r => r.Files)} files of {reports.Sum(r => r.Bytes)} bytes; {reports.Sum(r => r.Orphans)} without a row went; totals were wrong by {reports.Sum(r => Math.Abs(r.Drift))} bytes; "
            + $"{missing.Count} rows lack their file{(missing.Count == 0 ? "" : ": " + string.Join(", ", missing.Take(20)))}";
    }
}
