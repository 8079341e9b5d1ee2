using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>Uploads that are broken off and gone on with (contract 3.2, A.1).</summary>
[Trait("suite", "publish")]
public sealed class YouTubeUploadTests
{
    private const string Put = "PUT /upload/youtube/v3/videos";

    [Fact]
    public async Task The_sheet_s_walk_with_a_dropped_part_and_a_lost_last_answer_makes_one_video()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(Put, FakeAct.DropReply, nth: 2);
        at.Tube.Script(Put, FakeAct.DropReply, nth: 4);
        var walk = at.Walk();

        await walk.Until(PublishStep.Look);

        walk.Steps.ShouldBe([PublishStep.Begin, PublishStep.Send, PublishStep.Send, PublishStep.Locate, PublishStep.Send, PublishStep.Locate]);
        walk.Failures.Select(f => (f.Fault, f.MaybeDone)).ShouldBe([(PlatformFault.Transient, false), (PlatformFault.Ambiguous, true)]);
        at.Tube.PartsTaken.Select(p => p.From).ShouldBe([0, 262_144, 524_288]);
        var video = at.Tube.Videos.ShouldHaveSingleItem();
        (video.Id, video.Digest).ShouldBe((walk.Journal.RemoteId, at.Film.Digest));
        walk.Journal.State.ShouldBe(PublicationState.Submitted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Less_that_was_kept_is_what_counts(int part)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(Put, FakeAct.KeepLess, nth: part);
        var walk = at.Walk();

        await walk.Run();

        walk.Failures.ShouldBeEmpty();
        at.Tube.PartsTaken[part].From.ShouldBe(at.Tube.PartsTaken[part - 1].From + (at.Tube.PartsTaken[part - 1].Length / 2));
        at.Tube.Videos.ShouldHaveSingleItem().Digest.ShouldBe(at.Film.Digest);
    }

    [Fact]
    public async Task An_answer_without_a_range_has_kept_nothing()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(Put, FakeAct.Say, nth: 1, status: 308, body: "");
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);

        await walk.Step();
        await walk.Step();

        walk.Failures.ShouldHaveSingleItem().Fault.ShouldBe(PlatformFault.Transient);
        (walk.Steps[^1], walk.Journal.Confirmed, walk.Journal.Located).ShouldBe((PublishStep.Locate, 0, true));
        await walk.Run();
        at.Tube.Videos.ShouldHaveSingleItem().Digest.ShouldBe(at.Film.Digest);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task A_breakdown_inside_a_part_is_cured_by_asking(int part, bool maybeDone)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(Put, FakeAct.BreakInside, nth: part);
        var walk = at.Walk();

        await walk.Run();

        var failure = walk.Failures.ShouldHaveSingleItem();
        (failure.Fault, failure.MaybeDone).ShouldBe((PlatformFault.Transient, maybeDone));
        walk.Steps[part + 1].ShouldBe(PublishStep.Locate);
        at.Tube.Videos.ShouldHaveSingleItem().Digest.ShouldBe(at.Film.Digest);
    }

    [Theory]
    [InlineData(429, "rateLimitExceeded", PlatformFault.RateLimited)]
    [InlineData(401, "authError", PlatformFault.AuthExpired)]
    public async Task The_last_part_refused_outright_is_surely_not_taken(int status, string reason, PlatformFault fault)
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script(Put, FakeAct.Say, nth: 3, status: status, body: FakeYouTube.Refusal(status, reason));
        var walk = at.Walk();

        await walk.Run();

        var failure = walk.Failures.ShouldHaveSingleItem();
        (failure.Fault, failure.MaybeDone).ShouldBe((fault, false));
        walk.Steps[4].ShouldBe(PublishStep.Locate);
        at.Tube.Videos.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(1, 503)]
    [InlineData(2, 401)]
    [InlineData(3, 503)]
    public async Task A_question_that_fails_is_asked_again_before_anything_is_sent(int part, int status)
    {
        await using var at = await YouTubeCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        for (var i = 1; i < part; i++)
        {
            await walk.Step();
        }

        await walk.Step(dies: true);
        at.Tube.Script(Put, FakeAct.Say, status: status);
        await walk.Run();

        walk.Steps.Skip(part + 1).Take(2).ShouldBe([PublishStep.Locate, PublishStep.Locate]);
        at.Tube.PartsTaken.Select(p => p.From).ShouldBe([0, 262_144, 524_288]);
        walk.Failures.ShouldHaveSingleItem();
        (walk.Journal.State, at.Tube.Videos.Count).ShouldBe((PublicationState.Published, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_upload_that_is_forgotten_before_its_last_byte_is_begun_anew(int parts)
    {
        await using var at = await YouTubeCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        for (var i = 0; i < parts; i++)
        {
            await walk.Step();
        }

        at.Tube.ForgetUploads();
        await walk.Run();

        at.Tube.Begun.ShouldBe(parts == 2 ? 1 : 2);
        walk.Steps.Contains(PublishStep.Find).ShouldBe(parts == 2);
        at.Tube.Videos.Count.ShouldBe(parts == 2 ? 0 : 1);
    }

    [Fact]
    public async Task An_upload_that_is_a_week_old_is_begun_anew()
    {
        await using var at = await YouTubeCase.Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        await walk.Step();
        at.Tube.Clock.Pass(TimeSpan.FromDays(7.1));

        await walk.Run();

        at.Tube.Begun.ShouldBe(2);
        at.Tube.Videos.ShouldHaveSingleItem().Digest.ShouldBe(at.Film.Digest);
        walk.Journal.State.ShouldBe(PublicationState.Published);
    }

    [Fact]
    public async Task A_film_that_was_changed_is_not_sent()
    {
        await using var at = await YouTubeCase.Open();
        var other = at.Work() with { Film = new FilmBytes(599_999).File() };
        (await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Begin, other, CancellationToken.None))).Fault.ShouldBe(PlatformFault.MediaRejected);

        var begun = await at.Do(PublishStep.Begin);
        var cut = at.Work(begun with { Confirmed = 524_288 }) with { Film = new PostFile((_, _) => Task.FromResult<Stream>(new MemoryStream(new byte[100])), 600_000, "video/mp4") };
        var failure = await Should.ThrowAsync<PlatformException>(() => at.Publisher.Do(PublishStep.Send, cut, CancellationToken.None));
        (failure.Fault, failure.MaybeDone, failure.Field).ShouldBe((PlatformFault.MediaRejected, false, "film"));
        at.Tube.Videos.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_leads_elsewhere_gets_no_token()
    {
        await using var at = await YouTubeCase.Open();
        await using var elsewhere = new FakeYouTube();
        await elsewhere.Start();
        var begun = await at.Do(PublishStep.Begin);
        using var outbound = new Reelwright.Base.Net.Outbound([elsewhere.Host]);
        using var http = new Reelwright.Publishing.Wire.PlatformHttp(outbound, elsewhere.Clock);
        var publisher = new Reelwright.Publishing.YouTube.YouTubePublisher(http);
        var seen = new List<string>();
        elsewhere.Seen = seen.Add;

        var moved = begun with { Session = $"{elsewhere.Address}/upload/youtube/v3/videos?upload_id=X" };
        (await publisher.Do(PublishStep.Locate, at.Work(moved), CancellationToken.None)).Session.ShouldBeNull();

        seen.ShouldBe([""]);
    }

    [Fact]
    public async Task A_question_that_is_refused_before_the_last_byte_left_says_why()
    {
        await using var at = await YouTubeCase.Open();
        var begun = await at.Do(PublishStep.Begin);
        at.Tube.Script(Put, FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "forbidden"));
        (await at.Fails(PublishStep.Locate, begun)).Fault.ShouldBe(PlatformFault.Permission);

        // After it, the post may be there: it is searched for instead.
        at.Tube.Script(Put, FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "forbidden"));
        var after = await at.Do(PublishStep.Locate, begun with { Offered = 600_000 });
        (after.State, at.Publisher.Next(after, at.Post).Step).ShouldBe((PublicationState.Ambiguous, PublishStep.Find));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bytes=1-99")]
    [InlineData("bytes=0-600000")]
    [InlineData("items=0-5")]
    public async Task A_range_that_makes_no_sense_is_asked_again(string range)
    {
        await using var at = await YouTubeCase.Open();
        var begun = await at.Do(PublishStep.Begin);
        at.Tube.Script(Put, FakeAct.Say, 1, 308, "", ("Range", range));
        (await at.Fails(PublishStep.Locate, begun)).Fault.ShouldBe(PlatformFault.Transient);
    }

    [Fact]
    public async Task An_upload_without_an_address_is_not_begun()
    {
        await using var at = await YouTubeCase.Open();
        at.Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: 200, body: "{}");
        (await at.Fails(PublishStep.Begin)).Fault.ShouldBe(PlatformFault.Transient);
    }
}
