using System.Globalization;

namespace Reelwright.Features.Doctor;

/// <summary>What this machine has to work with.</summary>
internal static class Machine
{
    private const double GiB = 1 << 30;
    private const double LittleMemory = 2 * GiB;

    public static Task<Finding> Cores(CancellationToken ct) => Task.FromResult(Finding.Ok("cores", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)));

    public static Task<Finding> Memory(CancellationToken ct)
    {
        var bytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        var says = string.Create(CultureInfo.InvariantCulture, $"{bytes / GiB:0.0} GiB");
        return Task.FromResult(bytes >= LittleMemory ? Finding.Ok("memory", says)
            : Finding.Note("memory", says, "1080p films are safer with 2 GiB: make small ones with --resolution 1280x720"));
    }
}
