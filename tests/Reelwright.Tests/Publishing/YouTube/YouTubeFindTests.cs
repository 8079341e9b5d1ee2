using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>Which video is the post whose upload nobody can be asked about any more (contract 2.4, 3.9).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeFindTests
{
    [Fact]
    public async Task A_post_whose_last_answer_and_whose_upload_are_lost_is_found()
    {
        await using var at = await YouTubeCase.Open();
        var walk = await Doubtful(at);

        var end = await walk.Run();

        walk.Steps.ShouldContain(PublishStep.Find);
        (end.State, end.RemoteId).ShouldBe((PublicationState.Published, at.Tube.Videos.ShouldHaveSingleItem().Id));
    }

    [Fact]
    public async Task What_comes_into_the_lists_late_is_found_all_the_same()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Listing = TimeSpan.FromMinutes(8);
        var walk = await Doubtful(at);

        var end = await walk.Run();

        walk.Steps.Count(s => s is PublishStep.Find).ShouldBeGreaterThan(1);
        (end.State, end.Absent).ShouldBe((PublicationState.Published, false));
    }

    [Fact]
    public async Task It_is_absent_only_when_the_time_in_which_it_may_come_is_over()
    {
        await using var at = await YouTubeCase.Open();
        var sent = at.Fake.Clock.GetUtcNow();
        var journal = Searching(at) with { SubmitSentAt = sent };
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(9.9));
        var early = await at.Do(PublishStep.Find, journal);
        (early.Absent, early.State, early.Doing).ShouldBe((false, PublicationState.Ambiguous, null));
        at.Publisher.Next(early, at.Post).Step.ShouldBe(PublishStep.Find);

        at.Fake.Clock.Pass(TimeSpan.FromMinutes(0.2));
        var late = await at.Do(PublishStep.Find, early);
        (late.Absent, late.State, late.RemoteId).ShouldBe((true, PublicationState.Ambiguous, null));
        at.Publisher.Next(late, at.Post).Step.ShouldBe(PublishStep.Wait);
    }

    [Theory]
    [InlineData("the same", true)]
    [InlineData("spaces", true)]
    [InlineData("two minutes", true)]
    [InlineData("title", false)]
    [InlineData("size", false)]
    [InlineData("earlier", false)]
    [InlineData("channel", false)]
    public async Task Only_what_agrees_is_bound(string about, bool bound)
    {
        await using var at = await YouTubeCase.Open();
        var journal = Searching(at);
        at.Tube.Put(Like(at, "likely00001",
            title: about switch { "title" => "The Sea, Part 2", "spaces" => "  The Sea,  Part 1 ", _ => at.Post.Title },
            bytes: about is "size" ? 599_999 : 600_000,
            created: journal.StartedAt - TimeSpan.FromSeconds(about switch { "earlier" => 122, "two minutes" => 118, _ => 0 }),
            channel: about is "channel" ? "UC_other" : FakeYouTube.ChannelId));

        (await at.Do(PublishStep.Find, journal)).RemoteId.ShouldBe(bound ? "likely00001" : null);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, true)]
    [InlineData(31, true)]
    [InlineData(28, false)]
    [InlineData(32, false)]
    public async Task The_length_decides_where_the_file_is_not_told(double seconds, bool bound)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.TellsFiles = false;
        at.Tube.Processing = TimeSpan.Zero;
        at.Tube.Put(Like(at, "likely00001", seconds: seconds));

        (await at.Do(PublishStep.Find, Searching(at))).RemoteId.ShouldBe(bound ? "likely00001" : null);
    }

    [Fact]
    public async Task What_YouTube_does_not_say_enough_of_is_neither_bound_nor_absent()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.TellsFiles = false;
        at.Dawdle();
        at.Tube.Put(Like(at, "likely00001"));
        var journal = Searching(at);
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(30));

        var after = await at.Do(PublishStep.Find, journal);

        (after.RemoteId, after.Absent).ShouldBe((null, false));
    }

    [Fact]
    public async Task Of_two_that_agree_none_is_bound()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Put(Like(at, "likely00001"));
        at.Tube.Put(Like(at, "likely00002"));
        var journal = Searching(at);
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(30));

        var after = await at.Do(PublishStep.Find, journal);

        (after.RemoteId, after.Absent, after.State).ShouldBe((null, false, PublicationState.Ambiguous));
        after.Warning.ShouldNotBeNull().ShouldContain("2 videos");
        (after.WarningCode, after.RemoteReason).ShouldBe(("may_be_there", null));
    }

    [Fact]
    public async Task It_is_found_behind_a_page_of_others()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.PageSize = 2;
        var journal = Searching(at);
        at.Tube.Put(Like(at, "likely00001"));
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 5; i++)
        {
            at.Tube.Put(Like(at, $"other00000{i}", title: $"Another {i}"));
        }

        (await at.Do(PublishStep.Find, journal)).RemoteId.ShouldBe("likely00001");
        at.Tube.Heard.Count(h => h is "GET /youtube/v3/playlistItems").ShouldBe(3);
    }

    [Fact]
    public async Task A_list_that_may_not_be_read_leaves_it_in_doubt()
    {
        await using var at = await YouTubeCase.Open();
        var journal = Searching(at);
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(30));
        at.Tube.Allows = FakeYouTube.UploadScope;

        var after = await at.Do(PublishStep.Find, journal);

        (after.State, after.Absent).ShouldBe((PublicationState.Ambiguous, false));
        after.Warning.ShouldNotBeNull().ShouldContain("insufficientPermissions");
        (after.WarningCode, after.RemoteReason).ShouldBe(("platform_permission", null));
        at.Tube.Script("GET /youtube/v3/playlistItems", FakeAct.Say, status: 503);
        (await at.Fails(PublishStep.Find, journal)).Fault.ShouldBe(PlatformFault.Transient);
    }

    [Fact]
    public async Task The_list_of_uploads_is_asked_for_when_it_was_not_kept()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Put(Like(at, "likely00001"));
        var work = at.Work(Searching(at)) with { Access = at.Access with { Facts = new Dictionary<string, string>(StringComparer.Ordinal) } };

        (await at.Publisher.Do(PublishStep.Find, work, CancellationToken.None)).RemoteId.ShouldBe("likely00001");
    }

    private static async Task<PublisherWalk> Doubtful(YouTubeCase at)
    {
        at.Tube.Script("PUT /upload/youtube/v3/videos", FakeAct.DropReply, nth: 3);
        var walk = at.Walk();
        while (walk.Failures.Count == 0)
        {
            await walk.Step();
        }

        at.Tube.ForgetUploads();
        return walk;
    }

    private static PostJournal Searching(YouTubeCase at) => new()
    {
        Attempt = Guid.CreateVersion7(), StartedAt = at.Fake.Clock.GetUtcNow(), SubmitSentAt = at.Fake.Clock.GetUtcNow(), Offered = 600_000, State = PublicationState.Ambiguous, Doing = PublishStep.Find,
    };

    private static FakeVideo Like(YouTubeCase at, string id, string? title = null, long bytes = 600_000, double seconds = 30, DateTimeOffset? created = null, string channel = FakeYouTube.ChannelId) => new()
    {
        Id = id, Title = title ?? at.Post.Title, Digest = "", Bytes = bytes, Seconds = seconds, Created = created ?? at.Fake.Clock.GetUtcNow(), Asked = "public", Channel = channel,
    };
}
