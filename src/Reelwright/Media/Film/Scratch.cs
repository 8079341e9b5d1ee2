namespace Reelwright.Media.Film;

/// <summary>A folder for one call, gone with everything in it when disposed.</summary>
internal sealed class Scratch : IDisposable
{
    /// <summary>A new folder beside a file that is about to be written.</summary>
    public Scratch(string beside)
    {
        Folder = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(beside))!, "." + Path.GetRandomFileName());
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Its path.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // Nothing depends on it being gone; the store sweeps its temporary area.
        }
    }
}
