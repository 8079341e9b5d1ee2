using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>What refusals mean.</summary>
[Trait("suite", "publish")]
public sealed class TikTokErrorTests
{
    [Theory]
    [InlineData("access_token_invalid", 401, PlatformFault.AuthExpired)]
    [InlineData("scope_not_authorized", 401, PlatformFault.Permission)]
    [InlineData("scope_permission_missed", 401, PlatformFault.Permission)]
    [InlineData("rate_limit_exceeded", 429, PlatformFault.RateLimited)]
    [InlineData("invalid_param", 400, PlatformFault.Validation)]
    [InlineData("invalid_params", 400, PlatformFault.Validation)]
    [InlineData("invalid_file_upload", 400, PlatformFault.Validation)]
    [InlineData("unaudited_client_can_only_post_to_private_accounts", 403, PlatformFault.NotAudited)]
    [InlineData("privacy_level_option_mismatch", 403, PlatformFault.Validation)]
    [InlineData("url_ownership_unverified", 403, PlatformFault.Validation)]
    [InlineData("spam_risk_too_many_posts", 403, PlatformFault.Quota)]
    [InlineData("spam_risk_too_many_pending_share", 403, PlatformFault.Quota)]
    [InlineData("spam_risk_user_banned_from_posting", 403, PlatformFault.SpamRisk)]
    [InlineData("spam_risk_text", 403, PlatformFault.SpamRisk)]
    [InlineData("reached_active_user_cap", 403, PlatformFault.Quota)]
    [InlineData("app_version_check_failed", 403, PlatformFault.Permission)]
    [InlineData("something_new", 418, PlatformFault.Validation)]
    // What the envelope says holds, whatever the status.
    [InlineData("spam_risk_too_many_posts", 200, PlatformFault.Quota)]
    [InlineData("something_new", 200, PlatformFault.Validation)]
    public async Task A_refused_post_was_surely_not_made(string code, int status, PlatformFault fault)
    {
        await using var at = await Open();
        at.Refuse(TikTokRoutes.Init, status, code);
        var walk = at.Walk();

        await walk.Step();

        var failure = walk.Failures.ShouldHaveSingleItem();
        (failure.Fault, failure.MaybeDone, failure.PlatformCode).ShouldBe((fault, false, code));
        failure.Message.ShouldContain("log L9");
        walk.Journal.Doing.ShouldBeNull();
        at.Publisher.Next(walk.Journal with { State = PublicationState.Uploading }, at.Post).Step.ShouldBe(PublishStep.Begin);
    }

    [Theory]
    [InlineData("internal_error", 500)]
    [InlineData("internal_error", 200)]
    [InlineData("something_new", 503)]
    public async Task A_post_during_which_it_broke_down_is_in_doubt(string code, int status)
    {
        await using var at = await Open();
        at.Refuse(TikTokRoutes.Init, status, code);
        var walk = at.Walk();

        await walk.Step();

        (walk.Failures.Single().Fault, walk.Failures.Single().MaybeDone).ShouldBe((PlatformFault.Ambiguous, true));
        at.Publisher.Next(walk.Journal, at.Post).Step.ShouldBe(PublishStep.Find);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"data":{},"error":{"code":"ok"}}""")]
    [InlineData(200, """{"data":{"publish_id":"p1"},"error":{"code":"ok"}}""")]
    [InlineData(302, "")]
    [InlineData(502, "<html>")]
    public async Task An_answer_that_says_neither_leaves_the_post_in_doubt(int status, string body)
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Init, FakeAct.Say, status: status, body: body);
        var walk = at.Walk();

        await walk.Step();

        walk.Failures.Single().MaybeDone.ShouldBeTrue();
        walk.Journal.Doing.ShouldBe(PublishStep.Begin);
    }

    [Theory]
    [InlineData(401, PlatformFault.AuthExpired)]
    [InlineData(403, PlatformFault.Permission)]
    [InlineData(404, PlatformFault.NotFound)]
    [InlineData(429, PlatformFault.RateLimited)]
    [InlineData(500, PlatformFault.Transient)]
    [InlineData(400, PlatformFault.Validation)]
    public async Task Without_a_code_the_status_tells(int status, PlatformFault fault)
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Creator, FakeAct.Say, status: status, body: "nothing to read");

        var failure = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default));

        (failure.Fault, failure.MaybeDone).ShouldBe((fault, false));
    }

    [Fact]
    public async Task A_read_that_was_lost_passes_and_did_nothing()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Creator, FakeAct.DropReply);

        var failure = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default));

        (failure.Fault, failure.MaybeDone).ShouldBe((PlatformFault.Transient, false));
    }

    [Fact]
    public async Task How_long_to_leave_it_alone_is_told()
    {
        await using var at = await Open();
        at.Refuse(TikTokRoutes.Creator, 429, "rate_limit_exceeded", 1, ("Retry-After", "17"));
        at.Refuse(TikTokRoutes.Creator, 429, "rate_limit_exceeded", 2);
        at.Refuse(TikTokRoutes.Creator, 403, "reached_active_user_cap", 3);

        var waits = new List<TimeSpan?>();
        for (var i = 0; i < 3; i++)
        {
            waits.Add((await Should.ThrowAsync<PlatformException>(() => at.Publisher.Options(at.Access, default))).After);
        }

        waits.ShouldBe([TimeSpan.FromSeconds(17), TimeSpan.FromMinutes(1), TimeSpan.FromDays(1)]);
    }

    [Fact]
    public async Task An_app_that_was_not_audited_is_told_what_it_may_do()
    {
        await using var at = await Open();
        at.TikTok.Audited = false;
        var walk = at.Walk();

        (await walk.Run()).Fault.ShouldBe(PlatformFault.NotAudited);

        await using var alone = await Open(p => p with { Visibility = VisibilityType.Private }, published: false);
        alone.TikTok.Audited = false;
        (await alone.Walk().Run()).State.ShouldBe(PublicationState.PublishedUnlinked);
    }
}
