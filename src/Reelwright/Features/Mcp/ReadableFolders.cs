using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Mcp;

/// <summary>Which files an agent may have read: all that the person at the machine may, or those inside the folders they named.</summary>
internal sealed class ReadableFolders(IReadOnlyList<string> folders)
{
    private readonly List<string> real = [.. folders.Select(folder => UnixPath.Real(folder).TrimEnd('/') + "/")];

    /// <summary>The real path of a file. Errors: <c>path_not_allowed</c>, also for links that lead out.</summary>
    public string Ensure(string path)
    {
        try
        {
            var at = UnixPath.Real(path);
            if (real.Count == 0 || real.Exists(folder => at.StartsWith(folder, StringComparison.Ordinal)))
            {
                return at;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException)
        {
            throw new ReelException("path_not_allowed", $"'{path}' leads nowhere: give the path of a document on this machine.", unreadable);
        }

        throw new ReelException("path_not_allowed", $"'{path}' is outside the folders this agent may read from: {string.Join(", ", real)}. Move it there, or start `reel mcp` with another --files.");
    }
}
