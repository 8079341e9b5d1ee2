using System.Text.RegularExpressions;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Assisted;
using Reelwright.Publishing.Bilibili;
using Reelwright.Publishing.Bridge;
using Reelwright.Publishing.TikTok;
using Reelwright.Publishing.Wire;
using Reelwright.Publishing.YouTube;

namespace Reelwright.Tests.House;

/// <summary>What is wrong with a post is told apart by its code, its field and its rule, and whoever reads the studio in Chinese is told it in Chinese.</summary>
public sealed partial class PostRuleTests
{
    private const string Words = "web/src/screens/publish/posts/compose/issues.ts";

    [Fact]
    public void Two_sentences_of_a_check_have_not_the_same_code_field_and_rule()
    {
        var told = Checks().SelectMany(check => Told(check.Path, check.Text)).ToList();
        told.Count.ShouldBeGreaterThan(50);
        Twice(told).ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_one_without_a_rule_is_seen() => Twice(Told("x.cs", """
        yield return new PostIssue("wrong", "film", "It is no film.") { Rule = "type" };
        yield return new PostIssue("wrong", "film", "It is large.");
        yield return new PostIssue("wrong", "film", "It is fast.") { Warns = true };
        """ + "\n")).ShouldBe(["x.cs: wrong, \"film\", "]);

    [Fact]
    public void Every_code_and_every_rule_has_its_Chinese_line()
    {
        var (texts, words) = (Checks().Select(check => check.Text).ToList(), Sources.Text(Words));
        var units = Units();
        units.Count.ShouldBeGreaterThan(2);
        var rules = texts.SelectMany(text => Rule().Matches(text)).Select(m => m.Groups["rule"].Value).Concat(units).ToHashSet(StringComparer.Ordinal);
        rules.Count.ShouldBeGreaterThan(20);
        rules.Except(Lines(words, "rules"), StringComparer.Ordinal).ShouldBeEmpty();
        texts.SelectMany(text => Issue().Matches(text)).Select(m => m.Groups["code"].Value).Except(Lines(words, "codes"), StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>A text's unit is its rule where that is not characters.</summary>
    private static List<string> Units()
    {
        using var outbound = new Outbound([]);
        using var http = new PlatformHttp(outbound, TimeProvider.System);
        IPublisher[] all =
        [
            new YouTubePublisher(http), new TikTokPublisher(http), new BilibiliPublisher(http),
            .. Enum.GetValues<PlatformType>().SelectMany(platform => new IPublisher[] { new AssistedPublisher(platform), new BridgePublisher(platform, http, []) }),
        ];
        // None is left out here.
        all.Select(one => one.GetType()).Distinct().ShouldBe(typeof(IPublisher).Assembly.GetTypes().Where(type => type.IsClass && typeof(IPublisher).IsAssignableFrom(type)), ignoreOrder: true);
        return [.. all.SelectMany(one => one.Card.Texts).Select(text => text.Unit).Distinct(StringComparer.Ordinal).Except(["utf16", "tag_characters"], StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Path, string Text)> Checks() => Sources.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal))
        .Select(path => (path, Sources.Text(path))).Where(file => file.Item2.Contains("new PostIssue(", StringComparison.Ordinal));

    private static IEnumerable<string> Told(string path, string text) =>
        Issue().Matches(text).Select(m => $"{path}: {m.Groups["code"].Value}, {m.Groups["field"].Value}, {Rule().Match(m.Value).Groups["rule"].Value}");

    private static IEnumerable<string> Twice(IEnumerable<string> told) => told.GroupBy(one => one, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key);

    /// <summary>The keys of one of its tables.</summary>
    private static IEnumerable<string> Lines(string words, string table)
    {
        var from = words.IndexOf($"\nconst {table}:", StringComparison.Ordinal);
        return Line().Matches(words[from..words.IndexOf("\n};", from, StringComparison.Ordinal)]).Select(m => m.Groups["key"].Value);
    }

    // A statement of these ends its line.
    [GeneratedRegex("new PostIssue\\(\\s*\"(?<code>\\w+)\", (?<field>[^,]+), .*?;\\r?\\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Issue();

    [GeneratedRegex("\\b[Rr]ule(:| =) \"(?<rule>\\w+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Rule();

    [GeneratedRegex("^  (?<key>[a-z0-9_]+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Line();
}
