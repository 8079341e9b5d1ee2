using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Assisted;

namespace Reelwright.Tests.Publishing.Assisted;

/// <summary>What platforms' own pages take, in their own units.</summary>
[Trait("suite", "publish")]
public sealed class AssistedCheckTests
{
    /// <summary>A platform, the field, what of it is exactly as long as it may be and what is one longer, and the limit.</summary>
    public static TheoryData<PlatformType, string, string, string, long> Texts => new()
    {
        { PlatformType.Weibo, "title", new string('灯', 30), new string('灯', 31), 30 },
        { PlatformType.Weibo, "description", new string('灯', 2000), new string('灯', 2001), 2000 },
        { PlatformType.Xiaohongshu, "title", new string('灯', 19) + "ab", new string('灯', 19) + "abc", 20 },
        { PlatformType.Xiaohongshu, "title", new string('a', 40), new string('a', 41), 20 },
        { PlatformType.Xiaohongshu, "description", new string('灯', 1000), new string('灯', 1001), 1000 },
        { PlatformType.Bilibili, "title", new string('a', 80), new string('a', 81), 80 },
        { PlatformType.Bilibili, "description", new string('a', 2000), new string('a', 2001), 2000 },
        { PlatformType.YouTube, "title", new string('灯', 100), new string('灯', 101), 100 },
        { PlatformType.YouTube, "description", new string('灯', 1666) + "ab", new string('灯', 1667), 5000 },
        // The title stands above it in the same text.
        { PlatformType.TikTok, "description", new string('a', 2200 - 11), new string('a', 2201 - 11), 2200 },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_may_be_as_long_as_the_platform_says_and_not_one_unit_longer(PlatformType platform, string field, string longest, string over, long most)
    {
        Stops(platform, With(platform, field, longest)).ShouldBeEmpty();
        var issue = Stops(platform, With(platform, field, over)).ShouldHaveSingleItem();
        (issue.Code, issue.Field, issue.Most).ShouldBe(("too_long", field, most));
        issue.Count.ShouldNotBeNull().ShouldBeGreaterThan(most);
    }

    [Fact]
    public void Tags_that_are_written_into_the_text_are_counted_with_it()
    {
        // Two empty lines' characters, a hash, and at Weibo one more behind it.
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { Description = new string('灯', 1000 - 5), Tags = ["海边"] }).ShouldBeEmpty();
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { Description = new string('灯', 1001 - 5), Tags = ["海边"] }).ShouldHaveSingleItem().Count.ShouldBe(1001);
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Description = new string('灯', 2000 - 6), Tags = ["海边"] }).ShouldBeEmpty();
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Description = new string('灯', 2001 - 6), Tags = ["海边"] }).ShouldHaveSingleItem().Count.ShouldBe(2001);
    }

    [Theory]
    [InlineData(PlatformType.Xiaohongshu, 10)]
    [InlineData(PlatformType.Bilibili, 10)]
    public void There_may_be_so_many_tags_and_not_one_more(PlatformType platform, int most)
    {
        var tags = Enumerable.Range(0, most + 1).Select(i => $"t{i}").ToArray();
        Stops(platform, Good(platform) with { Tags = tags[..most] }).ShouldBeEmpty();
        var issue = Stops(platform, Good(platform) with { Tags = tags }).ShouldHaveSingleItem();
        (issue.Field, issue.Count, issue.Most).ShouldBe(("tags", most + 1, most));
    }

    [Fact]
    public void Tags_are_counted_as_each_platform_counts_them()
    {
        Stops(PlatformType.Bilibili, Good(PlatformType.Bilibili) with { Tags = [new string('a', 20)] }).ShouldBeEmpty();
        Stops(PlatformType.Bilibili, Good(PlatformType.Bilibili) with { Tags = [new string('a', 21)] }).ShouldHaveSingleItem().Most.ShouldBe(20);
        Stops(PlatformType.YouTube, Good(PlatformType.YouTube) with { Tags = [new string('a', 497), "b"] }).ShouldBeEmpty();
        Stops(PlatformType.YouTube, Good(PlatformType.YouTube) with { Tags = [new string('a', 497), "b c"] }).ShouldHaveSingleItem().Count.ShouldBe(503);
    }

    [Theory]
    [InlineData(PlatformType.Xiaohongshu, 1_000_000_000, 3600)]
    [InlineData(PlatformType.TikTok, 4_000_000_000, 600)]
    [InlineData(PlatformType.YouTube, 256_000_000_000, 43200)]
    public void A_film_may_be_as_large_and_long_as_the_platform_says(PlatformType platform, long bytes, int seconds)
    {
        var film = Good(platform).Film with { Bytes = bytes, Length = TimeSpan.FromSeconds(seconds) };
        Stops(platform, Good(platform) with { Film = film }).ShouldBeEmpty();
        Stops(platform, Good(platform) with { Film = film with { Bytes = bytes + 1 } }).ShouldHaveSingleItem().Most.ShouldBe(bytes);
        Stops(platform, Good(platform) with { Film = film with { Length = TimeSpan.FromSeconds(seconds + 0.1) } }).ShouldHaveSingleItem().Count.ShouldBe(seconds + 1);
    }

    [Theory]
    [InlineData(360, 4096, true)]
    [InlineData(0, 0, true)]
    [InlineData(359, 4096, false)]
    [InlineData(4097, 360, false)]
    public void Sides_of_a_film_are_within_what_TikTok_takes(int width, int height, bool taken) =>
        Stops(PlatformType.TikTok, Good(PlatformType.TikTok) with { Film = Good(PlatformType.TikTok).Film with { Width = width, Height = height } }).Count.ShouldBe(taken ? 0 : 1);

    [Fact]
    public void Weibo_wants_a_cover_of_less_than_five_megabytes_and_Xiaohongshu_wants_none()
    {
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Cover = null }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Code.ShouldBe("missing"), i => i.Field.ShouldBe("cover"));
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Cover = new CoverFacts("image/jpeg", 4_999_999, 1280, 720) }).ShouldBeEmpty();
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Cover = new CoverFacts("image/jpeg", 5_000_000, 1280, 720) }).ShouldHaveSingleItem().Field.ShouldBe("cover");
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { Cover = null }).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_platform_lacks_is_refused_and_all_that_is_wrong_is_told_at_once()
    {
        Stops(PlatformType.Weibo, Good(PlatformType.Weibo) with { Visibility = VisibilityType.Unlisted }).ShouldHaveSingleItem().Code.ShouldBe("not_there");
        Stops(PlatformType.TikTok, Good(PlatformType.TikTok) with { Visibility = VisibilityType.Scheduled, ReleaseAt = DateTimeOffset.UnixEpoch }).ShouldHaveSingleItem().Code.ShouldBe("not_there");
        Stops(PlatformType.YouTube, Good(PlatformType.YouTube) with { Visibility = VisibilityType.Unlisted }).ShouldBeEmpty();
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { Visibility = VisibilityType.Scheduled }).ShouldHaveSingleItem().Field.ShouldBe("release_at");
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { ReleaseAt = DateTimeOffset.UnixEpoch }).ShouldHaveSingleItem().Field.ShouldBe("release_at");
        Stops(PlatformType.Xiaohongshu, Good(PlatformType.Xiaohongshu) with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["originality"] = "borrowed" } }).ShouldHaveSingleItem().Field.ShouldBe("originality");
        Stops(PlatformType.YouTube, Good(PlatformType.YouTube) with { Title = " ", Description = "a < b", Visibility = VisibilityType.Scheduled, Tags = [new string('a', 501)] })
            .Select(i => $"{i.Code} {i.Field}").ShouldBe(["missing title", "not_allowed description", "too_long tags", "wrong release_at"], ignoreOrder: true);
    }

    [Fact]
    public void What_a_person_has_to_set_is_told_only_where_the_platform_would_do_otherwise()
    {
        var plain = Good(PlatformType.Xiaohongshu) with { AllowComments = true, MadeByAi = false };
        new AssistedPublisher(PlatformType.Xiaohongshu).Check(plain, null).ShouldBeEmpty();
        var issues = new AssistedPublisher(PlatformType.Xiaohongshu).Check(plain with
        {
            AllowComments = false, AllowDownload = true, AgeRestriction = true, MadeByAi = true, Visibility = VisibilityType.Private,
        }, null);
        issues.ShouldAllBe(i => i.Warns && i.Code == "do_by_hand");
        issues.Select(i => i.Field).ShouldBe(["visibility", "allow_comments", "allow_download", "age_restriction", "made_by_ai"]);
    }

    internal static Post Good(PlatformType platform) => new()
    {
        Title = "Two shores", AllowComments = true, MadeByAi = false, Film = new FilmBytes(3000).Facts(),
        Cover = platform is PlatformType.Weibo ? new CoverFacts("image/jpeg", 100_000, 1280, 720) : null,
    };

    private static Post With(PlatformType platform, string field, string text) => field is "title" ? Good(platform) with { Title = text } : Good(platform) with { Title = platform is PlatformType.TikTok ? "Nine char" : "Two shores", Description = text };

    private static List<PostIssue> Stops(PlatformType platform, Post post) => [.. new AssistedPublisher(platform).Check(post, null).Where(i => !i.Warns)];
}
