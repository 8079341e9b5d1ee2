using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes files that nothing names any more.</summary>
public sealed class SweepFiles(FileSweep sweep) : IHousekeeping
{
    /// <inheritdoc />
    public HousekeepingTask Task => HousekeepingTask.Sweep;

    /// <inheritdoc />
    public async Task<string> Run(CancellationToken ct)
    {
        var removed = await sweep.Run(FileSweep.Settled, ct);
        return $"{removed.Files} files of {removed.Bytes} bytes went";
    }
}
