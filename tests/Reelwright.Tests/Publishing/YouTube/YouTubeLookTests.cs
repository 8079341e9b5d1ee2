using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>How a video is, by what YouTube says of it (contract 3.3, 3.4).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeLookTests
{
    private const string List = "GET /youtube/v3/videos";

    [Theory]
    [InlineData("uploaded", "public", null, PublicationState.Processing)]
    [InlineData("processed", "public", null, PublicationState.Published)]
    [InlineData("processed", "unlisted", null, PublicationState.Published)]
    [InlineData("processed", "private", "2099-01-01T00:00:00Z", PublicationState.ScheduledRemote)]
    [InlineData("processed", "private", null, PublicationState.Published)]
    [InlineData("failed", "private", null, PublicationState.Failed)]
    [InlineData("rejected", "private", null, PublicationState.Failed)]
    [InlineData("deleted", "private", null, PublicationState.Removed)]
    [InlineData("dreamt", "public", null, PublicationState.Submitted)]
    [InlineData("processed", "secret", null, PublicationState.Submitted)]
    public async Task Each_state_is_one_of_ours_and_an_unknown_one_changes_nothing(string upload, string privacy, string? publishAt, PublicationState state)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(List, FakeAct.Say, status: 200, body: Body(upload, privacy, publishAt is null ? "" : $",\"publishAt\":\"{publishAt}\""));

        var after = await at.Do(PublishStep.Look, Posted(at));

        (after.State, after.RemoteState, after.Doing, after.LookedAt.HasValue).ShouldBe((state, $"{upload} {privacy}", null, true));
    }

    [Theory]
    [InlineData("failed", "failureReason", "conversion", PlatformFault.MediaRejected)]
    [InlineData("failed", "failureReason", "invalidFile", PlatformFault.MediaRejected)]
    [InlineData("failed", "failureReason", "emptyFile", PlatformFault.MediaRejected)]
    [InlineData("failed", "failureReason", "tooSmall", PlatformFault.MediaRejected)]
    [InlineData("failed", "failureReason", "codec", PlatformFault.MediaRejected)]
    [InlineData("failed", "failureReason", "uploadAborted", PlatformFault.MediaRejected)]
    [InlineData("rejected", "rejectionReason", "claim", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "copyright", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "duplicate", PlatformFault.Duplicate)]
    [InlineData("rejected", "rejectionReason", "inappropriate", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "legal", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "length", PlatformFault.MediaRejected)]
    [InlineData("rejected", "rejectionReason", "termsOfUse", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "trademark", PlatformFault.Moderation)]
    [InlineData("rejected", "rejectionReason", "uploaderAccountClosed", PlatformFault.AuthRevoked)]
    [InlineData("rejected", "rejectionReason", "uploaderAccountSuspended", PlatformFault.AuthRevoked)]
    public async Task Why_it_will_not_be_out_is_told_in_its_words_and_in_ours(string upload, string member, string reason, PlatformFault fault)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(List, FakeAct.Say, status: 200, body: Body(upload, "private", $",\"{member}\":\"{reason}\""));

        var after = await at.Do(PublishStep.Look, Posted(at));

        (after.State, after.RemoteReason, after.Fault).ShouldBe((PublicationState.Failed, reason, fault));
    }

    [Fact]
    public async Task A_file_that_is_no_film_is_told_with_all_that_YouTube_says()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.FailsWith = "invalidFile";

        var end = await at.Walk().Run();

        (end.State, end.Fault, end.RemoteReason).ShouldBe((PublicationState.Failed, PlatformFault.MediaRejected, "invalidFile, processing failed, notAVideoFile"));
    }

    [Fact]
    public async Task The_same_film_again_is_rejected_as_that()
    {
        await using var at = await YouTubeCase.Open();
        await at.Walk().Run();

        var second = await at.Walk().Run();

        (second.State, second.Fault, second.RemoteReason).ShouldBe((PublicationState.Failed, PlatformFault.Duplicate, "duplicate"));
    }

    [Fact]
    public async Task A_project_that_was_not_audited_is_told_beside_the_post()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Unaudited = true;

        var end = await at.Walk().Run();

        (end.State, end.RemoteState).ShouldBe((PublicationState.Published, "processed private"));
        end.Warning.ShouldNotBeNull().ShouldContain("not audited");
        end.WarningCode.ShouldBe("made_private");
    }

    [Fact]
    public async Task A_private_post_that_is_private_needs_no_warning()
    {
        await using var at = await YouTubeCase.Open();
        at.Asked = at.Asked with { Visibility = VisibilityType.Private };

        var end = await at.Walk().Run();

        (end.State, end.RemoteState, end.Warning).ShouldBe((PublicationState.Published, "processed private", null));
    }

    [Fact]
    public async Task What_is_released_later_waits_there_and_comes_out_at_its_time()
    {
        await using var at = await YouTubeCase.Open(now: new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));
        var release = new DateTimeOffset(2026, 12, 1, 17, 0, 0, TimeSpan.FromHours(8));
        at.Asked = at.Asked with { Visibility = VisibilityType.Scheduled, ReleaseAt = release };
        var walk = at.Walk();
        while (walk.Journal.State is not PublicationState.ScheduledRemote)
        {
            await walk.Step();
        }

        at.Tube.LastInsert!.Value.Body["status"]!["publishAt"]!.ToString().ShouldBe("2026-12-01T09:00:00Z");
        at.Tube.Posts.Single().State.ShouldBe("private");
        var end = await walk.Run();

        (end.State, end.PublishedAt, end.Warning).ShouldBe((PublicationState.Published, release, null));
        end.LookedAt.ShouldNotBeNull().ShouldBeInRange(release, release.AddMinutes(6));
        // Each hour the token is too old, and is renewed.
        (walk.Steps.Count(s => s is PublishStep.Look) - walk.Failures.Count(f => f.Fault is PlatformFault.AuthExpired)).ShouldBeLessThan(40);
    }

    [Fact]
    public async Task What_was_seen_and_is_gone_was_removed()
    {
        await using var at = await YouTubeCase.Open();
        var end = await at.Walk().Run();
        at.Remove(end.RemoteId!);

        var after = await at.Do(PublishStep.Look, end);

        (after.State, after.RemoteState).ShouldBe((PublicationState.Removed, "missing"));
        at.Tube.TellsDeleted = true;
        (await at.Do(PublishStep.Look, end)).State.ShouldBe(PublicationState.Removed);
    }

    [Fact]
    public async Task What_is_not_in_the_lists_yet_is_waited_for_and_not_for_ever()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Listing = TimeSpan.FromMinutes(4);
        var walk = at.Walk();
        await walk.Until(PublishStep.Look);
        await walk.Step();
        (walk.Journal.State, walk.Journal.RemoteState).ShouldBe((PublicationState.Submitted, "missing"));
        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        at.Remove(walk.Journal.RemoteId!);
        (await at.Do(PublishStep.Look, Posted(at) with { SubmitReplyAt = at.Fake.Clock.GetUtcNow().AddMinutes(-9) })).State.ShouldBe(PublicationState.Submitted);
        (await at.Do(PublishStep.Look, Posted(at) with { SubmitReplyAt = at.Fake.Clock.GetUtcNow().AddMinutes(-10) })).State.ShouldBe(PublicationState.Removed);
        (await at.Do(PublishStep.Look, Posted(at) with { SubmitReplyAt = at.Fake.Clock.GetUtcNow(), RemoteState = "uploaded public", State = PublicationState.Processing })).State.ShouldBe(PublicationState.Removed);
    }

    [Fact]
    public async Task What_is_out_is_only_ever_removed()
    {
        await using var at = await YouTubeCase.Open();
        var end = await at.Walk().Run();
        foreach (var (upload, privacy, state) in new[] { ("processed", "private", PublicationState.Published), ("uploaded", "public", PublicationState.Published), ("rejected", "public", PublicationState.Removed), ("deleted", "public", PublicationState.Removed) })
        {
            at.Tube.Script(List, FakeAct.Say, status: 200, body: Body(upload, privacy));
            var after = await at.Do(PublishStep.Look, end);
            after.State.ShouldBe(state, upload);
            (after.Warning?.Contains("private at YouTube now", StringComparison.Ordinal)).ShouldBe(privacy is "private" ? true : null);
        }
    }

    [Fact]
    public async Task A_look_that_may_not_be_taken_does_not_make_the_post_fail()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Allows = FakeYouTube.UploadScope;
        var walk = at.Walk();
        await walk.Until(PublishStep.Look);

        await walk.Step();

        walk.Failures.ShouldBeEmpty();
        walk.Journal.State.ShouldBe(PublicationState.Submitted);
        walk.Journal.Warning.ShouldNotBeNull().ShouldContain("insufficientPermissions");
        (walk.Journal.WarningCode, walk.Journal.RemoteReason).ShouldBe(("platform_permission", null));
        at.Tube.Script(List, FakeAct.Say, status: 500);
        var failure = await at.Fails(PublishStep.Look, walk.Journal);
        (failure.Fault, failure.MaybeDone).ShouldBe((PlatformFault.Transient, false));
    }

    [Fact]
    public async Task Why_a_look_saw_nothing_is_told_until_one_sees_and_does_not_hide_what_was_seen()
    {
        await using var at = await YouTubeCase.Open();
        var blind = Posted(at) with { Warning = "It may not be looked at.", WarningCode = "platform_permission" };
        at.Tube.Script(List, FakeAct.Say, status: 200, body: Body("processed", "private"));
        var seen = await at.Do(PublishStep.Look, blind);
        (seen.State, seen.WarningCode).ShouldBe((PublicationState.Published, "made_private"));
        seen.Warning.ShouldNotBeNull().ShouldContain("not audited");

        at.Tube.Script(List, FakeAct.Say, status: 200, body: Body("processed", "public"));
        (await at.Do(PublishStep.Look, blind)).Warning.ShouldBeNull();

        at.Tube.Script(List, FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "insufficientPermissions"));
        var after = await at.Do(PublishStep.Look, seen);
        (after.Warning, after.WarningCode, after.RemoteReason).ShouldBe((seen.Warning, "made_private", seen.RemoteReason));
    }

    [Fact]
    public async Task It_is_looked_at_until_it_is_through()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.ProcessingLooks = 6;
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Steps.Count(s => s is PublishStep.Look).ShouldBe(6);
    }

    private static PostJournal Posted(YouTubeCase at) => new()
    {
        Attempt = Guid.CreateVersion7(), StartedAt = at.Fake.Clock.GetUtcNow(), State = PublicationState.Submitted, RemoteId = "AbCdEfGhIjK", SubmitReplyAt = at.Fake.Clock.GetUtcNow(), Doing = PublishStep.Look, Cover = "-",
    };

    private static string Body(string upload, string privacy, string more = "") =>
        $$$"""{"items":[{"id":"AbCdEfGhIjK","snippet":{"publishedAt":"2026-12-01T00:00:00Z"},"status":{"uploadStatus":"{{{upload}}}","privacyStatus":"{{{privacy}}}"{{{more}}}}}]}""";
}
