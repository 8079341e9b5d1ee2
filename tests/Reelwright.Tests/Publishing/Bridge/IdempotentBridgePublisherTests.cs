using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>A bridge that honours keys, and of which the person says so: what is in doubt is asked again.</summary>
[Trait("suite", "publish")]
public sealed class IdempotentBridgePublisherTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await BridgeCase.Open(honours: true);

    public override async Task A_token_that_runs_out_in_the_middle_is_renewed_and_the_upload_goes_on() => await Bridges.Another_secret_posts_nothing(true);

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_by_the_same_key_after_a_while()
    {
        await using var at = await BridgeCase.Open(honours: true);
        at.Bridge.Script("POST /publish", FakeAct.DropReply);
        at.Bridge.Script("POST /publish", FakeAct.Say, nth: 2, status: 503);
        var walk = at.Walk();

        var end = await walk.Run();

        walk.Failures.Select(f => (f.Fault, f.MaybeDone)).ShouldBe([(PlatformFault.Transient, true), (PlatformFault.Transient, true)]);
        walk.Steps.ShouldBe([PublishStep.Submit, PublishStep.Submit, PublishStep.Submit]);
        at.Bridge.Asked.Select(a => (string?)a["attemptId"]).Distinct(StringComparer.Ordinal).ShouldBe([walk.Journal.Attempt.ToString()]);
        (end.State, at.Bridge.Posts.Count).ShouldBe((PublicationState.Published, 1));
    }

    [Fact]
    public async Task Keys_are_not_trusted_for_longer_than_a_day()
    {
        await using var at = await BridgeCase.Open(honours: true);
        var start = at.Bridge.Clock.GetUtcNow();
        var journal = new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = start, Doing = PublishStep.Submit };
        var sent = at.Publisher.Next(journal with { SubmitSentAt = start.AddDays(1) }, at.Post);
        (sent.Step, sent.Posts).ShouldBe((PublishStep.Submit, true));
        at.Publisher.Next(journal with { SubmitSentAt = start.AddDays(1).AddSeconds(1) }, at.Post).ShouldBe(new NextStep(PublishStep.Find));
    }

    [Fact]
    public async Task A_bridge_that_is_wrongly_said_to_honour_keys_posts_twice_so_nothing_is_repeated_unless_it_is_said()
    {
        await using var at = await BridgeCase.Open(honours: true);
        at.Bridge.HonoursKeys = false;
        at.Bridge.Script("POST /publish", FakeAct.DropReply);
        await at.Walk().Run();
        at.Bridge.Posts.Count.ShouldBe(2);

        await using var safe = await BridgeCase.Open(honours: false);
        safe.Bridge.Script("POST /publish", FakeAct.DropReply);
        await safe.Walk().Run();
        safe.Bridge.Posts.Count.ShouldBe(1);
    }
}
