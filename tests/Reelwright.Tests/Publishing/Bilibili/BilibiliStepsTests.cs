using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>The steps to a post at Bilibili, and what is done when one goes wrong.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliStepsTests
{
    private const string Part = "POST /video/v2/part/upload";
    private const string Submitting = "POST /arcopen/fn/archive/add-by-utoken";

    [Fact]
    public async Task A_film_goes_in_numbered_parts_then_its_cover_then_the_post()
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();

        await walk.Run();

        walk.Steps.TakeWhile(s => s is not PublishStep.Look)
            .ShouldBe([PublishStep.Begin, PublishStep.Send, PublishStep.Send, PublishStep.Send, PublishStep.Complete, PublishStep.Cover, PublishStep.Submit]);
        at.Fake.Parts.ShouldBe([(1, 1000), (2, 1000), (3, 500)]);
        (walk.Journal.PartSize, walk.Journal.PartCount, walk.Journal.Confirmed, walk.Journal.Session).ShouldBe((1000, 3, 2500, null));
    }

    [Fact]
    public async Task The_post_is_what_was_asked_for()
    {
        await using var at = await BilibiliCase.Open();
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["tid"] = "24", ["copyright"] = "2", ["source"] = "一本书", ["no_reprint"] = "true" };
        var walk = new PublisherWalk(at.Publisher, at.Post with { Options = options }, at.Film.File(), at.Cover.File("image/jpeg"), at.Access, at.Fake.Clock);

        var asked = at.Fake.Archives.AskedFor((await walk.Run()).RemoteId!)!;

        asked.Select(p => $"{p.Key}={p.Value}").ShouldBe([
            "title=灯塔 and the sea", "cover=http://archive.fake/cover-1.jpg", "tid=24", "tag=sea,灯塔 at night", "desc=A film.", "copyright=2", "no_reprint=1", "source=一本书"]);
    }

    [Fact]
    public async Task One_s_own_work_has_no_source()
    {
        await using var at = await BilibiliCase.Open();

        var asked = at.Fake.Archives.AskedFor((await at.Walk().Run()).RemoteId!)!;

        ($"{asked["copyright"]}", $"{asked["no_reprint"]}", asked.ContainsKey("source")).ShouldBe(("1", "0", false));
    }

    [Fact]
    public void Only_the_call_that_makes_the_post_is_marked_so()
    {
        using var http = new Reelwright.Publishing.Wire.PlatformHttp(new Reelwright.Base.Net.Outbound([]), TimeProvider.System);
        var publisher = new Reelwright.Publishing.Bilibili.BilibiliPublisher(http);
        var post = new Post { Title = "t", Film = new FilmFacts("f.mp4", 20 << 20, "", TimeSpan.FromSeconds(1), 1, 1, 1) };
        var fresh = new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = DateTimeOffset.UnixEpoch };
        var begun = fresh with { Session = "s", PartSize = 8 << 20, PartCount = 3, Confirmed = 16 << 20 };
        var covered = begun with { Confirmed = 20 << 20, Uploaded = true, Cover = "c" };

        publisher.Next(fresh, post).ShouldBe(new NextStep(PublishStep.Begin));
        publisher.Next(begun, post).ShouldBe(new NextStep(PublishStep.Send, 16 << 20, 4 << 20));
        publisher.Next(begun with { Confirmed = 20 << 20 }, post).ShouldBe(new NextStep(PublishStep.Complete));
        publisher.Next(covered with { Cover = null }, post).ShouldBe(new NextStep(PublishStep.Cover));
        publisher.Next(covered, post).ShouldBe(new NextStep(PublishStep.Submit) { Posts = true });
        publisher.Next(covered with { Doing = PublishStep.Submit }, post).ShouldBe(new NextStep(PublishStep.Find));
        publisher.Next(covered with { Fault = PlatformFault.Duplicate }, post).Step.ShouldBe(PublishStep.Find);
        publisher.Next(covered with { State = PublicationState.Ambiguous }, post).Step.ShouldBe(PublishStep.Find);
        publisher.Next(covered with { State = PublicationState.Ambiguous, Absent = true }, post).Step.ShouldBe(PublishStep.Wait);
        publisher.Next(covered with { RemoteId = "BV1fake00001" }, post).Step.ShouldBe(PublishStep.Look);
    }

    [Theory]
    [InlineData(FakeAct.BreakInside)]
    [InlineData(FakeAct.KeepLess)]
    [InlineData(FakeAct.DropReply)]
    public async Task A_part_that_goes_wrong_is_sent_again_and_no_other(FakeAct act)
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script(Part, act, nth: 2);
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Failures.Single().Fault.ShouldBe(PlatformFault.Transient);
        walk.Steps.Count(s => s is PublishStep.Send).ShouldBe(4);
        walk.Steps.Count(s => s is PublishStep.Begin).ShouldBe(1);
        at.Fake.Posts.Single().Digest.ShouldBe(at.Film.Digest);
    }

    [Theory]
    [InlineData(PublishStep.Send)]
    [InlineData(PublishStep.Complete)]
    [InlineData(PublishStep.Submit)]
    public async Task An_upload_the_platform_forgot_is_begun_anew(PublishStep before)
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();
        await walk.Until(before);
        at.Fake.ForgetUploads();

        await walk.Step();
        (walk.Journal.Session, walk.Journal.Confirmed, walk.Journal.Uploaded, walk.Journal.Doing).ShouldBe((null, 0, false, null));
        await walk.Run();

        walk.Steps.Count(s => s is PublishStep.Begin).ShouldBe(2);
        at.Fake.Posts.Single().Digest.ShouldBe(at.Film.Digest);
        walk.Journal.State.ShouldBe(PublicationState.Published);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_call_that_posts_and_breaks_is_searched_for_and_never_sent_again(int status)
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Script(Submitting, FakeAct.Say, status: status);
        var walk = at.Walk();

        var end = await walk.Run();

        (end.State, end.Absent).ShouldBe((PublicationState.Ambiguous, true));
        walk.Steps.Count(s => s is PublishStep.Submit).ShouldBe(1);
        at.Fake.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_platform_that_has_it_already_is_searched()
    {
        await using var at = await BilibiliCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Submit);
        var id = at.Fake.Archives.Plant(at.Post.Title, at.Fake.Clock.GetUtcNow(), 30);

        var end = await walk.Run();

        walk.Failures.Single().Fault.ShouldBe(PlatformFault.Duplicate);
        walk.Steps.Count(s => s is PublishStep.Submit).ShouldBe(1);
        (end.RemoteId, end.State, end.Fault).ShouldBe((id, PublicationState.Published, null));
        at.Fake.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_film_that_is_still_worked_on_is_posted_ten_seconds_later()
    {
        await using var at = await BilibiliCase.Open();
        at.Says(Submitting, 123028);
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        var failure = walk.Failures.Single();
        (failure.Fault, failure.MaybeDone, failure.After).ShouldBe((PlatformFault.Transient, false, TimeSpan.FromSeconds(10)));
        at.Fake.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_its_cover_nothing_is_posted()
    {
        await using var at = await BilibiliCase.Open();
        at.Says("POST /arcopen/fn/archive/cover/upload", 127102);
        var walk = at.Walk();

        var end = await walk.Run();

        (end.State, end.Fault).ShouldBe((PublicationState.Failed, PlatformFault.Validation));
        at.Fake.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_film_that_was_taken_away_later_is_told_as_that()
    {
        await using var at = await BilibiliCase.Open();
        var end = await at.Walk().Run();

        at.Remove(end.RemoteId!);

        (await at.Look(end)).State.ShouldBe(PublicationState.Removed);
    }

    [Fact]
    public async Task A_refused_film_says_why()
    {
        await using var at = await BilibiliCase.Open();
        at.Reject();

        var end = await at.Walk().Run();

        (end.State, end.Fault, end.RemoteReason, end.RemoteState).ShouldBe((PublicationState.Failed, PlatformFault.Moderation, "画面模糊", "已退回 (-2)"));
    }
}
