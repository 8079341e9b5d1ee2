using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>Compares what lies in the store with what the rows say, by hand: removes old files without a row, tells rows without a file.</summary>
public sealed class ScanShelves(FileScan scan)
{
    /// <summary>What was seen and done, shelf by shelf. Errors: <c>forbidden</c>.</summary>
    public Task<IReadOnlyList<FileScan.Report>> Run(Caller caller, CancellationToken ct)
    {
        caller.MustBeOwner();
        return scan.Run(FileScan.Grace, ct);
    }
}
