using System.Reflection;
using System.Text.RegularExpressions;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Tests.House;
using Xunit.Abstractions;

namespace Reelwright.Tests.Providers;

/// <summary>What an adapter touches (docs/how-to/add-a-provider.md): its folder, its lines in the list, its entry in the catalog, its fakes and its tests, and nothing else.</summary>
public sealed partial class VendorFilesTests(ITestOutputHelper output)
{
    private const string Product = "src/Reelwright/";
    private const string Adapters = Product + "Providers/";
    private const string Tests = "tests/Reelwright.Tests/Providers/";
    private const string List = Adapters + "MakerList.cs";

    // Nobody's folders.
    private static readonly string[] Shared = ["Offline", "Wire"];

    // "custom" is any server that speaks like another.
    private static readonly string[] Nobody = ["custom", "offline"];

    // Words of a seed that happen to be a vendor's name: where a picture came from (001 source_type).
    private static readonly string[] SeedWords = [Product + "Domain/Takes/ImageSource.cs", Product + "Storage/Sql/0027_takes.sql"];

    // A platform whose hosts and errors bear the name of the vendor it belongs to.
    private static readonly Dictionary<string, string> Platforms = new(StringComparer.Ordinal) { ["google"] = Product + "Publishing/YouTube/" };

    private static readonly string list = Sources.Text(List);

    private static readonly IReadOnlyList<Vendor> vendors =
    [
        .. Sources.Files(".cs").Where(f => f.StartsWith(Adapters, StringComparison.Ordinal)).Select(f => f[Adapters.Length..].Split('/')).Where(p => p.Length > 1 && !Shared.Contains(p[0], StringComparer.Ordinal))
            .GroupBy(p => p[0], p => p[^1][..^3], StringComparer.Ordinal).Select(g => Read(g.Key, [.. g])),
    ];

    [Fact]
    public void No_other_file_of_the_product_names_a_vendor() =>
        Strays(Sources.Files(".cs", ".json", ".sql", ".css").Where(f => f.StartsWith(Product, StringComparison.Ordinal)).Select(f => (f, Sources.Text(f)))).ShouldBeEmpty();

    [Fact]
    public void A_planted_name_in_another_file_is_seen() => Strays(
    [
        (Product + "Pipeline/Planted.cs", "if (provider is \"kling\") { }"),
        (Product + "Features/Planted.cs", "// as Runway does it"),
        (Adapters + "Kling/Planted.cs", "internal static class KlingPlanted; // unlike runway's"),
        (Adapters + "Wire/Planted.cs", "new OpenAiLine(); falsehood; stabilities; replicated"),
        (Product + "Features/Told.cs", "    /// <summary>A vendor, such as runway.</summary>\nclass Told;"),
        (Adapters + "MakerList.cs", "kling, runway"),
        (Product + "Publishing/YouTube/Planted.cs", "https://www.google.example, runway"),
        (Product + "Publishing/TikTok/Planted.cs", "google"),
        (Product + "Storage/Sql/0099_planted_values.sql", "'kling'"),
        (Product + "Storage/Sql/0099_planted.sql", "'fal'"),
    ]).ShouldBe([Product + "Publishing/YouTube/Planted.cs: runway", Product + "Publishing/TikTok/Planted.cs: google", Product + "Pipeline/Planted.cs: kling", Product + "Features/Planted.cs: Runway", Adapters + "Kling/Planted.cs: runway", Adapters + "Wire/Planted.cs: OpenAiLine", Product + "Storage/Sql/0099_planted.sql: fal"], ignoreOrder: true);

    [Fact]
    public void An_adapter_is_a_file_a_line_an_entry_a_fake_and_its_tests()
    {
        vendors.Count.ShouldBeGreaterThan(10);
        foreach (var vendor in vendors)
        {
            var files = vendor.Types.Select(t => Sources.Text($"{Adapters}{vendor.Folder}/{t}.cs")).ToList();
            var makers = files.ConvertAll(f => Makers().Count(f));
            var tests = Sources.Files("Tests.cs").Where(f => f.StartsWith($"{Tests}{vendor.Folder}/", StringComparison.Ordinal)).Select(Sources.Text).ToList();
            var fakes = tests.SelectMany(t => Fakes().Matches(t)).Select(m => m.Groups["fake"].Value).Distinct(StringComparer.Ordinal).ToList();
            output.WriteLine($"{vendor.Folder}: {files.Count} files, {makers.Sum()} makers, {vendor.Lines} lines in the list, {vendor.Words.Count} words, {tests.Count} files of tests, {fakes.Count} fakes");
            makers.ShouldAllBe(m => m <= 1, $"{vendor.Folder}: one service a file");
            vendor.Lines.ShouldBeGreaterThan(0, vendor.Folder);
            vendor.Words.ShouldAllBe(w => Catalog.BuiltIn.Ids.Contains(w, StringComparer.Ordinal), vendor.Folder);
            fakes.ShouldAllBe(f => File.Exists(Path.Combine(Checkout.Root, $"{Tests}Fakes/{f}.cs")), vendor.Folder);
            // A program on this machine has a stand-in in its tests.
            (fakes.Count > 0 || (tests.Count > 0 && vendor.Words.All(w => Catalog.BuiltIn.Of(w).Endpoint is "local:"))).ShouldBeTrue($"{vendor.Folder} has no fake");
        }
    }

    [Fact]
    public void Every_line_of_the_list_is_held_against_the_contract()
    {
        var held = typeof(VendorFilesTests).Assembly.GetTypes().Where(t => !t.IsAbstract && IsContract(t.BaseType)).Select(t => (t, It: Activator.CreateInstance(t)))
            .Select(t => ((ServiceType)Property(t.t, "Service").GetValue(t.It)!, (string)Property(t.t, "Provider").GetValue(t.It)!)).ToHashSet();
        // Piper has no address: its contract is that of programs on this machine.
        MakerList.Cards.Where(c => !c.Providers.Contains("piper", StringComparer.Ordinal) && !c.Providers.Any(p => held.Contains((c.Service, p)))).Select(c => $"{c.Service} of {string.Join(", ", c.Providers)}").ShouldBeEmpty();
        held.Count.ShouldBeGreaterThan(25);
    }

    /// <summary>Files that name a vendor and are none of its own.</summary>
    private static List<string> Strays(IEnumerable<(string Path, string Text)> files)
    {
        var words = vendors.SelectMany(v => v.Words.Append(v.Folder.ToLowerInvariant()), (v, w) => (Word: w, v.Folder)).Where(w => !Nobody.Contains(w.Word, StringComparer.Ordinal)).ToLookup(w => w.Word, w => w.Folder, StringComparer.Ordinal);
        return
        [
            .. files.Where(f => f.Path is not (List or Adapters + "catalog.json") && !f.Path.EndsWith("values.sql", StringComparison.Ordinal) && !SeedWords.Contains(f.Path, StringComparer.Ordinal))
                .Select(f => (f.Path, Text: Told().Replace(f.Text, ""))).SelectMany(f => words
                .Where(w => !w.Any(folder => f.Path.StartsWith($"{Adapters}{folder}/", StringComparison.Ordinal)) && !(Platforms.GetValueOrDefault(w.Key) is { } platform && f.Path.StartsWith(platform, StringComparison.Ordinal)))
                .Select(w => Regex.Match(f.Text, $@"\b(?i:{w.Key})(?![a-z])\w*", RegexOptions.None, TimeSpan.FromSeconds(5))).Where(m => m.Success).Select(m => $"{f.Path}: {m.Value}").Take(1)),
        ];
    }

    private static bool IsContract(Type? type) => type is not null && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RemoteMakerContract<,>)) || IsContract(type.BaseType));

    private static PropertyInfo Property(Type type, string name) => type.GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static Vendor Read(string folder, IReadOnlyList<string> types)
    {
        var lines = list.Split("ServiceType.").Skip(1).Where(line => Made().Matches(line).Any(m => types.Contains(m.Groups["type"].Value, StringComparer.Ordinal))).ToList();
        return new Vendor(folder, types, [.. lines.SelectMany(line => Quoted().Matches(line[..line.IndexOf(']', StringComparison.Ordinal)])).Select(m => m.Groups["word"].Value).Distinct(StringComparer.Ordinal)], lines.Count);
    }

    private sealed record Vendor(string Folder, IReadOnlyList<string> Types, IReadOnlyList<string> Words, int Lines);

    // What people are told of a field may name one as an example.
    [GeneratedRegex(@"^\s*///.*$", RegexOptions.Multiline)]
    private static partial Regex Told();

    [GeneratedRegex(@"\bnew (?<type>\w+)\(a, ", RegexOptions.ExplicitCapture)]
    private static partial Regex Made();

    [GeneratedRegex("\"(?<word>[a-z]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bI(PictureMaker|SpeechMaker|VideoMaker|Transcriber|TextMaker)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Makers();

    [GeneratedRegex(@"\b(?<fake>Fake[A-Z]\w+)>", RegexOptions.ExplicitCapture)]
    private static partial Regex Fakes();
}
