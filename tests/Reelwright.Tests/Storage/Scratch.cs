using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Tests.Storage;

/// <summary>A folder for one test, or a small disk of its own; gone afterwards. Its name has what a shell would trip over.</summary>
public sealed class Scratch : IAsyncDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("reel-test-").FullName;
    private bool mounted;

    public Scratch()
    {
        // A private temporary folder would keep the database's user out.
        File.SetUnixFileMode(outer, (UnixFileMode)0b111_101_101);
        Folder = Directory.CreateDirectory(Path.Combine(outer, "it's \"$(odd)\", here")).FullName;
    }

    /// <summary>The folder, empty at first.</summary>
    public string Folder { get; }

    /// <summary>The same as a disk of this size; only root can.</summary>
    public static async Task<Scratch> Disk(int megabytes, string options = "")
    {
        var scratch = new Scratch();
        (await Child.Run("mount", ["-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=755{options}"), "tmpfs", scratch.Folder])).OrThrow("mount");
        scratch.mounted = true;
        return scratch;
    }

    /// <summary>A path in it.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    public async ValueTask DisposeAsync()
    {
        if (mounted)
        {
            (await Child.Run("umount", [Folder])).OrThrow("umount");
        }

        Directory.Delete(outer, recursive: true);
    }
}
