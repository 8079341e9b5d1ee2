using System.Text.RegularExpressions;

namespace Reelwright.Tests.House;

/// <summary>What the documents name is there, and the repository says nothing of the place where it was written.</summary>
public sealed partial class DocsTests
{
    private static readonly string[] RootEntries =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "NOTICE", "README.md", "Reelwright.slnx", "bench", "docs", "global.json", "reel", "samples", "src", "tests", "tools", "web",
    ];

    // Whoever follows a link from here lands at the maker of a part, at a standard, or at home.
    private static readonly string[] Hosts =
    [
        "localhost", "127.0.0.1", "[::1]", "dot.net", "www.apache.org", "www.w3.org", "schemas.microsoft.com", "creativecommons.org", "www.gutenberg.org",
    ];

    // Methods of the agents' protocol look like paths.
    private static readonly string[] Methods = ["tools/list", "tools/call"];

    // In halves, so that this file does not name them either.
    private static readonly string[] Unsaid = [.. new[] { ("/wo", "rk/"), ("nu", "get.org"), ("npm", "js."), ("py", "pi.org"), ("crates", ".io/"), ("deb.deb", "ian.org") }
        .Select(halves => halves.Item1 + halves.Item2)];

    private static IEnumerable<string> Documents => Sources.Files(".md").Where(path => !path.StartsWith("samples/", StringComparison.Ordinal));

    [Fact]
    public void Paths_named_in_the_documents_exist() => Documents.SelectMany(path => Missing(path, Sources.Text(path))).ShouldBeEmpty();

    [Fact]
    public void A_planted_path_is_seen() => Missing("docs/planted.md", """
        See `src/Reelwright/Program.cs`, `src/Nowhere.cs` and [this](../README.md) or [that](gone.md#there), <https://dot.net> and `tests/<name>.cs`.

            ./reel make samples/none.md --preview 4
        """).ShouldBe(["docs/planted.md: src/Nowhere.cs", "docs/planted.md: samples/none.md", "docs/planted.md: gone.md"], ignoreOrder: true);

    [Fact]
    public void Nothing_else_lies_in_the_root() => Sources.RootEntries().Except(RootEntries, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void The_place_where_it_was_written_is_not_named() =>
        Sources.Files(".cs", ".ts", ".tsx", ".md", ".sh", ".json", ".props", ".csproj", ".slnx", ".sql", ".awk", ".yml", "reel", ".ci/run", ".txt")
            .SelectMany(path => Named(path, Sources.Text(path))).ShouldBeEmpty();

    [Fact]
    public void Links_lead_only_to_hosts_that_are_listed() =>
        Documents.SelectMany(path => Strange(path, Sources.Text(path))).ShouldBeEmpty();

    [Fact]
    public void A_planted_name_and_a_planted_host_are_seen()
    {
        Named("planted", "see " + Unsaid[0] + "main and https://api." + Unsaid[1]).Count().ShouldBe(2);
        Strange("planted", "https://somewhere.example.com/x and http://localhost:8080/ and https://api.vendor.example/v1").ShouldBe(["planted: somewhere.example.com"]);
    }

    private static IEnumerable<string> Named(string path, string text) =>
        Unsaid.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{path}: {word}");

    private static IEnumerable<string> Strange(string path, string text) => Host().Matches(text).Select(match => match.Groups["host"].Value)
        .Where(host => !Hosts.Contains(host, StringComparer.Ordinal) && !host.EndsWith(".example", StringComparison.Ordinal))
        .Select(host => $"{path}: {host}");

    private static IEnumerable<string> Missing(string document, string text)
    {
        var folder = Path.GetDirectoryName(document) ?? "";
        var named = Rooted().Matches(text).Select(match => match.Groups["path"].Value.TrimEnd('.', ',', ':', ';'));
        var linked = Link().Matches(text).Select(match => match.Groups["path"].Value.Split('#')[0])
            .Where(path => path.Length > 0 && !path.Contains("://", StringComparison.Ordinal));
        return named.Where(path => !Methods.Contains(path, StringComparer.Ordinal) && !Exists(path)).Concat(linked.Where(path => !Exists(Path.Combine(folder, path))))
            .Distinct(StringComparer.Ordinal).Select(path => $"{document}: {path}");
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(Checkout.Root, path));

    // A path from the root, unless a placeholder or a pattern stands in it.
    [GeneratedRegex("""(?<![\w/.(-])(?:\./)?(?<path>(?:src|tests|docs|samples|tools|bench|web|\.ci)/[\w./-]*)(?![\w/<*{…]|\.\w)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Rooted();

    [GeneratedRegex("""\]\((?<path>[^)\s]+)\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("""https?://(?<host>\[[0-9a-f:]+\]|[\w.-]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Host();
}
