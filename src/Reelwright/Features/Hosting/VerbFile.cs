using Reelwright.Base;

namespace Reelwright.Features.Hosting;

/// <summary>A file of this machine that somebody names to a verb.</summary>
internal static class VerbFile
{
    /// <summary>Opens it. Errors: <c>file_missing</c>.</summary>
    public static FileStream Open(string named)
    {
        var path = Path.GetFullPath(named);
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_missing", $"'{path}' cannot be read: check its name.", missing);
        }
    }
}
