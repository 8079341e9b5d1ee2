namespace Reelwright.Tests;

/// <summary>A folder of a test's own, gone with it.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("reel-test-").FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => Path.Combine(root, name);

    public void Dispose() => Directory.Delete(root, recursive: true);
}
