using System.Text.RegularExpressions;

namespace Reelwright.Tests.House;

/// <summary>Every public type of the product says in one sentence what it is for.</summary>
public sealed partial class SummaryTests
{
    [Fact]
    public void Every_public_type_has_a_summary() =>
        Without(Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => (path, Sources.Text(path)))).ShouldBeEmpty();

    [Fact]
    public void A_planted_type_without_one_is_seen() => Without([
        ("Planted.cs", """
            /// <summary>Says it.</summary>
            [Obsolete("an attribute between")]
            public sealed record Said(int Number);
            /// <remarks>Not a summary.</remarks>
            public readonly record struct Remarked;
            public static partial class Bare;
            public delegate void Told();
            internal sealed class Inner;
            """),
        ("Part.cs", """
            /// <summary>One part of several says it.</summary>
            public sealed partial class Parted;
            """),
        ("OtherPart.cs", "public sealed partial class Parted;"),
    ]).ShouldBe(["Planted.cs: Remarked", "Planted.cs: Bare", "Planted.cs: Told"]);

    private static List<string> Without(IEnumerable<(string Path, string Text)> files)
    {
        var types = files.SelectMany(file => PublicType().Matches(file.Text)
            .Select(match => (file.Path, Name: match.Groups["name"].Value, Said: match.Groups["above"].Value.Contains("<summary>", StringComparison.Ordinal)))).ToList();
        // Each part of a partial type is a type here: one of them says it for all.
        var said = types.Where(type => type.Said).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        return [.. types.Where(type => !said.Contains(type.Name)).Select(type => $"{type.Path}: {type.Name}")];
    }

    [GeneratedRegex("""
        ^(?<above>(?:[ ]*(?:///|//|\[|\#)[^\n]*\n)*)
        [ ]*public[ ](?:(?:static|sealed|abstract|readonly|ref|partial|unsafe|new)[ ])*
        (?:record[ ]struct|record[ ]class|record|class|struct|interface|enum|delegate[ ][^\s]+)[ ](?<name>\w+)
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex PublicType();
}
