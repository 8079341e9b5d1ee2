using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>What each refusal of YouTube's means (contract 3.8).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeErrorsTests
{
    [Theory]
    [InlineData(401, "authError", PlatformFault.AuthExpired, null)]
    [InlineData(401, "Unauthorized", PlatformFault.AuthExpired, null)]
    [InlineData(401, "authorizationRequired", PlatformFault.AuthExpired, null)]
    [InlineData(403, "quotaExceeded", PlatformFault.Quota, null)]
    [InlineData(403, "dailyLimitExceeded", PlatformFault.Quota, null)]
    [InlineData(403, "rateLimitExceeded", PlatformFault.RateLimited, null)]
    [InlineData(429, "rateLimitExceeded", PlatformFault.RateLimited, null)]
    [InlineData(403, "userRateLimitExceeded", PlatformFault.RateLimited, null)]
    [InlineData(400, "uploadLimitExceeded", PlatformFault.Quota, null)]
    [InlineData(401, "youtubeSignupRequired", PlatformFault.Permission, null)]
    [InlineData(403, "youtubeSignupRequired", PlatformFault.Permission, null)]
    [InlineData(403, "authenticatedUserAccountSuspended", PlatformFault.AuthRevoked, null)]
    [InlineData(403, "authenticatedUserAccountClosed", PlatformFault.AuthRevoked, null)]
    [InlineData(403, "forbidden", PlatformFault.Permission, null)]
    [InlineData(403, "insufficientPermissions", PlatformFault.Permission, null)]
    [InlineData(403, "forbiddenPrivacySetting", PlatformFault.Permission, "visibility")]
    [InlineData(403, "forbiddenLicenseSetting", PlatformFault.Permission, "license")]
    [InlineData(400, "invalidTitle", PlatformFault.Validation, "title")]
    [InlineData(400, "invalidDescription", PlatformFault.Validation, "description")]
    [InlineData(400, "invalidTags", PlatformFault.Validation, "tags")]
    [InlineData(400, "invalidCategoryId", PlatformFault.Validation, "category")]
    [InlineData(400, "invalidPublishAt", PlatformFault.Validation, "release_at")]
    [InlineData(400, "invalidFilename", PlatformFault.Validation, "film")]
    [InlineData(400, "invalidVideoMetadata", PlatformFault.Validation, null)]
    [InlineData(400, "invalidRecordingDetails", PlatformFault.Validation, null)]
    [InlineData(400, "mediaBodyRequired", PlatformFault.Validation, "film")]
    [InlineData(400, "defaultLanguageNotSet", PlatformFault.Validation, "language")]
    [InlineData(404, "videoNotFound", PlatformFault.NotFound, null)]
    [InlineData(500, "backendError", PlatformFault.Transient, null)]
    [InlineData(503, "backendError", PlatformFault.Transient, null)]
    [InlineData(500, "internalError", PlatformFault.Transient, null)]
    [InlineData(400, "somethingNew", PlatformFault.Validation, null)]
    [InlineData(401, "somethingNew", PlatformFault.AuthExpired, null)]
    [InlineData(403, "somethingNew", PlatformFault.Permission, null)]
    [InlineData(404, "somethingNew", PlatformFault.NotFound, null)]
    [InlineData(429, "somethingNew", PlatformFault.RateLimited, null)]
    [InlineData(502, "somethingNew", PlatformFault.Transient, null)]
    public async Task The_reason_says_what_kind_it_is(int status, string reason, PlatformFault fault, string? field)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: status, body: FakeYouTube.Refusal(status, reason, "It said so."));

        var failure = await at.Fails(PublishStep.Begin);

        (failure.Fault, failure.PlatformCode, failure.Field, failure.MaybeDone).ShouldBe((fault, reason, field, false));
        failure.Message.ShouldContain("It said so.");
        failure.ResetsAt.HasValue.ShouldBe(fault is PlatformFault.Quota);
    }

    [Theory]
    [InlineData("<html>Bad Gateway</html>", 502, PlatformFault.Transient)]
    [InlineData("", 503, PlatformFault.Transient)]
    [InlineData("{\"error\":\"odd\"}", 403, PlatformFault.Permission)]
    [InlineData("[]", 400, PlatformFault.Validation)]
    public async Task A_refusal_without_a_reason_goes_by_its_status(string body, int status, PlatformFault fault)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: status, body: body);
        (await at.Fails(PublishStep.Begin)).Fault.ShouldBe(fault);
    }

    // Winter, summer, both nights on which the clocks change, and the minute before and after a midnight.
    [Theory]
    [InlineData("2026-12-01T12:00:00Z", "2026-12-02T08:00:00Z")]
    [InlineData("2026-07-01T12:00:00Z", "2026-07-02T07:00:00Z")]
    [InlineData("2026-03-08T07:59:00Z", "2026-03-08T08:00:00Z")]
    [InlineData("2026-03-08T08:01:00Z", "2026-03-09T07:00:00Z")]
    [InlineData("2026-03-08T12:00:00Z", "2026-03-09T07:00:00Z")]
    [InlineData("2026-11-01T06:59:00Z", "2026-11-01T07:00:00Z")]
    [InlineData("2026-11-01T07:01:00Z", "2026-11-02T08:00:00Z")]
    [InlineData("2026-11-01T12:00:00Z", "2026-11-02T08:00:00Z")]
    public async Task The_day_s_share_begins_anew_at_midnight_in_Los_Angeles(string now, string resets)
    {
        await using var at = await YouTubeCase.Open(now: DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        at.UseUp();

        var failure = await at.Fails(PublishStep.Begin);

        failure.ResetsAt.ShouldBe(DateTimeOffset.Parse(resets, System.Globalization.CultureInfo.InvariantCulture));
        failure.After.ShouldNotBeNull().ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromHours(25));
    }

    [Fact]
    public async Task A_channel_that_uploaded_too_much_waits_a_day()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: 400, body: FakeYouTube.Refusal(400, "uploadLimitExceeded"));

        var failure = await at.Fails(PublishStep.Begin);

        failure.After.ShouldBe(TimeSpan.FromHours(24));
        failure.ResetsAt.ShouldNotBeNull().ShouldBe(at.Fake.Clock.GetUtcNow().AddHours(24), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task How_long_it_wants_to_be_left_alone_is_kept_to()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, 1, 429, FakeYouTube.Refusal(429, "rateLimitExceeded"), ("Retry-After", "77"));
        (await at.Fails(PublishStep.Begin)).After.ShouldBe(TimeSpan.FromSeconds(77));
    }

    [Fact]
    public async Task No_token_stands_in_what_is_told()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "forbidden", $"Bearer {at.Access.Token} may not"));
        (await at.Fails(PublishStep.Begin)).Message.ShouldNotContain(at.Access.Token);
    }

    [Fact]
    public async Task A_film_the_stand_in_would_refuse_is_refused_before_a_byte_is_sent()
    {
        await using var at = await YouTubeCase.Open();
        foreach (var (post, field) in new (Post, string)[]
        {
            (at.Asked with { Title = new string('t', 101) }, "title"), (at.Asked with { Description = new string('海', 1667) }, "description"),
            (at.Asked with { Tags = [new string('t', 501)] }, "tags"), (at.Asked with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["category"] = "18" } }, "category"),
        })
        {
            var failure = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Begin, at.Work(post: post), CancellationToken.None));
            (failure.Fault, failure.Field).ShouldBe((PlatformFault.Validation, field));
        }

        at.Tube.Begun.ShouldBe(0);
    }
}
