using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>A folder with a data folder of its own in it, so that a bench touches nobody's installation; gone when disposed.</summary>
public sealed class BenchFolder : IDisposable
{
    /// <summary>A new one.</summary>
    public BenchFolder()
    {
        Root = Directory.CreateTempSubdirectory("reel-bench-").FullName;
        // As root the database runs as another user, who has to pass through.
        File.SetUnixFileMode(Root, (UnixFileMode)0b111_101_101);
    }

    /// <summary>Its path.</summary>
    public string Root { get; }

    /// <summary>The data folder.</summary>
    public string Data => At("data");

    /// <summary>The private database and keys in here, whatever the environment names.</summary>
    public InstallationOptions Options => OptionsFor(Data);

    /// <summary>The same for a process that is given the data folder of another.</summary>
    public static InstallationOptions OptionsFor(string data) => new(data, Database: "", Path.Combine(data, "keys"));

    /// <summary>A path in it.</summary>
    public string At(string name) => Path.Combine(Root, name);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
