using Reelwright.Domain;
using Reelwright.Publishing;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>What is refused before anything is sent.</summary>
[Trait("suite", "publish")]
public sealed class TikTokCheckTests : IAsyncLifetime
{
    private TikTokCase at = null!;

    public async Task InitializeAsync() => at = await Open();

    public async Task DisposeAsync() => await at.DisposeAsync();

    [Fact]
    public void A_caption_is_counted_with_its_tags_in_utf16()
    {
        // Each takes two; the tag with its hash and the line before it takes five.
        var waves = string.Concat(Enumerable.Repeat("🌊", 1097));
        Issues(at.Post with { Description = waves + "x", Tags = ["abc"] }).ShouldBeEmpty();
        Issues(at.Post with { Description = waves + "xx", Tags = ["abc"] }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            i => i.Code.ShouldBe("too_long"), i => i.Field.ShouldBe("caption"), i => i.Count.ShouldBe(2201), i => i.Most.ShouldBe(2200));
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData(VisibilityType.Unlisted, "not_there")]
    [InlineData(VisibilityType.Scheduled, "not_there")]
    [InlineData(VisibilityType.Public, null)]
    [InlineData(VisibilityType.Private, null)]
    public void Who_sees_it_has_to_be_chosen_and_be_there(VisibilityType? visibility, string? code) =>
        Issues(at.Post with { Visibility = visibility }).Select(i => (i.Code, i.Field)).ShouldBe(code is null ? [] : [(code, "visibility")]);

    [Theory]
    [InlineData(VisibilityType.Private, "friends", null)]
    [InlineData(VisibilityType.Private, "followers", null)]
    [InlineData(VisibilityType.Private, "self", null)]
    [InlineData(VisibilityType.Private, "public", "wrong")]
    [InlineData(VisibilityType.Public, "public", null)]
    [InlineData(VisibilityType.Public, "friends", "wrong")]
    [InlineData(VisibilityType.Private, "nobody", "wrong")]
    public void Friends_and_followers_go_with_private_alone(VisibilityType visibility, string privacy, string? code) =>
        Issues(Set(at.Post with { Visibility = visibility }, ("privacy", privacy))).Select(i => (i.Code, i.Field)).ShouldBe(code is null ? [] : [(code, "privacy")]);

    [Fact]
    public async Task What_the_account_does_not_have_is_refused()
    {
        at.TikTok.Levels = ["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];
        at.TikTok.SwitchedOff = ["comment", "duet", "stitch"];
        at.TikTok.LongestSeconds = 29;
        var live = await at.Publisher.Options(at.Access, default);
        live.Choices["privacy"].Select(c => c.Value).ShouldBe(["followers", "friends", "self"]);
        live.Off.ShouldBe(["allow_comments", "allow_duet", "allow_stitch"]);
        (live.LongestSeconds, live.Name, live.Picture).ShouldBe((29, "Film Maker", "https://p16.fake/avatar.jpeg"));

        Issues(Set(at.Post with { AllowComments = true }, ("allow_duet", "true"), ("allow_stitch", "true")), live).Select(i => (i.Code, i.Field))
            .ShouldBe([("too_long", "film"), ("not_allowed", "visibility"), ("not_allowed", "allow_comments"), ("not_allowed", "allow_duet"), ("not_allowed", "allow_stitch")]);
        Issues(at.Post with { Visibility = VisibilityType.Private, Film = at.Film.Facts(29) }, live).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_level_the_account_lacks_is_blamed_on_what_chose_it()
    {
        at.TikTok.Levels = ["SELF_ONLY"];
        var live = await at.Publisher.Options(at.Access, default);

        Issues(Set(at.Post with { Visibility = VisibilityType.Private }, ("privacy", "friends")), live).ShouldHaveSingleItem().Field.ShouldBe("privacy");
        Issues(at.Post with { Visibility = VisibilityType.Private }, live).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_posted_without_consent()
    {
        Issues(Set(at.Post, ("consent", "false"))).ShouldHaveSingleItem().Message.ShouldContain("By posting, you agree to TikTok's Music Usage Confirmation");
        var branded = Issues(Set(at.Post with { Options = new Dictionary<string, string>(StringComparer.Ordinal) }, ("brand_content", "true"))).ShouldHaveSingleItem();
        (branded.Code, branded.Field).ShouldBe(("missing", "consent"));
        branded.Message.ShouldContain("By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation");
    }

    [Theory]
    [InlineData("self", 1)]
    [InlineData("friends", 0)]
    public void A_paid_partnership_cannot_be_for_only_oneself(string privacy, int issues) =>
        Issues(Set(at.Post with { Visibility = VisibilityType.Private }, ("privacy", privacy), ("brand_content", "true"))).Count(i => i is { Code: "not_allowed", Field: "brand_content" }).ShouldBe(issues);

    [Theory]
    [InlineData("cover_at_ms", "30000", 0)]
    [InlineData("cover_at_ms", "30001", 1)]
    [InlineData("cover_at_ms", "-1", 1)]
    [InlineData("cover_at_ms", "1.5", 1)]
    [InlineData("allow_duet", "yes", 1)]
    [InlineData("brand_organic", "true", 0)]
    [InlineData("mode", "story", 1)]
    [InlineData("category", "22", 1)]
    public void Settings_are_as_TikTok_has_them(string name, string value, int issues) => Issues(Set(at.Post, (name, value))).Count(i => string.Equals(i.Field, name, StringComparison.Ordinal)).ShouldBe(issues);

    [Theory]
    [InlineData(360, 4096, 600, 23, 1L, true)]
    [InlineData(4096, 360, 600, 60, 4_294_967_296, true)]
    [InlineData(1080, 1920, 30, 0, 1000, true)]
    [InlineData(359, 4096, 30, 30, 1000, false)]
    [InlineData(360, 4097, 30, 30, 1000, false)]
    [InlineData(1080, 1920, 600.001, 30, 1000, false)]
    [InlineData(1080, 1920, 0, 30, 1000, false)]
    [InlineData(1080, 1920, 30, 22.9, 1000, false)]
    [InlineData(1080, 1920, 30, 60.1, 1000, false)]
    [InlineData(1080, 1920, 30, 30, 4_294_967_297, false)]
    [InlineData(1080, 1920, 30, 30, 0, false)]
    public void Films_are_taken_up_to_the_limits_and_no_further(int width, int height, double seconds, double rate, long bytes, bool taken) =>
        Issues(at.Post with { Film = new FilmFacts("film.mp4", bytes, at.Film.Digest, TimeSpan.FromSeconds(seconds), width, height, rate) }).Select(i => i.Field).ShouldBe(taken ? [] : ["film"]);

    [Theory]
    [InlineData(0L, 30)]
    [InlineData(1000L, 0)]
    [InlineData(0L, 0)]
    public void A_film_that_is_empty_is_not_called_too_long(long bytes, double seconds) =>
        Issues(at.Post with { Film = at.Film.Facts() with { Bytes = bytes, Length = TimeSpan.FromSeconds(seconds) } }).Select(i => (i.Code, i.Field, i.Rule)).ShouldBe([("missing", "film", (string?)null)]);

    [Theory]
    [InlineData("film.MOV", 0)]
    [InlineData("film.webm", 0)]
    [InlineData("film.mkv", 1)]
    public void Three_kinds_of_files_are_taken(string name, int issues) => Issues(at.Post with { Film = at.Film.Facts() with { Name = name } }).Count.ShouldBe(issues);

    [Fact]
    public void Everything_is_told_at_once() =>
        Issues(Set(at.Post with { Visibility = null, Description = new string('x', 2300), Film = at.Film.Facts(700, 100, 100) }, ("consent", "false"), ("allow_duet", "1"))).Select(i => i.Field)
            .ShouldBe(["allow_duet", "film", "film", "caption", "visibility", "consent"]);

    [Fact]
    public void What_is_left_to_a_person_warns_and_does_not_stand_in_the_way()
    {
        var warnings = at.Publisher.Check(at.Post with { AgeRestriction = true, Cover = new CoverFacts("image/png", 1000, 100, 100) }, null);
        warnings.ShouldAllBe(w => w.Warns);
        warnings.Select(w => (w.Code, w.Field)).ShouldBe([("not_there", "cover"), ("do_by_hand", "allow_download"), ("do_by_hand", "age_restriction")]);
        at.Publisher.Check(at.Post with { AllowDownload = true }, null).ShouldBeEmpty();
        at.Publisher.Check(at.Post with { Visibility = VisibilityType.Private }, null).ShouldBeEmpty();
    }

    [Fact]
    public void A_draft_needs_no_choice_but_its_film_must_be_right()
    {
        var draft = Set(at.Post with { Visibility = null }, ("mode", "inbox"), ("consent", "false"));
        at.Publisher.Check(draft, null).ShouldHaveSingleItem().ShouldSatisfyAllConditions(i => i.Warns.ShouldBeTrue(), i => i.Field.ShouldBe("caption"));
        Issues(draft with { Film = at.Film.Facts(601) }).ShouldHaveSingleItem().Field.ShouldBe("film");
    }

    private List<PostIssue> Issues(Post post, AccountOptions? live = null) => [.. at.Publisher.Check(post, live).Where(i => !i.Warns)];
}
