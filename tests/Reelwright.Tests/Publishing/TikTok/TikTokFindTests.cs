using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>When nobody knows whether a post was made.</summary>
[Trait("suite", "publish")]
public sealed class TikTokFindTests
{
    private const string Caption = "A lighthouse in the storm.\n#sea #lighthouse";

    [Theory]
    [InlineData(Caption, 30, 0, true)]
    [InlineData("  A lighthouse in the storm. #sea   #lighthouse ", 30, 0, true)]
    [InlineData(Caption, 31, 0, true)]
    [InlineData(Caption, 29, 0, true)]
    [InlineData(Caption, 32, 0, false)]
    [InlineData(Caption, 28, 0, false)]
    [InlineData(Caption, 30, -119, true)]
    [InlineData(Caption, 30, -122, false)]
    [InlineData("A lighthouse in the storm.", 30, 0, false)]
    [InlineData("", 30, 0, false)]
    public async Task Only_what_agrees_in_caption_length_and_time_is_ours(string caption, int seconds, int after, bool ours)
    {
        await using var at = await Open();
        var journal = Lost(at);
        at.TikTok.List("7500000000000000001", caption, seconds, journal.StartedAt.AddSeconds(after));

        var found = await Find(at, journal);

        found.State.ShouldBe(ours ? PublicationState.Published : PublicationState.Ambiguous);
        found.RemoteId.ShouldBe(ours ? "7500000000000000001" : null);
        found.RemoteUrl.ShouldBe(ours ? "https://www.tiktok.com/@film.maker/video/7500000000000000001" : null);
    }

    [Fact]
    public async Task Two_that_agree_are_neither_bound_nor_taken_for_absent()
    {
        await using var at = await Open();
        var journal = Lost(at);
        at.TikTok.List("1", Caption, 30, journal.StartedAt);
        at.TikTok.List("2", Caption, 30, journal.StartedAt);

        var found = await Find(at, journal, TimeSpan.FromHours(2));

        (found.State, found.RemoteId, found.Absent).ShouldBe((PublicationState.Ambiguous, null, false));
    }

    [Fact]
    public async Task A_post_without_words_is_never_bound()
    {
        await using var at = await Open(p => p with { Title = "", Description = "", Tags = [] });
        var journal = Lost(at);
        at.TikTok.List("1", "", 30, journal.StartedAt);

        (await Find(at, journal)).RemoteId.ShouldBeNull();
    }

    [Fact]
    public async Task Later_pages_are_read()
    {
        await using var at = await Open();
        var journal = Lost(at);
        for (var i = 0; i < 45; i++)
        {
            at.TikTok.List($"9{i}", "Something else", 30, journal.StartedAt.AddMinutes(1));
        }

        at.TikTok.List("7500000000000000001", Caption, 30, journal.StartedAt);

        (await Find(at, journal)).RemoteId.ShouldBe("7500000000000000001");
        at.Fake.Heard.Count(h => string.Equals(h, TikTokRoutes.List, StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task The_reading_ends_with_what_is_older_than_the_attempt()
    {
        await using var at = await Open();
        var journal = Lost(at);
        for (var i = 0; i < 45; i++)
        {
            at.TikTok.List($"9{i}", "Something else", 30, journal.StartedAt.AddHours(-1));
        }

        await Find(at, journal);

        at.Fake.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    public async Task It_is_absent_when_the_address_nobody_has_is_dead(int minutes, bool absent)
    {
        await using var at = await Open();

        var found = await Find(at, Lost(at), TimeSpan.FromMinutes(minutes));

        found.Absent.ShouldBe(absent);
        at.Publisher.Next(found, at.Post).Step.ShouldBe(absent ? PublishStep.Wait : PublishStep.Find);
    }

    [Theory]
    [InlineData(VisibilityType.Public, 71, false)]
    [InlineData(VisibilityType.Public, 72, true)]
    [InlineData(VisibilityType.Private, 720, false)]
    public async Task When_all_bytes_were_sent_it_may_still_come_for_three_days_and_what_is_not_listed_is_never_absent(VisibilityType visibility, int hours, bool absent)
    {
        await using var at = await Open(p => p with { Visibility = visibility });

        (await Find(at, Lost(at) with { Offered = 23_456, Task = "p1" }, TimeSpan.FromHours(hours))).Absent.ShouldBe(absent);
    }

    [Fact]
    public async Task A_list_that_may_not_be_read_leaves_the_post_in_doubt_and_says_so()
    {
        await using var at = await Open();
        at.Connect("user.info.basic", "video.publish");

        var found = await Find(at, Lost(at), TimeSpan.FromHours(2));

        (found.State, found.Absent).ShouldBe((PublicationState.Ambiguous, false));
        found.Warning.ShouldNotBeNull().ShouldContain("scope_not_authorized");
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_looked_for_for_an_hour_and_never_asked_for_again()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Init, FakeAct.DropReply);
        var walk = at.Walk();
        var began = at.Fake.Clock.GetUtcNow();

        var end = await walk.Run();

        (end.State, end.Absent).ShouldBe((PublicationState.Ambiguous, true));
        (at.Fake.Clock.GetUtcNow() - began).TotalMinutes.ShouldBeInRange(60, 70);
        at.TikTok.Tasks.Count.ShouldBe(1);
        walk.Steps.ShouldBe([PublishStep.Begin, PublishStep.Find, PublishStep.Find, PublishStep.Find, PublishStep.Find]);
    }

    private static PostJournal Lost(TikTokCase at)
    {
        var now = at.Fake.Clock.GetUtcNow();
        return new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = now, SubmitSentAt = now, State = PublicationState.Ambiguous, Doing = PublishStep.Find };
    }

    private static Task<PostJournal> Find(TikTokCase at, PostJournal journal, TimeSpan after = default) =>
        at.Publisher.Do(PublishStep.Find, new PostWork(at.Post, journal, at.Film.File(), null, at.Access, journal.StartedAt + after), default);
}
