using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>What TikTok is told of a post.</summary>
[Trait("suite", "publish")]
public sealed class TikTokBeginTests
{
    [Fact]
    public async Task Nobody_may_comment_duet_or_stitch_unless_a_person_wanted_it()
    {
        await using var at = await Open();
        await at.Walk().Step();

        Told(at).ShouldBe("""
            {"privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":true,"disable_duet":true,"disable_stitch":true,"brand_content_toggle":false,"brand_organic_toggle":false,"is_aigc":true,"title":"A lighthouse in the storm.\n#sea #lighthouse"}
            """.Trim());
        at.TikTok.Inits.Single()["source_info"]!.ToJsonString().ShouldBe("""{"source":"FILE_UPLOAD","video_size":23456,"chunk_size":5000,"total_chunk_count":4}""");
    }

    [Fact]
    public async Task Every_setting_is_told()
    {
        await using var at = await Open(p => Set(
            p with { Visibility = VisibilityType.Private, AllowComments = true, MadeByAi = false, Description = "", Tags = [] },
            ("privacy", "friends"), ("allow_duet", "true"), ("allow_stitch", "true"), ("brand_content", "true"), ("brand_organic", "true"), ("cover_at_ms", "1500")));
        await at.Walk().Step();

        Told(at).ShouldBe("""
            {"privacy_level":"MUTUAL_FOLLOW_FRIENDS","disable_comment":false,"disable_duet":false,"disable_stitch":false,"brand_content_toggle":true,"brand_organic_toggle":true,"is_aigc":false,"title":"The lighthouse","video_cover_timestamp_ms":1500}
            """.Trim());
    }

    [Fact]
    public async Task A_draft_is_told_nothing_but_its_bytes()
    {
        await using var at = await Open(p => Set(p, ("mode", "inbox")));
        await at.Walk().Step();

        at.TikTok.Inits.Single().Select(m => m.Key).ShouldBe(["source_info"]);
        at.Fake.Heard.ShouldBe([TikTokRoutes.DraftInit]);
    }

    [Fact]
    public async Task What_the_account_may_is_asked_right_before_each_post_and_stops_it()
    {
        await using var at = await Open();
        at.TikTok.Levels = ["FOLLOWER_OF_CREATOR", "SELF_ONLY"];
        var walk = at.Walk();

        await walk.Step();

        at.Fake.Heard.ShouldBe([TikTokRoutes.Creator]);
        (walk.Failures.Single().Fault, walk.Failures.Single().Field, walk.Failures.Single().MaybeDone).ShouldBe((PlatformFault.Validation, "visibility", false));
        walk.Journal.State.ShouldBe(PublicationState.Failed);
    }

    [Fact]
    public async Task All_that_the_account_may_not_is_told_thing_by_thing_as_by_a_check()
    {
        await using var at = await Open(p => p with { AllowComments = true });
        at.TikTok.Levels = ["SELF_ONLY"];
        at.TikTok.SwitchedOff = ["comment"];
        var walk = at.Walk();

        await walk.Step();

        var failure = walk.Failures.ShouldHaveSingleItem();
        failure.Issues.Select(i => (i.Code, i.Field, i.Rule)).ShouldBe([("not_allowed", "visibility", "not_offered"), ("not_allowed", "allow_comments", "off")]);
        failure.Message.ShouldBe(string.Join(' ', failure.Issues.Select(i => i.Message)));
        at.Fake.Heard.ShouldBe([TikTokRoutes.Creator]);
    }

    [Theory]
    [InlineData("Words.", new[] { "a b", "#c", " ", "#", "A B" }, "Words.\n#ab #c")]
    [InlineData("", new string[0], "The lighthouse")]
    [InlineData("  ", new[] { "海" }, "The lighthouse\n#海")]
    public async Task The_caption_is_what_is_said_with_the_tags_below(string description, string[] tags, string caption)
    {
        await using var at = await Open(p => p with { Description = description, Tags = tags });
        await at.Walk().Step();

        at.TikTok.Inits.Single()["post_info"]!["title"]!.ToString().ShouldBe(caption);
    }

    [Fact]
    public async Task All_that_is_needed_after_a_crash_stands_in_the_journal_and_the_address_only_where_it_is_kept_secret()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Step();

        var (j, task) = (walk.Journal, at.TikTok.Tasks.Single());
        (j.Task, j.PartSize, j.PartCount, j.Confirmed, j.Located, j.State, j.Doing).ShouldBe((task.PublishId, 5000L, 4, 0L, true, PublicationState.Uploading, null));
        j.Session.ShouldNotBeNull().ShouldContain(task.UploadToken);
        j.Reply.ShouldNotBeNull().ShouldNotContain(task.UploadToken);
        j.Reply!.ShouldContain("log_id");
        (j.SubmitSentAt, j.SubmitReplyAt, j.SessionAt).ShouldSatisfyAllConditions(t => t.SubmitSentAt.ShouldNotBeNull(), t => t.SubmitReplyAt.ShouldNotBeNull(), t => t.SessionAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task Rates_are_kept_by_waiting()
    {
        await using var at = await Open();
        for (var i = 0; i < 6; i++)
        {
            (await at.Walk().Run()).State.ShouldBe(PublicationState.Published);
        }

        at.TikTok.Moderates = at.TikTok.Works = TimeSpan.Zero;
        var walks = Enumerable.Range(0, 8).Select(_ => at.Walk()).ToList();
        foreach (var walk in walks)
        {
            await walk.Step();
        }

        walks.SelectMany(w => w.Failures).ShouldAllBe(f => f.Fault == PlatformFault.RateLimited && !f.MaybeDone);
        walks.SelectMany(w => w.Failures).Count().ShouldBeGreaterThan(0);
        foreach (var walk in walks)
        {
            (await walk.Run()).State.ShouldBe(PublicationState.Published);
        }

        at.Fake.Posts.Count.ShouldBe(14);
    }

    private static string Told(TikTokCase at)
    {
        var info = (JsonObject)at.TikTok.Inits.Single()["post_info"]!;
        return info.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
