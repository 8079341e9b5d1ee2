using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>Turns references inside an EPUB into names in its archive.</summary>
internal static class EpubNames
{
    /// <summary>The name a reference means; its fragment is ignored.</summary>
    /// <param name="from">Name of the file that refers.</param>
    /// <exception cref="ReelException"><c>archive_unsafe</c> when it leads out of the archive.</exception>
    public static string Resolve(string from, string href, string path)
    {
        var target = Uri.UnescapeDataString(href.Split('#')[0]);
        var parts = target.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var part in target.Split('/'))
        {
            if (part is ".." && parts.Count == 0)
            {
                throw Unsafe();
            }

            if (part is "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var name = string.Join('/', parts);
        return ArchiveDirectory.IsUnsafe(name) ? throw Unsafe() : name;

        ReelException Unsafe() => new("archive_unsafe", $"{path} refers to {href}, which is outside of it: it is not opened.");
    }

    /// <summary>The part after '#', decoded; null without one.</summary>
    public static string? Fragment(string href) => href.IndexOf('#') is >= 0 and var at ? Uri.UnescapeDataString(href[(at + 1)..]) : null;
}
