using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>How what Bilibili says of a film is told.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliStatesTests
{
    [Theory]
    [InlineData(0, PublicationState.Published, null)]
    [InlineData(1, PublicationState.Published, null)]
    [InlineData(-50, PublicationState.Published, null)]
    [InlineData(-1, PublicationState.InReview, null)]
    [InlineData(-6, PublicationState.InReview, null)]
    [InlineData(-7, PublicationState.InReview, null)]
    [InlineData(-8, PublicationState.InReview, null)]
    [InlineData(-9, PublicationState.Processing, null)]
    [InlineData(-10, PublicationState.InReview, null)]
    [InlineData(-13, PublicationState.InReview, null)]
    [InlineData(-15, PublicationState.Processing, null)]
    [InlineData(-30, PublicationState.InReview, null)]
    [InlineData(-40, PublicationState.ScheduledRemote, null)]
    [InlineData(-20, PublicationState.Submitted, null)]
    [InlineData(-2, PublicationState.Failed, PlatformFault.Moderation)]
    [InlineData(-3, PublicationState.Failed, PlatformFault.Moderation)]
    [InlineData(-4, PublicationState.Failed, PlatformFault.Moderation)]
    [InlineData(-5, PublicationState.Failed, PlatformFault.Moderation)]
    [InlineData(-11, PublicationState.Failed, PlatformFault.MediaRejected)]
    [InlineData(-12, PublicationState.Failed, PlatformFault.MediaRejected)]
    [InlineData(-14, PublicationState.Failed, PlatformFault.Moderation)]
    [InlineData(-16, PublicationState.Failed, PlatformFault.MediaRejected)]
    [InlineData(-100, PublicationState.Removed, null)]
    [InlineData(-777, PublicationState.InReview, null)]
    public async Task A_state_is_told_as_the_sheet_says_in_the_platform_s_words_too(int state, PublicationState told, PlatformFault? fault)
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);
        at.Fake.Archives.Put(id, state, "某状态", "因为");

        var seen = await at.Look(at.Standing(id));

        (seen.State, seen.Fault, seen.RemoteState, seen.RemoteReason).ShouldBe((told, fault, $"某状态 ({state})", "因为"));
        (seen.RemoteUrl is not null, seen.PublishedAt is not null).ShouldBe((told is PublicationState.Published, told is PublicationState.Published));
        (seen.Warning is not null).ShouldBe(state is -50);
    }

    [Theory]
    [InlineData(-1, PublicationState.Published)]
    [InlineData(-777, PublicationState.Published)]
    [InlineData(-50, PublicationState.Published)]
    [InlineData(-100, PublicationState.Removed)]
    [InlineData(-4, PublicationState.Removed)]
    public async Task What_was_out_stays_out_or_was_taken_away(int state, PublicationState told)
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);
        at.Fake.Archives.Put(id, state, "某状态");

        (await at.Look(at.Standing(id, PublicationState.Published))).State.ShouldBe(told);
    }

    [Theory]
    [InlineData(PublicationState.Processing)]
    [InlineData(PublicationState.ScheduledRemote)]
    [InlineData(PublicationState.InReview)]
    public async Task A_state_nobody_knows_changes_nothing(PublicationState before)
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);
        at.Fake.Archives.Put(id, -777, "新状态");

        var seen = await at.Look(at.Standing(id, before));

        (seen.State, seen.RemoteState, seen.Looks).ShouldBe((before, "新状态 (-777)", 1));
    }

    [Fact]
    public async Task What_is_open_under_no_public_id_is_not_told_as_published()
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script("GET /arcopen/fn/archive/view", FakeAct.Say, status: 200, body: """{"code":0,"data":{"resource_id":"12345","addit_info":{"state":"0","state_desc":"开放"}}}""");

        var seen = await at.Look(at.Standing("12345"));

        (seen.State, seen.RemoteUrl, seen.RemoteState).ShouldBe((PublicationState.InReview, null, "开放 (0)"));
    }

    [Fact]
    public async Task The_page_and_the_time_are_the_platform_s()
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();

        var end = await walk.Run();

        end.RemoteUrl.ShouldBe("https://www.bilibili.com/video/BV1fake00001");
        end.PublishedAt.ShouldNotBeNull();
        (end.PublishedAt!.Value - end.SubmitSentAt!.Value).TotalSeconds.ShouldBe(120, 2);
    }

    [Fact]
    public async Task A_film_the_platform_no_longer_knows_was_removed_only_when_it_was_out()
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant("t", at.Fake.Clock.GetUtcNow(), null);
        at.Fake.Archives.Forget(id);

        var before = await at.Look(at.Standing(id, PublicationState.InReview));
        var after = await at.Look(at.Standing(id, PublicationState.Published));

        (before.State, after.State).ShouldBe((PublicationState.InReview, PublicationState.Removed));
        foreach (var seen in new[] { before, after })
        {
            seen.Warning.ShouldNotBeNull().ShouldContain("127124");
            (seen.WarningCode, seen.RemoteReason).ShouldBe(("platform_not_found", null));
        }
    }

    [Theory]
    [InlineData(999999, "platform_validation")]
    [InlineData(127100, "platform_validation")]
    [InlineData(127011, "platform_permission")]
    public async Task An_odd_answer_to_a_look_never_fails_a_post_that_was_made(long code, string word)
    {
        await using var at = await BilibiliCase.Open();
        at.Says("GET /arcopen/fn/archive/view", code);

        var seen = await at.Look(at.Standing("BV1fake00001", PublicationState.InReview));

        (seen.State, seen.Fault, seen.Looks).ShouldBe((PublicationState.InReview, null, 1));
        seen.Warning.ShouldNotBeNull().ShouldContain($"{code}");
        (seen.WarningCode, seen.RemoteReason).ShouldBe((word, null));
    }

    [Fact]
    public void It_is_looked_at_less_and_less_often()
    {
        using var http = new Reelwright.Publishing.Wire.PlatformHttp(new Reelwright.Base.Net.Outbound([]), TimeProvider.System);
        var publisher = new Reelwright.Publishing.Bilibili.BilibiliPublisher(http);
        var post = new Post { Title = "t", Film = new FilmFacts("f.mp4", 1, "", TimeSpan.FromSeconds(1), 1, 1, 1) };
        var journal = new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = DateTimeOffset.UnixEpoch, RemoteId = "BV1fake00001", State = PublicationState.InReview };

        Enumerable.Range(0, 20).Select(n => publisher.Next(journal with { Looks = n }, post).After.TotalMinutes).Distinct().ShouldBe([1d, 5d, 15d, 60d]);
    }
}
