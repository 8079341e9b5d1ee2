using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>Trouble with a cover never makes the post fail (contract 3.5).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeCoverTests
{
    private const string Set = "POST /upload/youtube/v3/thumbnails/set";

    [Theory]
    [InlineData(403, "forbidden")]
    [InlineData(429, "uploadRateLimitExceeded")]
    [InlineData(400, "invalidImage")]
    [InlineData(400, "imageFormatUnsupported")]
    [InlineData(400, "imageTooTall")]
    [InlineData(400, "imageTooWide")]
    [InlineData(400, "failedPrecondition")]
    [InlineData(404, "videoNotFound")]
    [InlineData(403, "quotaExceeded")]
    public async Task A_cover_that_is_refused_is_told_and_the_post_goes_on(int status, string reason)
    {
        await using var at = await YouTubeCase.Open(cover: true);
        at.Tube.Script(Set, FakeAct.Say, status: status, body: FakeYouTube.Refusal(status, reason));
        var walk = at.Walk();

        var end = await walk.Run();

        (end.State, end.Cover).ShouldBe((PublicationState.Published, "-"));
        end.CoverTrouble.ShouldNotBeNull().ShouldContain(reason);
        walk.Failures.ShouldBeEmpty();
        walk.Steps.Count(s => s is PublishStep.Cover).ShouldBe(1);
    }

    [Fact]
    public async Task A_channel_without_a_telephone_number_has_no_covers()
    {
        await using var at = await YouTubeCase.Open(cover: true);
        at.Tube.Verified = false;

        var end = await at.Walk().Run();

        (end.State, end.Cover).ShouldBe((PublicationState.Published, "-"));
        at.Tube.Videos.Single().Thumbnail.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_breakdown_is_given_a_second_chance_and_no_third(int breakdowns, bool set)
    {
        await using var at = await YouTubeCase.Open(cover: true);
        for (var i = 1; i <= breakdowns; i++)
        {
            at.Tube.Script(Set, FakeAct.Say, nth: i, status: 503);
        }

        var walk = at.Walk();
        var end = await walk.Run();

        end.State.ShouldBe(PublicationState.Published);
        walk.Steps.Count(s => s is PublishStep.Cover).ShouldBe(2);
        ((end.Cover is not "-"), end.CoverTrouble is null).ShouldBe((set, set));
    }

    [Fact]
    public async Task A_token_that_is_too_old_is_renewed_for_it()
    {
        await using var at = await YouTubeCase.Open(cover: true);
        var walk = at.Walk();
        await walk.Until(PublishStep.Cover);
        at.Expire();

        await walk.Run();

        walk.Failures.ShouldHaveSingleItem().Fault.ShouldBe(PlatformFault.AuthExpired);
        at.Tube.Videos.Single().Thumbnail.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_cover_that_is_too_large_is_not_sent()
    {
        await using var at = await YouTubeCase.Open(cover: true);
        var walk = at.Walk();
        await walk.Until(PublishStep.Cover);
        var large = at.Work(walk.Journal) with { Cover = new FilmBytes((2 << 20) + 1).File("image/png") };

        var after = await at.Publisher.Do(PublishStep.Cover, large, CancellationToken.None);

        after.Cover.ShouldBe("-");
        after.CoverTrouble.ShouldNotBeNull();
        at.Tube.Heard.ShouldAllBe(h => !h.StartsWith(Set, StringComparison.Ordinal));
    }
}
