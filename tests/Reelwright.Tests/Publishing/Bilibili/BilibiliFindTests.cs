using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Whether a film at Bilibili surely is the post of which nobody knows whether it was made.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliFindTests
{
    [Theory]
    [InlineData("灯塔 and the sea", 0, 30d, true)]
    [InlineData("  灯塔  and\tthe sea ", 0, 30d, true)]
    [InlineData("灯塔 and the sea", -118, 30d, true)]
    [InlineData("灯塔 and the sea", -122, 30d, false)]
    [InlineData("灯塔 and the sea", 0, 31d, true)]
    [InlineData("灯塔 and the sea", 0, 32d, false)]
    [InlineData("灯塔 and the sea", 0, 28d, false)]
    [InlineData("灯塔 and the sea", 0, null, true)]
    [InlineData("灯塔 and the Sea", 0, 30d, false)]
    [InlineData("灯塔 and the sea 2", 0, 30d, false)]
    public async Task Only_what_agrees_is_bound(string title, int secondsLater, double? length, bool bound)
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant(title, at.Fake.Clock.GetUtcNow().AddSeconds(secondsLater), length);

        var found = await Find(at, Doubtful(at));

        found.RemoteId.ShouldBe(bound ? id : null);
        found.State.ShouldBe(bound ? PublicationState.Submitted : PublicationState.Ambiguous);
    }

    [Fact]
    public async Task Of_two_that_agree_none_is_bound_and_a_person_is_told()
    {
        await using var at = await BilibiliCase.Open();
        string[] ids = [at.Fake.Archives.Plant(at.Post.Title, at.Fake.Clock.GetUtcNow(), 30), at.Fake.Archives.Plant(at.Post.Title, at.Fake.Clock.GetUtcNow(), 30)];
        var journal = Doubtful(at);
        at.Fake.Clock.Pass(TimeSpan.FromHours(1));

        var found = await Find(at, journal);

        (found.RemoteId, found.Absent, found.State).ShouldBe((null, false, PublicationState.Ambiguous));
        ids.ShouldAllBe(id => found.Warning!.Contains(id, StringComparison.Ordinal));
        at.Publisher.Next(found, at.Post).Step.ShouldBe(PublishStep.Find);
    }

    [Fact]
    public async Task One_of_another_length_is_neither_bound_nor_taken_for_none()
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant(at.Post.Title, at.Fake.Clock.GetUtcNow(), 90);
        var journal = Doubtful(at);
        at.Fake.Clock.Pass(TimeSpan.FromHours(1));

        var found = await Find(at, journal);

        (found.RemoteId, found.Absent).ShouldBe((null, false));
        found.Warning.ShouldNotBeNull().ShouldContain(id);
        found.WarningCode.ShouldBe("may_be_there");
    }

    [Fact]
    public async Task A_film_whose_length_is_not_known_is_told_by_its_title_and_time()
    {
        await using var at = await BilibiliCase.Open();
        var id = at.Fake.Archives.Plant(at.Post.Title, at.Fake.Clock.GetUtcNow(), 90);

        var found = await at.Publisher.Do(PublishStep.Find, at.Work(Doubtful(at), at.Post with { Film = at.Post.Film with { Length = TimeSpan.Zero } }), default);

        found.RemoteId.ShouldBe(id);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"list":null,"page":{"total":3}}""", false)]
    [InlineData("""{"list":null,"page":{"total":0}}""", true)]
    [InlineData("""{"list":[]}""", true)]
    public async Task Only_a_list_that_is_there_shows_that_there_is_none(string data, bool absent)
    {
        await using var at = await BilibiliCase.Open();
        var journal = Doubtful(at);
        at.Fake.Clock.Pass(TimeSpan.FromHours(1));
        at.Fake.Script("GET /arcopen/fn/archive/viewlist", FakeAct.Say, status: 200, body: $$"""{"code":0,"data":{{data}} }""");

        (await Find(at, journal)).Absent.ShouldBe(absent);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task A_list_that_is_full_of_newer_films_shows_nothing(int older, bool absent)
    {
        await using var at = await BilibiliCase.Open();
        var journal = Doubtful(at);
        for (var i = 0; i < 20; i++)
        {
            at.Fake.Archives.Plant($"other {i}", at.Fake.Clock.GetUtcNow().AddHours(i < older ? -1 : 0), 30);
        }

        at.Fake.Clock.Pass(TimeSpan.FromHours(1));

        (await Find(at, journal)).Absent.ShouldBe(absent);
    }

    [Fact]
    public async Task It_is_absent_after_ten_minutes_and_not_before()
    {
        await using var at = await BilibiliCase.Open();
        var journal = Doubtful(at);

        at.Fake.Clock.Pass(TimeSpan.FromMinutes(9.9));
        var early = await Find(at, journal);
        at.Fake.Clock.Pass(TimeSpan.FromMinutes(0.2));
        var late = await Find(at, early);

        (early.Absent, late.Absent).ShouldBe((false, true));
        at.Publisher.Next(early, at.Post).ShouldBe(new NextStep(PublishStep.Find, After: TimeSpan.FromMinutes(1)));
        at.Publisher.Next(late, at.Post).Step.ShouldBe(PublishStep.Wait);
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_proves_nothing()
    {
        await using var at = await BilibiliCase.Open();
        var journal = Doubtful(at);
        at.Fake.Clock.Pass(TimeSpan.FromHours(1));
        at.Says("GET /arcopen/fn/archive/viewlist", 999999);

        var found = await Find(at, journal);

        (found.Absent, found.State).ShouldBe((false, PublicationState.Ambiguous));
        found.Warning.ShouldNotBeNull().ShouldContain("999999");
        (found.WarningCode, found.RemoteReason).ShouldBe(("platform_validation", null));
    }

    [Fact]
    public async Task A_post_that_is_listed_late_is_still_found()
    {
        await using var at = await BilibiliCase.Open();
        at.Fake.Archives.ListedAfter = TimeSpan.FromMinutes(5);
        at.Fake.Script("POST /arcopen/fn/archive/add-by-utoken", FakeAct.DropReply);
        var walk = at.Walk();

        var end = await walk.Run();

        (end.State, end.RemoteId).ShouldBe((PublicationState.Published, at.Fake.Posts.Single().Id));
        walk.Steps.Count(s => s is PublishStep.Find).ShouldBeGreaterThan(3);
        walk.Steps.Count(s => s is PublishStep.Submit).ShouldBe(1);
    }

    private static PostJournal Doubtful(BilibiliCase at) => new()
    {
        Attempt = Guid.CreateVersion7(), StartedAt = at.Fake.Clock.GetUtcNow(), SubmitSentAt = at.Fake.Clock.GetUtcNow(), State = PublicationState.Ambiguous, Doing = PublishStep.Submit, Session = "s",
    };

    private static Task<PostJournal> Find(BilibiliCase at, PostJournal journal) => at.Publisher.Do(PublishStep.Find, at.Work(journal), CancellationToken.None);
}
