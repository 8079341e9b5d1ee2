namespace Reelwright.Tests.House;

/// <summary>The files of the checkout that somebody wrote, found without git: a release's tests have none.</summary>
internal static class Sources
{
    // What is made, fetched or private to one machine; .gitignore names the same.
    private static readonly string[] NotOurs = [".git", "artifacts", "out", "work", "node_modules", "bin", "obj", "dist", ".vs", ".vscode", ".idea"];

    /// <summary>Paths relative to the root, with '/', of files that end in one of <paramref name="endings"/> (all files when none is given).</summary>
    public static IEnumerable<string> Files(params string[] endings) => Below("")
        .Where(path => endings.Length == 0 || endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <summary>The names directly in the root.</summary>
    public static IEnumerable<string> RootEntries() => Directory.EnumerateFileSystemEntries(Checkout.Root)
        .Select(path => Path.GetFileName(path)).Where(name => !IsNotOurs(name));

    /// <summary>A file's text.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Checkout.Root, path));

    // Films somebody made here lie in folders of their own.
    private static bool IsNotOurs(string name) => NotOurs.Contains(name, StringComparer.Ordinal) || name.EndsWith("-film", StringComparison.Ordinal);

    private static IEnumerable<string> Below(string folder)
    {
        var info = new DirectoryInfo(Path.Combine(Checkout.Root, folder));
        return info.EnumerateFiles().Select(file => folder + file.Name)
            .Concat(info.EnumerateDirectories().Where(inner => inner.LinkTarget is null && !IsNotOurs(inner.Name))
                .SelectMany(inner => Below($"{folder}{inner.Name}/")));
    }
}
