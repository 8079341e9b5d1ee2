using Reelwright.Publishing.TikTok;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>How films are cut.</summary>
[Trait("suite", "publish")]
public sealed class TikTokChunksTests
{
    private const long Whole = 5_000_000;

    [Theory]
    [InlineData(3_145_728, 10_000_000, 1, 3_145_728)]
    [InlineData(5_000_000, 10_000_000, 1, 5_000_000)]
    [InlineData(50_000_123, 10_000_000, 5, 10_000_123)]
    [InlineData(150_000_000, 64_000_000, 2, 86_000_000)]
    [InlineData(256_000_000, 64_000_000, 4, 64_000_000)]
    [InlineData(4_294_967_296, 64_000_000, 67, 70_967_296)]
    [InlineData(1_000_000_000, 10_000_000, 100, 10_000_000)]
    public void Parts_are_counted_as_TikTok_counts_them(long film, long part, int count, long last)
    {
        var plan = new TikTokChunks(Whole, part).Plan(film);

        plan.Count.ShouldBe(count);
        Ranges(film, plan.Size)[^1].ShouldBe((film - last, last));
        Ranges(film, plan.Size).Count.ShouldBe(count);
    }

    [Fact]
    public void The_last_range_of_the_sheet_is_met_to_the_byte() =>
        Ranges(50_000_123, 10_000_000)[^1].ShouldBe((40_000_000, 10_000_123));

    [Theory]
    [InlineData(64_000_000, 64_000_000, 1)]
    [InlineData(64_000_001, 10_000_000, 6)]
    public void Without_more_said_what_goes_at_once_goes_whole(long film, long size, int count) => new TikTokChunks().Plan(film).ShouldBe((size, count));

    [Fact]
    public void A_film_that_would_be_one_part_too_long_is_cut_smaller() => new TikTokChunks(Whole, 64_000_000).Plan(127_999_999).ShouldBe((10_000_000, 12));

    [Fact]
    public void Whatever_the_film_s_size_no_part_breaks_a_rule()
    {
        long[] parts = [5_000_000, 10_000_000, 32_000_000, 64_000_000];
        foreach (var (film, part) in Enumerable.Range(0, 400).SelectMany(n => parts.Select(p => (1 + (n * 10_737_419L), p))))
        {
            var plan = new TikTokChunks(Whole, part).Plan(film);
            var ranges = Ranges(film, plan.Size);

            plan.Count.ShouldBe((int)(film / plan.Size), $"{film} by {part}");
            ranges.Count.ShouldBe(plan.Count, $"{film} by {part}");
            ranges.Sum(r => r.Length).ShouldBe(film);
            ranges.TrueForAll(r => r.Length <= (r.From + r.Length == film ? 128_000_000 : 64_000_000)).ShouldBeTrue($"{film} by {part}");
            ranges.TrueForAll(r => r.Length >= 5_000_000 || r.Length == film).ShouldBeTrue($"{film} by {part}");
            plan.Count.ShouldBeLessThanOrEqualTo(1000);
            (plan.Count > 1 || film <= 64_000_000).ShouldBeTrue($"{film} by {part}");
        }
    }

    [Theory]
    [InlineData(0, 10_000_000)]
    [InlineData(4_321, 10_000_000)]
    [InlineData(30_000_123, 10_000_000)]
    [InlineData(30_000_124, 19_999_999)]
    [InlineData(49_999_999, 124)]
    public void From_wherever_TikTok_holds_it_the_next_part_is_long_enough_or_the_last(long confirmed, long length) =>
        TikTokChunks.Next(confirmed, 50_000_123, 10_000_000).ShouldBe(length);

    private static List<(long From, long Length)> Ranges(long film, long size)
    {
        var (ranges, at) = (new List<(long, long)>(), 0L);
        while (at < film)
        {
            var length = TikTokChunks.Next(at, film, size);
            ranges.Add((at, length));
            at += length;
        }

        return ranges;
    }
}
