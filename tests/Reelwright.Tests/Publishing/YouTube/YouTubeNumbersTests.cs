using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>What YouTube tells of posts and of the account (contract 3.6, 3.9).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeNumbersTests
{
    [Fact]
    public async Task Numbers_are_told_and_shares_never()
    {
        await using var at = await YouTubeCase.Open();
        var id = (await at.Walk().Run()).RemoteId!;

        var numbers = (await at.Publisher.Numbers(at.Access, [id], CancellationToken.None)).ShouldHaveSingleItem();

        (numbers.RemoteId, numbers.Views, numbers.Likes, numbers.Comments, numbers.Shares, numbers.Reason, numbers.Removed).ShouldBe((id, 12, 3, 0, null, "not_told", false));
        numbers.More.ShouldBe(new Dictionary<string, long>(StringComparer.Ordinal) { ["favoriteCount"] = 0, ["dislikeCount"] = 1 }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("likeCount")]
    [InlineData("commentCount")]
    [InlineData("viewCount")]
    public async Task What_is_hidden_is_not_zero(string hidden)
    {
        await using var at = await YouTubeCase.Open();
        var id = (await at.Walk().Run()).RemoteId!;
        at.Tube.Statistics.Remove(hidden);

        var numbers = (await at.Publisher.Numbers(at.Access, [id], CancellationToken.None)).Single();

        (numbers.Views, numbers.Likes, numbers.Comments).ShouldBe((hidden is "viewCount" ? null : 12, hidden is "likeCount" ? null : 3, hidden is "commentCount" ? null : 0));
        numbers.Reason.ShouldBe("hidden");
    }

    [Fact]
    public async Task A_video_without_any_numbers_has_none()
    {
        await using var at = await YouTubeCase.Open();
        var id = (await at.Walk().Run()).RemoteId!;
        at.Tube.Statistics = new JsonObject();
        var numbers = (await at.Publisher.Numbers(at.Access, [id], CancellationToken.None)).Single();
        (numbers.Views, numbers.Likes, numbers.Comments, numbers.Reason).ShouldBe((null, null, null, "hidden"));
    }

    [Fact]
    public async Task There_is_one_answer_for_each_and_what_is_gone_says_so()
    {
        await using var at = await YouTubeCase.Open();
        var id = (await at.Walk().Run()).RemoteId!;
        at.Tube.Put(new FakeVideo { Id = "taken000001", Title = "", Digest = "", Bytes = 1, Created = at.Fake.Clock.GetUtcNow(), Asked = "public", Deleted = true });

        var numbers = await at.Publisher.Numbers(at.Access, ["gone0000001", id, "taken000001"], CancellationToken.None);

        numbers.Select(n => (n.RemoteId, n.Removed, n.Reason, n.Views)).ShouldBe([("gone0000001", true, "removed", null), (id, false, "not_told", 12), ("taken000001", true, "removed", null)]);
        at.Tube.TellsDeleted = true;
        (await at.Publisher.Numbers(at.Access, ["taken000001"], CancellationToken.None)).Single().Removed.ShouldBeTrue();
    }

    [Fact]
    public async Task Fifty_are_asked_for_at_once_and_none_costs_nothing()
    {
        await using var at = await YouTubeCase.Open();
        at.Publisher.Card.MetricsAtOnce.ShouldBe(50);
        string[] ids = [.. Enumerable.Range(0, 51).Select(i => $"video{i:000000}")];
        (await at.Publisher.Numbers(at.Access, ids[..50], CancellationToken.None)).Count.ShouldBe(50);
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => at.Publisher.Numbers(at.Access, ids, CancellationToken.None));
        (await at.Publisher.Numbers(at.Access, [], CancellationToken.None)).ShouldBeEmpty();
        at.Tube.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_that_cannot_be_read_are_a_failure_and_not_a_removal()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("GET /youtube/v3/videos", FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "quotaExceeded"));
        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Numbers(at.Access, ["x"], CancellationToken.None))).Fault.ShouldBe(PlatformFault.Quota);
        at.Tube.Script("GET /youtube/v3/videos", FakeAct.Say, status: 200, body: "<html>");
        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Numbers(at.Access, ["x"], CancellationToken.None))).Fault.ShouldBe(PlatformFault.Transient);
    }

    [Fact]
    public async Task Only_categories_that_a_film_may_have_are_offered()
    {
        await using var at = await YouTubeCase.Open();

        var options = await at.Publisher.Options(at.Access, CancellationToken.None);

        options.Choices["category"].ShouldBe([new Choice("1", "Film & Animation"), new Choice("22", "People & Blogs")]);
        (options.Name, options.Picture, options.LongestSeconds).ShouldBe(("A channel", "https://example.org/channel.jpg", null));
    }

    [Fact]
    public async Task The_card_says_what_YouTube_can_do()
    {
        await using var at = await YouTubeCase.Open();
        var card = at.Publisher.Card;
        (card.Platform, card.Route, card.AiLabel, card.Covers, card.CoverNeeded, card.Comments, card.Downloads, card.AgeLimit)
            .ShouldBe((PlatformType.YouTube, PublishingRoute.Official, true, true, false, false, false, false));
        card.Visibilities.ShouldBe(Enum.GetValues<VisibilityType>(), ignoreOrder: true);
        card.Fields.Select(f => (f.Name, f.Usual)).ShouldBe([("category", "22"), ("license", "youtube"), ("made_for_kids", "false"), ("notify_subscribers", "true"), ("embeddable", "true"), ("public_stats", "true")]);
        card.Numbers.ShouldBe(["views", "likes", "comments"]);
        card.Texts.Select(t => (t.Field, t.Unit, t.Most)).ShouldBe([("title", "utf16", 100), ("description", "utf8_bytes", 5000), ("tags", "tag_characters", 500)]);
    }
}
