using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reelwright.Domain;

namespace Reelwright.Tests.Domain.Manuscript;

/// <summary>Which old sentence each new one is.</summary>
public sealed class AlignmentTests
{
    [Theory]
    [InlineData("a b c", "a b c", "0 1 2")]
    [InlineData("a b c", "a x c", "0 -1 2")]
    [InlineData("a b c", "x a b c", "-1 0 1 2")]
    [InlineData("a b c", "a c", "0 2")]
    [InlineData("a b c d", "b c a d", "1 2 0 3")]
    [InlineData("a b a c", "a c", "0 3")]
    [InlineData("a b", "a a b", "0 -1 1")]
    [InlineData("", "a", "-1")]
    [InlineData("a b c d e", "e b x d a", "4 1 -1 3 0")]
    public void Kept_in_order_first_then_what_moved(string before, string after, string match) =>
        Alignment.Match(Words(before), Words(after)).ShouldBe(match.Split(' ').Select(m => int.Parse(m, CultureInfo.InvariantCulture)));

    [Fact]
    public void No_old_one_is_given_twice_texts_are_equal_and_none_is_left_over()
    {
        var text = Gen.Elements("a", "b", "c", "d").ArrayOf();
        Prop.ForAll(text.ToArbitrary(), text.ToArbitrary(), (before, after) =>
        {
            var match = Alignment.Match(before, after);
            var kept = match.Where(m => m >= 0).ToList();
            var common = before.GroupBy(t => t, StringComparer.Ordinal).Sum(g => Math.Min(g.Count(), after.Count(t => string.Equals(t, g.Key, StringComparison.Ordinal))));
            return kept.Distinct().Count() == kept.Count && kept.Count == common
                && match.Select((m, i) => m < 0 || string.Equals(before[m], after[i], StringComparison.Ordinal)).All(same => same);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_text_too_long_for_the_table_still_keeps_every_equal_sentence()
    {
        string[] before = [.. Enumerable.Range(0, 6000).Select(i => "s" + i.ToString(CultureInfo.InvariantCulture))];
        string[] after = ["new", .. before.Skip(3000), .. before.Take(3000), "end"];
        var match = Alignment.Match(before, after);
        match.Count(m => m < 0).ShouldBe(2);
        match[1].ShouldBe(3000);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
