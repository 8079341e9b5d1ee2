using System.Globalization;
using System.Text;

namespace Reelwright.Media.Film;

/// <summary>Files in the order in which ffmpeg's concat reads them.</summary>
internal static class ConcatList
{
    /// <summary>The list, with the length of each file in seconds.</summary>
    public static byte[] Write(IEnumerable<(string Path, double Seconds)> files)
    {
        var list = new StringBuilder("ffconcat version 1.0\n");
        foreach (var (path, seconds) in files)
        {
            var name = Path.GetFullPath(path).Replace("'", "'\\''", StringComparison.Ordinal);
            list.Append(CultureInfo.InvariantCulture, $"file 'file:{name}'\nduration {seconds:F6}\n");
        }

        return Encoding.UTF8.GetBytes(list.ToString());
    }
}
