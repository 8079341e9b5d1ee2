namespace Reelwright.Storage;

/// <summary>Paths as rows hold them (<c>file_path</c>).</summary>
public static class StoredPaths
{
    /// <summary>Whether the file of a row is there. Errors: <c>path_outside_store</c>.</summary>
    public static bool Exists(this FileStore files, string path) => File.Exists(files.EnsureInside(path));
}
