using System.Text.RegularExpressions;

namespace Reelwright.Storage;

/// <summary>Which kind of file system holds a path, from the kernel's list of mounts.</summary>
public static partial class Mounts
{
    private static readonly HashSet<string> Network = new(StringComparer.Ordinal)
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "fuse.s3fs", "fuse.rclone", "fuse.davfs", "davfs",
    };

    /// <summary>The type of the network file system that holds the path, or null when it is a local one.</summary>
    /// <param name="realPath">Absolute, links resolved.</param>
    /// <param name="mounts">Lines as in <c>/proc/mounts</c>.</param>
    public static string? NetworkType(string realPath, IEnumerable<string> mounts)
    {
        var (longest, type) = (-1, "");
        foreach (var fields in mounts.Select(line => line.Split(' ')).Where(fields => fields.Length > 2))
        {
            // The kernel writes blanks in a path as \040; a later mount hides an earlier one on the same point.
            var point = Octal().Replace(fields[1], match => ((char)Convert.ToInt32(match.Groups[1].Value, 8)).ToString());
            if (point.Length >= longest && Holds(point, realPath))
            {
                (longest, type) = (point.Length, fields[2]);
            }
        }

        return Network.Contains(type) ? type : null;
    }

    private static bool Holds(string point, string path) =>
        string.Equals(point, path, StringComparison.Ordinal) || path.StartsWith(point.TrimEnd('/') + "/", StringComparison.Ordinal);

    [GeneratedRegex(@"\\([0-7]{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();
}
