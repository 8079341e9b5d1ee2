using System.Globalization;
using System.Text;

namespace Reelwright.Storage;

/// <summary>
/// The name of this process among all that share a database, such as <c>studio-1f9a2b3c/slot-1</c>: the same again after a restart,
/// so that it recovers its own work at once, and never held by two living processes.
/// </summary>
public sealed class NodeName : IDisposable
{
    private readonly FileLock slot;

    private NodeName(string value, FileLock slot)
    {
        Value = value;
        this.slot = slot;
    }

    /// <summary>Machine and slot.</summary>
    public string Value { get; }

    /// <summary>Takes the lowest slot of the data folder that no living process holds.</summary>
    public static async Task<NodeName> Take(string dataFolder, CancellationToken ct = default)
    {
        var slots = Directory.CreateDirectory(Path.Combine(dataFolder, "slots")).FullName;
        var machine = await Machine(Path.Combine(slots, "machine"), ct);
        for (var number = 1; ; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"slot-{number}");
            if (FileLock.TryExclusive(Path.Combine(slots, name)) is { } slot)
            {
                return new NodeName($"{machine}/{name}", slot);
            }
        }
    }

    /// <summary>Gives the slot back.</summary>
    public void Dispose() => slot.Dispose();

    // The host's name alone is not enough (two machines may bear one), nor the folder's mark alone (a machine may be copied, folder and all).
    private static async Task<string> Machine(string path, CancellationToken ct)
    {
        using var file = await FileLock.Exclusive(path, ct);
        var mark = new byte[8];
        if (await file.Content.ReadAtLeastAsync(mark, mark.Length, throwOnEndOfStream: false, ct) < mark.Length)
        {
            mark = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("n")[..mark.Length]);
            file.Content.Position = 0;
            await file.Content.WriteAsync(mark, ct);
            file.Content.Flush(flushToDisk: true);
        }

        return $"{Environment.MachineName}-{Encoding.ASCII.GetString(mark)}";
    }
}
