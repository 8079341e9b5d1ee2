using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>What YouTube would not take is said before anything is sent (contract 2.6, 2.7).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeCheckTests
{
    [Theory]
    [InlineData("title", 100, false)]
    [InlineData("title", 101, true)]
    [InlineData("description", 5000, false)]
    [InlineData("description", 5001, true)]
    [InlineData("tags", 500, false)]
    [InlineData("tags", 501, true)]
    public async Task A_text_may_have_exactly_its_limit(string field, int length, bool refused)
    {
        var text = new string('x', length);
        var issues = await Check(p => field switch { "title" => p with { Title = text }, "description" => p with { Description = text }, _ => p with { Tags = [text] } });

        issues.Select(i => (i.Code, i.Field, i.Count, i.Most)).ShouldBe(refused ? [("too_long", field, length, length - 1)] : []);
    }

    [Fact]
    public async Task Texts_are_counted_as_YouTube_counts_them()
    {
        // A character of Chinese is one in a title and three bytes in a description; one outside the first plane is two in a title.
        (await Check(p => p with { Title = new string('海', 100) })).ShouldBeEmpty();
        (await Check(p => p with { Title = string.Concat(Enumerable.Repeat("🌊", 51)) })).ShouldHaveSingleItem().Count.ShouldBe(102);
        (await Check(p => p with { Description = new string('海', 1666) + "xx" })).ShouldBeEmpty();
        (await Check(p => p with { Description = new string('海', 1667) })).ShouldHaveSingleItem().Count.ShouldBe(5001);
        TextCount.Tags(["a b", "c"]).ShouldBe(7);
        // Two of 248, one of them with a space, and a comma: 248 + 248 + 2 + 1.
        (await Check(p => p with { Tags = [new string('x', 248), new string('x', 123) + " " + new string('x', 124)] })).ShouldBeEmpty();
        (await Check(p => p with { Tags = [new string('x', 248), new string('x', 124) + " " + new string('x', 125)] })).ShouldHaveSingleItem().Count.ShouldBe(501);
    }

    [Theory]
    [InlineData("a < b")]
    [InlineData("a > b")]
    public async Task Angle_brackets_are_refused_in_texts(string text)
    {
        (await Check(p => p with { Title = text })).Select(i => (i.Code, i.Field)).ShouldBe([("not_allowed", "title")]);
        (await Check(p => p with { Description = text })).Select(i => (i.Code, i.Field)).ShouldBe([("not_allowed", "description")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_title_there_must_be(string title) => (await Check(p => p with { Title = title })).Select(i => (i.Code, i.Field)).ShouldBe([("missing", "title")]);

    [Fact]
    public async Task A_time_goes_with_what_is_scheduled_and_with_nothing_else()
    {
        await using var at = await YouTubeCase.Open();
        var later = at.Fake.Clock.GetUtcNow().AddDays(1);
        (await Check(p => p with { Visibility = VisibilityType.Scheduled, ReleaseAt = later })).ShouldBeEmpty();
        (await Check(p => p with { Visibility = VisibilityType.Scheduled })).Select(i => (i.Code, i.Field, i.Warns)).ShouldBe([("missing", "release_at", false)]);
        (await Check(p => p with { Visibility = VisibilityType.Private, ReleaseAt = later })).Select(i => (i.Code, i.Field, i.Warns)).ShouldBe([("wrong", "release_at", false)]);
        (await Check(p => p with { Visibility = VisibilityType.Scheduled, ReleaseAt = later.AddDays(-2) })).Select(i => (i.Code, i.Field, i.Warns)).ShouldBe([("wrong", "release_at", true)]);
        foreach (var visibility in new VisibilityType?[] { null, VisibilityType.Public, VisibilityType.Private, VisibilityType.Unlisted })
        {
            (await Check(p => p with { Visibility = visibility })).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("category", "22", null)]
    [InlineData("category", "18", "wrong")]
    [InlineData("category", "", "wrong")]
    [InlineData("license", "creativeCommon", null)]
    [InlineData("license", "mine", "wrong")]
    [InlineData("embeddable", "false", null)]
    [InlineData("embeddable", "no", "wrong")]
    [InlineData("disable_duet", "true", "not_there")]
    public async Task A_setting_is_one_that_YouTube_has(string name, string value, string? code)
    {
        await using var at = await YouTubeCase.Open();
        var post = at.Asked with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value } };
        at.Publisher.Check(post, await at.Publisher.Options(at.Access, CancellationToken.None)).Select(i => (i.Code, i.Field)).ShouldBe(code is null ? [] : [(code, name)]);
    }

    [Theory]
    [InlineData("18", null)]
    [InlineData("people", "wrong")]
    public async Task A_category_is_at_least_a_number_while_YouTube_was_not_asked(string value, string? code) =>
        (await Check(p => p with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["category"] = value } })).Select(i => i.Code).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public async Task A_film_may_be_as_large_and_as_long_as_YouTube_takes_it()
    {
        const long most = 256L << 30;
        (await Check(p => p with { Film = p.Film with { Bytes = most } })).ShouldBeEmpty();
        (await Check(p => p with { Film = p.Film with { Bytes = most + 1 } })).Select(i => (i.Code, i.Field, i.Count, i.Most)).ShouldBe([("too_long", "film", most + 1, most)]);
        (await Check(p => p with { Film = p.Film with { Bytes = 0 } })).Select(i => (i.Code, i.Field)).ShouldBe([("missing", "film")]);
        (await Check(p => p with { Film = p.Film with { Length = TimeSpan.FromHours(12).Add(TimeSpan.FromSeconds(0.1)) } })).Select(i => (i.Code, i.Count, i.Most)).ShouldBe([("too_long", 43_201, 43_200)]);
        (await Check(p => p with { Film = p.Film with { Length = TimeSpan.FromHours(12) } })).Select(i => (i.Code, i.Warns)).ShouldBe([("not_allowed", true)]);
        (await Check(p => p with { Film = p.Film with { Length = TimeSpan.FromMinutes(15) } })).ShouldBeEmpty();
        (await Check(p => p with { Film = p.Film with { Length = TimeSpan.FromMinutes(15.01) } })).Select(i => (i.Code, i.Field, i.Warns)).ShouldBe([("not_allowed", "film", true)]);
    }

    [Fact]
    public async Task A_cover_is_a_picture_of_at_most_two_megabytes()
    {
        const long most = 2 << 20;
        (await Check(p => p with { Cover = new CoverFacts("image/jpeg", most, 1280, 720) })).ShouldBeEmpty();
        (await Check(p => p with { Cover = new CoverFacts("image/png", most + 1, 1280, 720) })).Select(i => (i.Code, i.Field, i.Count, i.Most)).ShouldBe([("too_long", "cover", most + 1, most)]);
        (await Check(p => p with { Cover = new CoverFacts("image/webp", 9, 1280, 720) })).Select(i => (i.Code, i.Field)).ShouldBe([("wrong", "cover")]);
    }

    [Fact]
    public async Task What_no_app_can_set_is_left_to_a_person_and_does_not_stand_in_the_way()
    {
        var issues = await Check(p => p with { AllowComments = false, AllowDownload = false, AgeRestriction = true });
        issues.Select(i => (i.Code, i.Field, i.Warns)).ShouldBe([("do_by_hand", "allow_comments", true), ("do_by_hand", "allow_download", true), ("do_by_hand", "age_restriction", true)]);
        await using var at = await YouTubeCase.Open();
        at.Publisher.Card.ByHand.ShouldBe(issues.Select(i => i.Field));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() =>
        (await Check(p => p with { Title = "", Description = "<", Tags = [""], Visibility = VisibilityType.Scheduled })).Select(i => i.Field).ShouldBe(["title", "tags", "description", "release_at"]);

    private static async Task<IReadOnlyList<PostIssue>> Check(Func<Post, Post> change)
    {
        await using var at = await YouTubeCase.Open();
        var issues = at.Publisher.Check(change(at.Asked), null);
        at.Tube.Heard.ShouldBeEmpty();
        return issues;
    }
}
