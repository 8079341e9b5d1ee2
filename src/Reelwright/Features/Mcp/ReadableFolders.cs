using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Mcp;

/// <summary>Which files an agent may have read: those inside the folders its person named, and none when they named none.</summary>
internal sealed class ReadableFolders(IReadOnlyList<string> folders)
{
    private readonly List<string> real = [.. folders.Select(folder => UnixPath.Real(folder).TrimEnd('/') + "/")];

    /// <summary>The real path of a file. Errors: <c>path_not_allowed</c>, also for links that lead out.</summary>
    public string Ensure(string path)
    {
        if (real.Count == 0)
        {
            throw new ReelException("path_not_allowed", $"This agent may read no file of this machine, so not '{path}' either: start `reel mcp --files FOLDER` with the folder that holds it, or send the text by add_text.");
        }

        try
        {
            var at = UnixPath.Real(path);
            if (real.Exists(folder => at.StartsWith(folder, StringComparison.Ordinal)))
            {
                return at;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException)
        {
            throw new ReelException("path_not_allowed", $"'{path}' leads nowhere: give the path of a file on this machine.", unreadable);
        }

        throw new ReelException("path_not_allowed", $"'{path}' is outside the folders this agent may read from: {string.Join(", ", real)}. Move it there, or start `reel mcp` with another --files.");
    }

    /// <summary>The file itself. Errors: as above, <c>file_missing</c>, <c>file_unreadable</c>.</summary>
    public FileStream Open(string path)
    {
        var at = Ensure(path);
        try
        {
            return Directory.Exists(at) ? throw new ReelException("file_missing", $"'{path}' is a folder: name a file in it.")
                : new FileStream(at, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReelException("file_missing", $"There is no file '{path}': check the name.", failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new ReelException("file_unreadable", $"'{path}' cannot be read: {failure.Message}", failure);
        }
    }
}
