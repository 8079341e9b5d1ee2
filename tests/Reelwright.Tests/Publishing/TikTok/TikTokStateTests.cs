using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>What the states of a task say of the post.</summary>
[Trait("suite", "publish")]
public sealed class TikTokStateTests
{
    [Theory]
    [InlineData("""{"status":"PROCESSING_UPLOAD","uploaded_bytes":23456}""", PublicationState.Processing)]
    [InlineData("""{"status":"PROCESSING_UPLOAD"}""", PublicationState.Processing)]
    [InlineData("""{"status":"PROCESSING_DOWNLOAD"}""", PublicationState.Processing)]
    [InlineData("""{"status":"SEND_TO_USER_INBOX"}""", PublicationState.AwaitingUser)]
    [InlineData("""{"status":"PUBLISH_COMPLETE"}""", PublicationState.PublishedUnlinked)]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[]}""", PublicationState.PublishedUnlinked)]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7501234567890123456]}""", PublicationState.Published)]
    [InlineData("""{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":["7501234567890123456"]}""", PublicationState.Published)]
    [InlineData("""{"status":"FAILED","fail_reason":"internal"}""", PublicationState.Failed)]
    [InlineData("""{"status":"FAILED"}""", PublicationState.Failed)]
    [InlineData("""{"status":"IN_SOMETHING_NEW"}""", PublicationState.Submitted)]
    [InlineData("{}", PublicationState.Submitted)]
    public async Task A_state_is_told_as_ours_and_one_we_do_not_know_changes_nothing(string data, PublicationState state)
    {
        await using var at = await Open();
        var after = await Looked(at, data);

        (after.State, after.Doing).ShouldBe((state, null));
        PublicationMoves.MayMove(PublicationState.Submitted, state).ShouldBe(state is not PublicationState.Submitted);
        after.RemoteId.ShouldBe(state is PublicationState.Published ? "7501234567890123456" : null);
        after.RemoteUrl.ShouldBe(state is PublicationState.Published ? "https://www.tiktok.com/@film.maker/video/7501234567890123456" : null);
    }

    [Fact]
    public async Task A_state_we_do_not_know_is_shown()
    {
        await using var at = await Open();

        (await Looked(at, """{"status":"IN_SOMETHING_NEW","fail_reason":"because"}""")).ShouldSatisfyAllConditions(j => j.RemoteState.ShouldBe("IN_SOMETHING_NEW"), j => j.RemoteReason.ShouldBe("because"));
    }

    [Theory]
    [InlineData("file_format_check_failed", PlatformFault.MediaRejected)]
    [InlineData("duration_check_failed", PlatformFault.MediaRejected)]
    [InlineData("frame_rate_check_failed", PlatformFault.MediaRejected)]
    [InlineData("picture_size_check_failed", PlatformFault.MediaRejected)]
    [InlineData("video_pull_failed", PlatformFault.Transient)]
    [InlineData("photo_pull_failed", PlatformFault.Transient)]
    [InlineData("internal", PlatformFault.Transient)]
    [InlineData("publish_cancelled", PlatformFault.NotFound)]
    [InlineData("auth_removed", PlatformFault.AuthRevoked)]
    [InlineData("spam_risk_too_many_posts", PlatformFault.SpamRisk)]
    [InlineData("spam_risk_user_banned_from_posting", PlatformFault.SpamRisk)]
    [InlineData("spam_risk_text", PlatformFault.SpamRisk)]
    [InlineData("spam_risk", PlatformFault.SpamRisk)]
    public async Task Why_it_failed_is_told(string reason, PlatformFault fault)
    {
        await using var at = await Open();
        at.TikTok.FailsWith = reason;

        var end = await at.Walk().Run();

        (end.State, end.Fault, end.RemoteReason).ShouldBe((PublicationState.Failed, fault, reason));
    }

    [Fact]
    public async Task A_public_post_is_out_before_it_has_an_address_and_is_looked_at_until_it_has_one()
    {
        await using var at = await Open();
        at.TikTok.Moderates = TimeSpan.FromHours(30);
        var walk = at.Walk();
        while (walk.Journal.State is not PublicationState.PublishedUnlinked)
        {
            await walk.Step();
        }

        walk.Journal.Warning.ShouldNotBeNull();
        var end = await walk.Run();

        (end.State, end.RemoteId, end.Warning).ShouldBe((PublicationState.Published, at.Fake.Posts.Single().Id, null));
        long.Parse(end.RemoteId!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(1L << 53);
    }

    [Fact]
    public async Task One_that_never_gets_an_address_is_left_alone_after_three_days()
    {
        await using var at = await Open();
        at.TikTok.Moderates = TimeSpan.FromDays(365);
        var walk = at.Walk();
        var began = at.Fake.Clock.GetUtcNow();

        (await walk.Run()).State.ShouldBe(PublicationState.PublishedUnlinked);

        (at.Fake.Clock.GetUtcNow() - began).TotalHours.ShouldBeInRange(72, 90);
        at.Publisher.Next(walk.Journal, at.Post).Step.ShouldBe(PublishStep.Wait);
    }

    [Theory]
    [InlineData("self")]
    [InlineData("friends")]
    [InlineData("followers")]
    public async Task What_not_everybody_sees_never_has_an_address_and_is_soon_left_alone(string privacy)
    {
        await using var at = await Open(p => Set(p with { Visibility = VisibilityType.Private }, ("privacy", privacy)));
        at.TikTok.Levels = ["FOLLOWER_OF_CREATOR", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.PublishedUnlinked);

        walk.Journal.Warning.ShouldBeNull();
        walk.Journal.Looks.ShouldBeLessThan(6);
    }

    [Fact]
    public async Task The_first_id_that_was_seen_stays()
    {
        await using var at = await Open();
        var after = await Looked(at, """{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7509999999999999999,7501111111111111111]}""", j => j with { RemoteId = "7501234567890123456", State = PublicationState.PublishedUnlinked });

        after.RemoteId.ShouldBe("7501234567890123456");
        (await Looked(at, """{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":[7509999999999999999,7501111111111111111]}""")).RemoteId.ShouldBe("7509999999999999999");
    }

    [Fact]
    public async Task What_was_out_and_is_refused_later_was_taken_away()
    {
        await using var at = await Open();

        (await Looked(at, """{"status":"FAILED","fail_reason":"spam_risk"}""", j => j with { State = PublicationState.PublishedUnlinked })).State.ShouldBe(PublicationState.Removed);
    }

    [Fact]
    public async Task A_draft_waits_for_a_person_and_is_found_out_when_the_person_has_posted_it()
    {
        await using var at = await Open(p => Set(p, ("mode", "inbox")));
        var walk = at.Walk();
        while (walk.Journal.State is not PublicationState.AwaitingUser)
        {
            await walk.Step();
        }

        at.TikTok.Finish(walk.Journal.Task!);
        var end = await walk.Run();

        (end.State, end.RemoteId).ShouldBe((PublicationState.Published, at.Fake.Posts.Single().Id));
    }

    [Theory]
    [InlineData(500, "internal_error", PlatformFault.Transient)]
    [InlineData(429, "rate_limit_exceeded", PlatformFault.RateLimited)]
    [InlineData(401, "access_token_invalid", PlatformFault.AuthExpired)]
    public async Task A_look_that_fails_in_passing_is_taken_again(int status, string code, PlatformFault fault)
    {
        await using var at = await Open();
        at.Refuse(TikTokRoutes.Status, status, code);
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Failures.Single().Fault.ShouldBe(fault);
    }

    [Theory]
    [InlineData(401, "scope_not_authorized")]
    [InlineData(403, "token_not_authorized_for_specified_publish_id")]
    [InlineData(403, "spam_risk_user_banned_from_posting")]
    public async Task That_it_may_not_be_looked_at_says_nothing_of_the_post(int status, string code)
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Look);
        at.Refuse(TikTokRoutes.Status, status, code);

        await walk.Step();

        walk.Failures.ShouldBeEmpty();
        walk.Journal.State.ShouldBe(PublicationState.Submitted);
        walk.Journal.Warning.ShouldNotBeNull().ShouldContain(code);
        (await walk.Run()).ShouldSatisfyAllConditions(j => j.State.ShouldBe(PublicationState.Published), j => j.Warning.ShouldBeNull());
    }

    [Fact]
    public async Task A_task_that_TikTok_no_longer_knows_has_not_failed_and_is_found_in_the_list()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Look);
        at.TikTok.Forgets = true;
        await walk.Step();
        (walk.Journal.State, walk.Journal.RemoteState).ShouldBe((PublicationState.Submitted, "invalid_publish_id"));
        walk.Journal.Warning.ShouldNotBeNull();

        var end = await walk.Run();

        (end.State, end.RemoteId).ShouldBe((PublicationState.Published, at.Fake.Posts.Single().Id));
    }

    [Fact]
    public async Task A_task_that_is_not_known_is_in_doubt_when_its_last_byte_was_sent_and_nobody_heard_whether_it_came()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.DropReply, 4);
        at.TikTok.Forgets = true;
        var walk = at.Walk();
        await walk.Until(PublishStep.Locate);
        await walk.Step();

        (walk.Journal.State, at.Publisher.Next(walk.Journal, at.Post).Step).ShouldBe((PublicationState.Ambiguous, PublishStep.Find));
        (await walk.Run()).RemoteId.ShouldBe(at.Fake.Posts.Single().Id);
    }

    [Fact]
    public async Task A_task_that_is_not_known_and_whose_bytes_were_not_all_sent_cannot_have_become_a_post()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.Say, 2, 404);
        at.TikTok.Forgets = true;

        (await at.Walk().Run()).ShouldSatisfyAllConditions(j => j.State.ShouldBe(PublicationState.Failed), j => j.Fault.ShouldBe(PlatformFault.Transient));
    }

    /// <summary>One look at a task that was uploaded, with this answer.</summary>
    private static async Task<PostJournal> Looked(TikTokCase at, string data, Func<PostJournal, PostJournal>? with = null)
    {
        at.Fake.Script(TikTokRoutes.Status, FakeAct.Say, 1, 200, $$$"""{"data":{{{data}}},"error":{"code":"ok","message":"","log_id":"L4"}}""");
        var now = at.Fake.Clock.GetUtcNow();
        var journal = new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = now, State = PublicationState.Submitted, Task = "p1", Uploaded = true, Located = true, Confirmed = 23_456, Offered = 23_456, SubmitSentAt = now, Doing = PublishStep.Look };
        return await at.Publisher.Do(PublishStep.Look, new PostWork(at.Post, with?.Invoke(journal) ?? journal, at.Film.File(), null, at.Access, now), default);
    }
}
