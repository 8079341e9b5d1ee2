using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.TikTok;
using Reelwright.Tests.Publishing.Fakes;
using static Reelwright.Tests.Publishing.TikTok.TikTokCase;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>How bytes get there. The stand-in refuses a wrong range, size, type or any token.</summary>
[Trait("suite", "publish")]
public sealed class TikTokUploadTests
{
    [Fact]
    public async Task Parts_go_one_after_another_and_only_the_last_may_make_the_post()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Step();

        var sends = new List<(long, long, bool)>();
        for (var i = 0; i < 4; i++)
        {
            var next = await walk.Step();
            sends.Add((next.Offset, next.Length, next.Posts));
        }

        sends.ShouldBe([(0, 5000, false), (5000, 5000, false), (10_000, 5000, false), (15_000, 8456, true)]);
        (walk.Journal.Uploaded, walk.Journal.State, walk.Journal.Confirmed).ShouldBe((true, PublicationState.Submitted, 23_456L));
        at.Publisher.Next(walk.Journal, at.Post).Step.ShouldBe(PublishStep.Look);
    }

    [Fact]
    public async Task A_film_of_full_size_is_cut_as_usual_and_arrives()
    {
        await using var at = await Open();
        at.TikTok.Million = 1_000_000;
        var film = new FilmBytes(64_000_123);
        var post = at.Post with { Film = film.Facts() };
        var walk = new PublisherWalk(new TikTokPublisher(at.Http), post, film.File(), null, at.Access, at.Fake.Clock);

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Steps.Count(s => s is PublishStep.Send).ShouldBe(6);
        at.Fake.Posts.Single().Digest.ShouldBe(film.Digest);
    }

    [Theory]
    [InlineData(FakeAct.KeepLess)]
    [InlineData(FakeAct.BreakInside)]
    [InlineData(FakeAct.DropReply)]
    [InlineData(FakeAct.DropBefore)]
    public async Task Whichever_part_goes_wrong_it_goes_on_from_what_TikTok_holds(FakeAct act)
    {
        for (var part = 1; part <= 4; part++)
        {
            await using var at = await Open();
            at.Fake.Script(TikTokRoutes.Put, act, part);
            var walk = at.Walk();

            (await walk.Run()).State.ShouldBe(PublicationState.Published, $"{act} of part {part}: {string.Join(' ', walk.Steps)}");

            at.Fake.Posts.Single().Digest.ShouldBe(at.Film.Digest);
            walk.Steps.Count(s => s is PublishStep.Begin).ShouldBe(1);
            walk.Steps.Contains(PublishStep.Locate).ShouldBe(act is not FakeAct.KeepLess);
        }
    }

    [Fact]
    public async Task A_range_that_does_not_match_is_asked_for_and_put_right()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        await walk.Step();
        await walk.Step(dies: true);
        // The journal is one part behind: as after a restart of the whole machine from a backup.
        var behind = walk.Journal with { Doing = null, Located = true };

        var after = await at.Publisher.Do(PublishStep.Send, Work(at, behind), default);

        (after.Located, after.Confirmed, at.Publisher.Next(after, at.Post).Step).ShouldBe((false, 5000L, PublishStep.Locate));
        var located = await at.Publisher.Do(PublishStep.Locate, Work(at, after), default);
        (located.Located, located.Confirmed).ShouldBe((true, 10_000L));
        at.Publisher.Next(located, at.Post).ShouldBe(new NextStep(PublishStep.Send, 10_000, 5000));
    }

    [Fact]
    public async Task An_answer_without_a_range_or_an_end_that_comes_too_soon_is_not_believed()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.Say, 1, 206);
        at.Fake.Script(TikTokRoutes.Put, FakeAct.Say, 2, 201);
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Steps.Count(s => s is PublishStep.Locate).ShouldBe(2);
        at.Fake.Posts.Single().Digest.ShouldBe(at.Film.Digest);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task An_address_that_died_in_the_middle_fails_so_that_a_person_may_post_anew(int status)
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.Say, 2, status);
        var walk = at.Walk();

        var end = await walk.Run();

        (end.State, end.Fault, end.RemoteReason).ShouldBe((PublicationState.Failed, PlatformFault.Transient, "upload_url_expired"));
        end.Session.ShouldBeNull();
        walk.Steps[^1].ShouldBe(PublishStep.Locate);
        at.Fake.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_lives_for_an_hour()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Step();
        await walk.Step();
        at.Fake.Clock.Pass(TimeSpan.FromHours(1));

        (await walk.Run()).Fault.ShouldBe(PlatformFault.Transient);

        at.Fake.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_that_died_because_all_was_there_fails_nothing()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        for (var i = 0; i < 3; i++)
        {
            await walk.Step();
        }

        await walk.Step(dies: true);
        var again = await at.Publisher.Do(PublishStep.Send, Work(at, walk.Journal), default);

        // The upload is closed and so not found; the post is there.
        again.Session.ShouldBeNull();
        (await at.Publisher.Do(PublishStep.Locate, Work(at, again), default)).ShouldSatisfyAllConditions(j => j.State.ShouldBe(PublicationState.Processing), j => j.Uploaded.ShouldBeTrue());
    }

    [Fact]
    public async Task After_the_last_byte_was_sent_an_address_that_died_is_given_an_hour()
    {
        await using var at = await Open();
        var walk = at.Walk();
        await walk.Until(PublishStep.Send);
        await walk.Step();
        var sent = at.Fake.Clock.GetUtcNow();
        var dead = walk.Journal with { Session = null, Located = false, Offered = at.Film.File().Length, SubmitSentAt = sent };

        var soon = await at.Publisher.Do(PublishStep.Locate, Work(at, dead) with { Now = sent + TimeSpan.FromMinutes(59) }, default);
        var late = await at.Publisher.Do(PublishStep.Locate, Work(at, dead) with { Now = sent + TimeSpan.FromMinutes(60) }, default);

        (soon.State, at.Publisher.Next(soon, at.Post).Step).ShouldBe((PublicationState.Uploading, PublishStep.Locate));
        late.State.ShouldBe(PublicationState.Failed);
    }

    [Fact]
    public async Task A_look_that_fails_before_it_is_known_what_TikTok_holds_is_repeated_before_anything_is_sent()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.DropReply, 2);
        at.Refuse(TikTokRoutes.Status, 500, "internal_error");
        var walk = at.Walk();

        (await walk.Run()).State.ShouldBe(PublicationState.Published);

        walk.Steps.Take(7).ShouldBe([PublishStep.Begin, PublishStep.Send, PublishStep.Send, PublishStep.Locate, PublishStep.Locate, PublishStep.Send, PublishStep.Send]);
    }

    [Fact]
    public async Task Malformed_bytes_are_ours_to_mend_and_fail()
    {
        await using var at = await Open();
        at.Fake.Script(TikTokRoutes.Put, FakeAct.Say, 1, 400);

        (await at.Walk().Run()).Fault.ShouldBe(PlatformFault.Validation);
    }

    [Fact]
    public async Task Bytes_go_where_TikTok_says()
    {
        await using var at = await Open();
        at.TikTok.UploadPath = "/upload-useast2a/video/";

        (await at.Walk().Run()).State.ShouldBe(PublicationState.Published);

        at.Fake.Heard.Count(h => string.Equals(h, "PUT /upload-useast2a/video/", StringComparison.Ordinal)).ShouldBe(4);
    }

    private static PostWork Work(TikTokCase at, PostJournal journal) => new(at.Post, journal, at.Film.File(), null, at.Access, at.Fake.Clock.GetUtcNow());
}
