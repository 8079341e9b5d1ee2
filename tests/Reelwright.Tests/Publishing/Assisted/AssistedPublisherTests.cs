using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Assisted;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Assisted;

/// <summary>A person posts, by a package.</summary>
[Trait("suite", "publish")]
public sealed class AssistedPublisherTests
{
    private static readonly PlatformAccess Access = new(new PlatformClient("", "", new PlatformAddresses("", "", "", "")), "", "someone", null, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Every platform.</summary>
    public static TheoryData<PlatformType> All => [.. Enum.GetValues<PlatformType>()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_package_is_made_and_then_a_person_is_waited_for(PlatformType platform)
    {
        var walk = Walk(platform);
        var end = await walk.Run();
        (end.State, end.Doing).ShouldBe((PublicationState.AwaitingUser, null));
        walk.Steps.ShouldBe([PublishStep.Export]);
        walk.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_died_over_a_package_makes_it_again()
    {
        var walk = Walk(PlatformType.Weibo);
        await walk.Begin();
        (await walk.Run()).State.ShouldBe(PublicationState.AwaitingUser);
        walk.Steps.ShouldBe([PublishStep.Export, PublishStep.Export]);
    }

    [Theory]
    [InlineData(PublicationState.AwaitingUser)]
    [InlineData(PublicationState.Published)]
    [InlineData(PublicationState.PublishedUnlinked)]
    [InlineData(PublicationState.Cancelled)]
    public void Nothing_is_made_of_what_waits_or_has_ended(PublicationState state) =>
        new AssistedPublisher(PlatformType.Weibo).Next(Journal with { State = state }, AssistedCheckTests.Good(PlatformType.Weibo)).ShouldBe(new NextStep(PublishStep.Wait));

    [Fact]
    public async Task There_is_no_step_that_sends_anything()
    {
        var work = new PostWork(AssistedCheckTests.Good(PlatformType.Weibo), Journal, new FilmBytes(10).File(), null, Access, DateTimeOffset.UnixEpoch);
        var refused = await Should.ThrowAsync<PlatformException>(() => new AssistedPublisher(PlatformType.Weibo).Do(PublishStep.Submit, work, default));
        (refused.Fault, refused.MaybeDone).ShouldBe((PlatformFault.Unsupported, false));
    }

    [Fact]
    public async Task Numbers_are_unknown_and_said_to_come_by_hand()
    {
        var numbers = await new AssistedPublisher(PlatformType.Xiaohongshu).Numbers(Access, ["a", "b"], default);
        numbers.Select(n => n.RemoteId).ShouldBe(["a", "b"]);
        numbers.ShouldAllBe(n => n.Views == null && n.Likes == null && n.Comments == null && n.Shares == null && n.Reason == "by_hand" && !n.Removed);
    }

    [Fact]
    public async Task Nothing_can_be_asked_of_the_account()
    {
        var options = await new AssistedPublisher(PlatformType.Xiaohongshu).Options(Access, default);
        (options.Choices.Count, options.Off.Count, options.LongestSeconds, options.Name, options.Picture).ShouldBe((0, 0, null, null, null));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_card_says_what_is_left_to_a_person_and_where(PlatformType platform)
    {
        var card = new AssistedPublisher(platform).Card;
        (card.Platform, card.Route, card.MetricsAtOnce).ShouldBe((platform, PublishingRoute.Assisted, 0));
        card.ByHand.ShouldBe(["visibility", "comments", "download", "age", "ai_declaration", "location"]);
        new Uri(card.PostPage!).Scheme.ShouldBe("https");
        card.Visibilities.ShouldContain(card.UsualVisibility!.Value);
        card.Numbers.ShouldBeEmpty();
        card.CoverNeeded.ShouldBe(platform is PlatformType.Weibo);
    }

    [Fact]
    public void The_pages_of_those_that_have_no_api_are_named()
    {
        new AssistedPublisher(PlatformType.Weibo).Card.PostPage.ShouldBe("https://weibo.com");
        new AssistedPublisher(PlatformType.Xiaohongshu).Card.PostPage.ShouldBe("https://creator.xiaohongshu.com/publish/publish");
    }

    private static PostJournal Journal => new() { Attempt = Guid.CreateVersion7(), StartedAt = DateTimeOffset.UnixEpoch };

    private static PublisherWalk Walk(PlatformType platform) => new(new AssistedPublisher(platform), AssistedCheckTests.Good(platform), new FilmBytes(3000).File(), null, Access, new FakeTime());
}
