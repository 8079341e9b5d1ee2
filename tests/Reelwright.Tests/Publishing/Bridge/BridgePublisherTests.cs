using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Bridge;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>A bridge of which nobody knows whether it honours keys: what is in doubt stays so.</summary>
[Trait("suite", "publish")]
public sealed class BridgePublisherTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await BridgeCase.Open(honours: false);

    public override async Task A_token_that_runs_out_in_the_middle_is_renewed_and_the_upload_goes_on() => await Bridges.Another_secret_posts_nothing(false);

    [Fact]
    public async Task It_is_told_all_there_is_to_post()
    {
        await using var at = await BridgeCase.Open(honours: false);
        var walk = at.Walk();

        await walk.Run();

        var said = at.Bridge.Asked.ShouldHaveSingleItem();
        said["attemptId"]!.ToString().ShouldBe(walk.Journal.Attempt.ToString());
        ((string?)said["platform"], (string?)said["account"], (string?)said["title"], (string?)said["description"]).ShouldBe(("xiaohongshu", "my-notes", "两岸", "海的故事。"));
        ((string?)said["visibility"], (string?)said["scheduleUtc"], said["tags"]!.ToJsonString()).ShouldBe(("private", null, new JsonArray("海边").ToJsonString()));
        ((string?)said["video"]!["url"], (string?)said["video"]!["sha256"], (long)said["video"]!["bytes"]!).ShouldBe((at.Access.Facts["video_url"], at.Film.Digest, 30_000));
        ((string?)said["cover"]!["url"]).ShouldBe(at.Access.Facts["cover_url"]);
        ((bool)said["options"]!["allowComments"]!, (bool)said["options"]!["madeByAi"]!, (string?)said["options"]!["location"]).ShouldBe((false, true, "海边"));
        said["options"]!["idempotent"].ShouldBeNull();
        walk.Steps.ShouldBe([PublishStep.Submit]);
    }

    [Fact]
    public async Task A_lost_answer_leaves_it_in_doubt_and_it_is_never_sent_again()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.DropReply);
        var walk = at.Walk();

        var end = await walk.Run();

        walk.Failures.ShouldHaveSingleItem().MaybeDone.ShouldBeTrue();
        walk.Steps.ShouldBe([PublishStep.Submit, PublishStep.Find]);
        (end.State, end.Doing, end.Absent).ShouldBe((PublicationState.Ambiguous, null, false));
        end.Warning.ShouldNotBeNull().ShouldContain("Xiaohongshu");
        at.Publisher.Next(end, at.Post).Step.ShouldBe(PublishStep.Wait);
        at.Bridge.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(409)]
    [InlineData(303)]
    [InlineData(204)]
    public async Task An_answer_that_says_neither_leaves_it_in_doubt(int status)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.Say, status: status, body: "");
        var walk = at.Walk();
        (await walk.Run()).State.ShouldBe(PublicationState.Ambiguous);
        (walk.Failures[0].Fault, walk.Failures[0].MaybeDone).ShouldBe((PlatformFault.Ambiguous, true));
        at.Bridge.Heard.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("""{"status":"queued"}""")]
    [InlineData("""{"status":"failed","status":"published"}""")]
    public async Task An_answer_nobody_understands_leaves_it_in_doubt(string body)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.Say, status: 200, body: body);
        (await at.Walk().Run()).State.ShouldBe(PublicationState.Ambiguous);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_leaves_it_in_doubt()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Patience = TimeSpan.FromMilliseconds(300);
        var held = new TaskCompletionSource();
        at.Bridge.Watched = (moment, _) => moment is FakeMoment.CarriedOut ? held.Task : Task.CompletedTask;
        (await at.Walk().Run()).State.ShouldBe(PublicationState.Ambiguous);
        held.SetResult();
        at.Bridge.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(400, PlatformFault.Validation)]
    [InlineData(401, PlatformFault.Permission)]
    [InlineData(403, PlatformFault.Permission)]
    [InlineData(404, PlatformFault.Validation)]
    [InlineData(413, PlatformFault.Validation)]
    [InlineData(422, PlatformFault.Validation)]
    [InlineData(301, PlatformFault.Validation)]
    [InlineData(307, PlatformFault.Validation)]
    [InlineData(308, PlatformFault.Validation)]
    public async Task A_refusal_is_told_with_its_reason_and_was_surely_not_carried_out(int status, PlatformFault fault)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.Say, status: status, body: """{"reason":"no such partition"}""", headers: ("Location", at.Bridge.Address + "/elsewhere"));
        var walk = at.Walk();
        (await walk.Run()).State.ShouldBe(PublicationState.Failed);
        var failure = walk.Failures.ShouldHaveSingleItem();
        (failure.Fault, failure.MaybeDone).ShouldBe((fault, false));
        if (status >= 400)
        {
            failure.Message.ShouldContain("no such partition");
        }

        at.Bridge.Heard.ShouldBe(["POST /publish"]);
    }

    [Fact]
    public async Task A_bridge_that_is_busy_is_asked_again_when_it_says()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.Say, status: 429, headers: ("Retry-After", "120"));
        var walk = at.Walk();
        (await walk.Run()).State.ShouldBe(PublicationState.Published);
        (walk.Failures.ShouldHaveSingleItem().Fault, walk.Failures[0].After).ShouldBe((PlatformFault.RateLimited, TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public async Task Work_that_is_taken_is_waited_for()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.AtOnce = false;
        var walk = at.Walk();
        var end = await walk.Run();
        (end.State, end.Task, end.RemoteState, end.Doing).ShouldBe((PublicationState.Processing, "job-1", "accepted", null));
        walk.Steps.ShouldBe([PublishStep.Submit]);
        end.SubmitReplyAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/64a1b2c3d4e5f60718290000")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_that_is_no_post_of_the_platform_is_never_shown_as_one(string? url)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Link = _ => url;
        var end = await at.Walk().Run();
        (end.State, end.RemoteId).ShouldBe((PublicationState.Published, "64a1b2c3d4e5f60718290000"));
        end.RemoteUrl.ShouldBe("https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718290000");
        end.Warning.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_out_and_has_no_address_is_told_as_that()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Script("POST /publish", FakeAct.Say, status: 200, body: """{"status":"published"}""");
        var end = await at.Walk().Run();
        (end.State, end.RemoteId, end.RemoteUrl).ShouldBe((PublicationState.PublishedUnlinked, null, null));
        end.PublishedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_it_repeats_of_what_it_was_told_in_confidence_is_shown_nowhere()
    {
        await using var at = await BridgeCase.Open(honours: false);
        var told = $"cannot fetch {at.Access.Facts["video_url"]} with {at.Bridge.Secret}, signature signed-for-a-short-time";
        at.Bridge.Refuses = told;
        var end = await at.Walk().Run();
        at.Bridge.Script("POST /publish", FakeAct.Say, status: 422, body: new JsonObject { ["reason"] = told }.ToJsonString());
        var walk = at.Walk();
        await walk.Run();
        foreach (var shown in new[] { end.Reply, end.RemoteReason, walk.Failures.ShouldHaveSingleItem().Message })
        {
            shown.ShouldNotBeNull().ShouldContain("cannot fetch");
            shown.ShouldNotContain(at.Bridge.Secret);
            shown.ShouldNotContain("signed-for-a-short-time");
        }
    }

    [Theory]
    [InlineData("url", "")]
    [InlineData("url", "bridge")]
    [InlineData("url", "ftp://bridge.example.org/")]
    [InlineData("url", "https://user:pass@bridge.example.org/")]
    [InlineData("url", "http://bridge.example.org/publish")]
    [InlineData("video_url", "")]
    public async Task What_cannot_be_asked_is_told_before_anything_is_sent(string fact, string value)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Facts[fact] = value;
        var walk = at.Walk();
        (await walk.Run()).State.ShouldBe(PublicationState.Failed);
        var failure = walk.Failures.ShouldHaveSingleItem();
        (failure.Fault, failure.Field, failure.MaybeDone).ShouldBe((PlatformFault.Validation, fact, false));
        at.Bridge.Heard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[fe80::1]/publish")]
    [InlineData("https://10.0.0.9/publish")]
    [InlineData("https://[::ffff:169.254.169.254]/publish")]
    public async Task An_address_inside_that_the_operator_does_not_allow_is_never_connected_to(string url)
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Facts["url"] = url;
        var walk = at.Walk();
        (await walk.Run()).State.ShouldBe(PublicationState.Failed);
        (walk.Failures.ShouldHaveSingleItem().Fault, walk.Failures[0].MaybeDone).ShouldBe((PlatformFault.Permission, false));
        walk.Failures[0].InnerException!.InnerException.ShouldBeOfType<Reelwright.Base.ReelException>().Code.ShouldBe("address_refused");
    }

    [Fact]
    public async Task Nothing_is_signed_without_a_secret()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Bridge.Secret = "";
        var walk = at.Walk();
        await walk.Run();
        walk.Failures.ShouldHaveSingleItem().Field.ShouldBe("secret");
        at.Bridge.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_platform_s_limits_hold_here_too_and_an_option_is_on_or_off()
    {
        await using var at = await BridgeCase.Open(honours: false);
        at.Publisher.Check(at.Post with { Title = new string('灯', 21) }, null).ShouldHaveSingleItem().Field.ShouldBe("title");
        at.Publisher.Check(at.Post with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["idempotent"] = "yes" } }, null).ShouldHaveSingleItem().Field.ShouldBe("idempotent");
        (at.Publisher.Card.Route, at.Publisher.Card.MetricsAtOnce).ShouldBe((PublishingRoute.Bridge, 0));
        (await at.Publisher.Numbers(at.Access, ["a"], default)).ShouldBe([new PostNumbers("a", null, null, null, null, "not_told")], new SameNumbers());
    }

    private sealed class SameNumbers : IEqualityComparer<PostNumbers>
    {
        public bool Equals(PostNumbers? x, PostNumbers? y) => x is not null && y is not null && x with { More = y.More } == y;

        public int GetHashCode(PostNumbers obj) => 0;
    }
}
