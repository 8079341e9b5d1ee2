using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Bridge;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>What a bridge says when it calls back.</summary>
[Trait("suite", "publish")]
public sealed class BridgeCallbackTests
{
    private const string Note = "https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718290000?xsec_token=AB";
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly PostJournal Sent = new() { Attempt = Guid.CreateVersion7(), StartedAt = Now.AddMinutes(-9), SubmitSentAt = Now.AddMinutes(-8), State = PublicationState.Processing, Task = "job-1", RemoteState = "accepted" };

    [Fact]
    public async Task A_call_back_of_a_bridge_verifies_and_publishes()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.AtOnce = false;
        var journal = await at.Walk().Run();
        var (body, timestamp, signature) = at.Bridge.CallsBack(journal.Attempt, "published", ("remoteId", "64a1b2c3d4e5f60718290000"), ("url", Note));

        BridgeSignature.Verify(at.Bridge.Secret, timestamp, body, signature, at.Bridge.Clock.GetUtcNow()).ShouldBeTrue();
        BridgeSignature.Verify("another", timestamp, body, signature, at.Bridge.Clock.GetUtcNow()).ShouldBeFalse();
        var after = BridgeCallback.Read(body).On(journal, PlatformType.Xiaohongshu, Now);

        (after.State, after.RemoteId, after.RemoteUrl, after.PublishedAt, after.Doing).ShouldBe((PublicationState.Published, "64a1b2c3d4e5f60718290000", Note, Now, null));
        PublicationMoves.MayMove(journal.State, after.State).ShouldBeTrue();
    }

    [Theory]
    [InlineData(PublicationState.Ready)]
    [InlineData(PublicationState.Ambiguous)]
    [InlineData(PublicationState.Processing)]
    [InlineData(PublicationState.InReview)]
    public void Whatever_is_under_way_or_in_doubt_is_settled_by_it(PublicationState state)
    {
        foreach (var (status, to) in new[] { ("published", PublicationState.Published), ("failed", PublicationState.Failed) })
        {
            var after = Says(status, ("url", Note), ("reason", "the cover is missing")).On(Sent with { State = state, Doing = PublishStep.Submit, Warning = "in doubt" }, PlatformType.Xiaohongshu, Now);
            (after.State, after.Doing, after.Warning).ShouldBe((to, null, null));
            PublicationMoves.MayMove(state, to).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_failure_says_why()
    {
        var after = Says("failed", ("reason", "the cover is missing")).On(Sent, PlatformType.Xiaohongshu, Now);
        (after.State, after.RemoteReason, after.Fault).ShouldBe((PublicationState.Failed, "the cover is missing", PlatformFault.Validation));
        Says("failed").On(Sent, PlatformType.Xiaohongshu, Now).RemoteReason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void What_was_in_doubt_and_is_taken_after_all_is_waited_for()
    {
        var after = Says("accepted", ("jobId", "job-2")).On(Sent with { State = PublicationState.Ambiguous, Task = null, Warning = "in doubt", Looks = 3 }, PlatformType.Xiaohongshu, Now);
        (after.State, after.Task, after.Warning, after.Looks).ShouldBe((PublicationState.Processing, "job-2", null, 0));
    }

    [Theory]
    [InlineData("published")]
    [InlineData("accepted")]
    [InlineData("failed")]
    public void The_same_twice_is_the_same_as_once(string status)
    {
        var said = Says(status, ("url", Note), ("jobId", "job-1"));
        var once = said.On(Sent, PlatformType.Xiaohongshu, Now);
        said.On(once, PlatformType.Xiaohongshu, Now.AddHours(1)).ShouldBe(once);
    }

    [Theory]
    [InlineData(PublicationState.Published)]
    [InlineData(PublicationState.Removed)]
    [InlineData(PublicationState.Failed)]
    [InlineData(PublicationState.Cancelled)]
    public void What_comes_too_late_takes_nothing_back(PublicationState state)
    {
        var ended = Sent with { State = state, RemoteUrl = state is PublicationState.Published ? Note : null };
        foreach (var status in new[] { "accepted", "failed" })
        {
            Says(status, ("reason", "late")).On(ended, PlatformType.Xiaohongshu, Now).ShouldBe(ended);
        }
    }

    [Theory]
    [InlineData(PublicationState.Failed)]
    [InlineData(PublicationState.Cancelled)]
    public void What_is_out_after_all_though_it_had_ended_is_told_to_people_and_moves_nothing(PublicationState state)
    {
        var ended = Sent with { State = state };
        var after = Says("published", ("url", Note)).On(ended, PlatformType.Xiaohongshu, Now);
        after.Warning.ShouldNotBeNull().ShouldContain(Note);
        after.WarningCode.ShouldBe("posted_after_all");
        (after with { Warning = null, WarningCode = null }).ShouldBe(ended);
    }

    [Fact]
    public void An_address_may_come_later_and_is_never_lost_again()
    {
        var bare = Says("published").On(Sent, PlatformType.Xiaohongshu, Now);
        bare.State.ShouldBe(PublicationState.PublishedUnlinked);
        var linked = Says("published", ("url", Note)).On(bare, PlatformType.Xiaohongshu, Now.AddHours(1));
        (linked.State, linked.RemoteUrl, linked.PublishedAt).ShouldBe((PublicationState.Published, Note, Now));
        Says("published").On(linked, PlatformType.Xiaohongshu, Now.AddHours(2)).ShouldBe(linked);
        Says("failed").On(bare, PlatformType.Xiaohongshu, Now).ShouldBe(bare);
    }

    [Fact]
    public void Another_attempt_and_one_that_was_never_sent_are_left_alone()
    {
        var other = Sent with { Attempt = Guid.CreateVersion7() };
        Says("published", ("url", Note)).On(other, PlatformType.Xiaohongshu, Now).ShouldBe(other);
        var unsent = Sent with { SubmitSentAt = null, State = PublicationState.Ready };
        Says("published", ("url", Note)).On(unsent, PlatformType.Xiaohongshu, Now).ShouldBe(unsent);
    }

    [Fact]
    public void Numbers_that_it_tells_are_read_and_those_it_does_not_are_unknown()
    {
        var numbers = Says("published", ("remoteId", "n1"), ("metrics", new JsonObject { ["views"] = 12, ["likes"] = "3", ["comments"] = -1 })).Numbers.ShouldNotBeNull();
        (numbers.RemoteId, numbers.Views, numbers.Likes, numbers.Comments, numbers.Shares, numbers.Reason).ShouldBe(("n1", 12, 3, null, null, "not_told"));
        Says("published").Numbers.ShouldBeNull();
        Says("published", ("metrics", new JsonObject { ["views"] = 1, ["likes"] = 0, ["comments"] = 0, ["shares"] = 0 })).Numbers!.Reason.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("""{"status":"published"}""")]
    [InlineData("""{"attemptId":"x","status":"published"}""")]
    [InlineData("""{"attemptId":"0190f000-0000-7000-8000-000000000001"}""")]
    [InlineData("""{"attemptId":"0190f000-0000-7000-8000-000000000001","status":"done"}""")]
    [InlineData("""{"attemptId":"0190f000-0000-7000-8000-000000000001","status":"failed","status":"published"}""")]
    public void What_is_no_call_back_is_refused(string body) => Should.Throw<ReelException>(() => BridgeCallback.Read(Encoding.UTF8.GetBytes(body))).Code.ShouldBe("callback_invalid");

    [Fact]
    public void Names_without_end_are_cut_and_secrets_taken_out_of_reasons()
    {
        var after = Says("failed", ("reason", "token=abcdefghijklmnop " + new string('x', 5000)), ("jobId", new string('j', 5000))).On(Sent, PlatformType.Xiaohongshu, Now);
        after.RemoteReason!.Length.ShouldBeLessThanOrEqualTo(520);
        after.RemoteReason.ShouldNotContain("abcdefghijklmnop");
        after.Task!.Length.ShouldBe(200);
    }

    private static BridgeCallback Says(string status, params (string Name, JsonNode? Value)[] more) => BridgeCallback.Read(new FakeBridge().CallsBack(Sent.Attempt, status, more).Body);
}
