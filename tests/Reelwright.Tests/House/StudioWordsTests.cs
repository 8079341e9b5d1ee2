using System.Text.Json;
using System.Text.RegularExpressions;
using Reelwright.Domain;

namespace Reelwright.Tests.House;

/// <summary>Whoever reads the studio in Chinese is told in Chinese why something was refused.</summary>
public sealed partial class StudioWordsTests
{
    [Fact]
    public void Every_refusal_of_the_contract_has_its_Chinese_line()
    {
        var codes = Codes(Sources.Text("docs/openapi.json"));
        codes.Count.ShouldBeGreaterThan(90);
        Untold(codes, Sources.Text("web/src/parts/failures.ts")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_code_that_stands_beside_a_posts_sentence_has_its_Chinese_line()
    {
        var lines = Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(path => Sources.Text(path).Split('\n')).ToList();
        var beside = lines.Where(line => line.Contains("WarningCode =", StringComparison.Ordinal) || line.Contains("CoverTroubleCode =", StringComparison.Ordinal)).SelectMany(line => Word().Matches(line));
        var codes = beside.Concat(lines.SelectMany(line => Failed().Matches(line))).Select(word => word.Groups["code"].Value).Concat(["removed", "not_posted"]).ToHashSet(StringComparer.Ordinal);
        codes.Contains("upload_lost").ShouldBeTrue();
        codes.Count.ShouldBeGreaterThan(15);
        Untold(codes, Sources.Text("web/src/parts/failures.ts")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_of_a_calendar_and_every_trouble_of_a_table_has_its_line()
    {
        var check = Sources.Text("src/Reelwright/Storage/Sql/0043_said_by_code.sql").Split('\n').Single(line => line.Contains("CHECK (reason_code IN", StringComparison.Ordinal));
        var because = Tables("web/src/screens/publish/calendar/words.ts", "because");
        because.Count.ShouldBe(2);
        because.ForEach(said => said.ShouldBe(Quoted().Matches(check).Select(code => code.Groups["code"].Value), ignoreOrder: true));

        var troubles = Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(Sources.Text).Where(text => text.Contains("new RowTrouble(", StringComparison.Ordinal))
            .SelectMany(text => Trouble().Matches(text)).Select(code => code.Groups["code"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        // The other language has the server's own lines.
        Tables("web/src/screens/numbers/words.ts", "troubleOf")[^1].Order(StringComparer.Ordinal).ShouldBe(troubles);
    }

    [Fact]
    public void Every_reason_of_a_posts_move_and_every_trouble_of_its_steps_has_its_Chinese_line()
    {
        var reasons = Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).SelectMany(path => Reason().Matches(Sources.Text(path))).Select(m => m.Groups["code"].Value).ToHashSet(StringComparer.Ordinal);
        reasons.Count.ShouldBeGreaterThan(6);
        Untold(reasons.Concat(Enum.GetValues<PlatformFault>().Select(fault => $"platform_{fault.Word()}")), Sources.Text("web/src/parts/failures.ts")).ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_of_ours_that_moves_a_post_says_its_code()
    {
        var moves = Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.Contains("/Publications/", StringComparison.Ordinal)).SelectMany(path => Move().Matches(Sources.Text(path))).Select(m => m.Value).ToList();
        moves.Count.ShouldBeGreaterThan(10);
        moves.Where(move => !move.Contains("reasonCode", StringComparison.Ordinal) && !move.Contains("caller, null,", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_code_is_seen() => Untold(["away", "no_such_code"], Sources.Text("web/src/parts/failures.ts")).ShouldBe(["no_such_code"]);

    [Theory]
    [InlineData("WarningCode = \"withheld\",", new[] { "withheld" })]
    [InlineData("Warning = $\"Look at {string.Join(\", \", found)}.\", WarningCode = ours ? \"made_private\" : \"gone\",", new[] { "made_private", "gone" })]
    public void A_code_of_one_word_is_seen_as_well_as_one_of_more(string line, string[] codes) => Word().Matches(line).Select(word => word.Groups["code"].Value).ShouldBe(codes);

    private static IEnumerable<string> Untold(IEnumerable<string> codes, string lines) =>
        codes.Except(Line().Matches(lines).Select(line => line.Groups["code"].Value), StringComparer.Ordinal);

    /// <summary>What the requests of the contract may be refused with.</summary>
    private static HashSet<string> Codes(string contract)
    {
        using var read = JsonDocument.Parse(contract);
        return [.. read.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(way => way.Value.ValueKind is JsonValueKind.Object && way.Value.TryGetProperty("responses", out _))
            .SelectMany(way => way.Value.GetProperty("responses").EnumerateObject())
            .SelectMany(answer => answer.Value.TryGetProperty("content", out var content) && content.TryGetProperty("application/problem+json", out var problem) && problem.TryGetProperty("examples", out var examples) ? examples.EnumerateObject().Select(example => example.Name) : [])];
    }

    /// <summary>The keys of each table of this name, in the order of the languages.</summary>
    private static List<List<string>> Tables(string words, string name) =>
        [.. Sources.Text(words).Split(name + ": {").Skip(1).Select(table => Key().Matches(table[..table.IndexOf("},", StringComparison.Ordinal)]).Select(key => key.Groups["code"].Value).ToList())];

    [GeneratedRegex("^  (?<code>[a-z_]+): '", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Line();

    // SQL in it has no semicolon.
    [GeneratedRegex(@"\b(held|Publications)\.Move\(\s*db,[^;]+;|\bstart\.Run\(db,[^;]+;", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Move();

    [GeneratedRegex("reasonCode: \"(?<code>[a-z_]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Reason();

    [GeneratedRegex("\"(?<code>[a-z_]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Word();

    [GeneratedRegex("\\.Fail\\(row, [^\"]*\"(?<code>[a-z_]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Failed();

    [GeneratedRegex("'(?<code>[a-z_]+)'", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("(Wrong\\(|Refused<\\w+>\\(|new RowTrouble\\([\\w.]+, )\"(?<code>[a-z_]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Trouble();

    [GeneratedRegex("(?<code>[a-z_]+): ['(]", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Key();
}
