using Reelwright.Domain;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>What is said of a post before anything is sent to Bilibili.</summary>
[Trait("suite", "publish")]
public sealed class BilibiliCheckTests : IAsyncLifetime
{
    private BilibiliCase at = null!;

    public async Task InitializeAsync() => at = await BilibiliCase.Open();

    public async Task DisposeAsync() => await at.DisposeAsync();

    [Fact]
    public void Texts_are_counted_at_their_limits_and_one_over_them()
    {
        // A sign beyond the first plane counts twice.
        Issues(at.Post with { Title = new string('字', 79) }).ShouldBeEmpty();
        One(at.Post with { Title = new string('字', 78) + "🎬" }).ShouldBe(("too_long", "title", 80, 79));
        Issues(at.Post with { Description = new string('字', 249) }).ShouldBeEmpty();
        One(at.Post with { Description = new string('字', 250) }).ShouldBe(("too_long", "description", 250, 249));
        Issues(at.Post with { Tags = [new string('a', 99), new string('b', 99)] }).ShouldBeEmpty();
        One(at.Post with { Tags = [new string('a', 99), new string('b', 100)] }).ShouldBe(("too_long", "tags", 200, 199));
    }

    [Fact]
    public void What_has_to_be_there_is_asked_for()
    {
        One(at.Post with { Title = " " }).ShouldBe(("missing", "title", null, null));
        One(at.Post with { Tags = [] }).ShouldBe(("missing", "tags", null, null));
        One(at.Post with { Tags = ["a,b"] }).ShouldBe(("wrong", "tags", null, null));
        One(at.Post with { Tags = ["a", ""] }).ShouldBe(("wrong", "tags", null, null));
        One(at.Post with { Cover = null }).ShouldBe(("missing", "cover", null, null));
    }

    [Fact]
    public void Films_are_measured_at_their_limits_and_one_over_them()
    {
        var film = at.Post.Film;
        Film(film with { Bytes = 4L << 30, Length = TimeSpan.FromSeconds(17_999), Width = 4096, Height = 4096, FramesPerSecond = 120, Name = "A.FLV" }).ShouldBeEmpty();
        Film(film with { Bytes = (4L << 30) + 1 }).ShouldBe([("too_long", "film", (4L << 30) + 1, 4L << 30)]);
        Film(film with { Bytes = 0 }).ShouldBe([("missing", "film", null, null)]);
        Film(film with { Length = TimeSpan.FromHours(5) }).ShouldBe([("too_long", "film", 18_000, 17_999)]);
        Film(film with { Width = 4097 }).ShouldBe([("wrong", "film", 4097, 4096)]);
        Film(film with { Height = 4097 }).ShouldBe([("wrong", "film", 4097, 4096)]);
        Film(film with { FramesPerSecond = 120.5 }).ShouldBe([("wrong", "film", 121, 120)]);
        Film(film with { Name = "film.mov" }).ShouldBe([("wrong", "film", null, null)]);
    }

    [Fact]
    public void Covers_are_measured_at_their_limits_and_one_over_them()
    {
        Cover(new CoverFacts("image/jpeg", 5 << 20, 960, 600)).ShouldBeEmpty();
        Cover(new CoverFacts("image/jpeg", (5 << 20) + 1, 960, 600)).ShouldBe([("too_long", "cover", (5 << 20) + 1, 5 << 20)]);
        Cover(new CoverFacts("image/jpeg", 1, 959, 600)).ShouldBe([("wrong", "cover", null, null)]);
        Cover(new CoverFacts("image/jpeg", 1, 960, 599)).ShouldBe([("wrong", "cover", null, null)]);
        Cover(new CoverFacts("image/webp", 1, 960, 600)).ShouldBe([("wrong", "cover", null, null)]);
    }

    [Theory]
    [InlineData(VisibilityType.Private)]
    [InlineData(VisibilityType.Unlisted)]
    [InlineData(VisibilityType.Scheduled)]
    public void Posts_are_for_everybody(VisibilityType other)
    {
        One(at.Post with { Visibility = other }).ShouldBe(("not_there", "visibility", null, null));
        Issues(at.Post with { Visibility = null }).ShouldBeEmpty();
        One(at.Post with { ReleaseAt = DateTimeOffset.UnixEpoch }).ShouldBe(("not_there", "release_at", null, null));
    }

    [Fact]
    public async Task Its_own_settings_are_looked_at()
    {
        var live = await at.Publisher.Options(at.Access, default);
        With([]).ShouldBe([("missing", "tid")]);
        With([("tid", "x")]).ShouldBe([("wrong", "tid")]);
        With([("tid", "24")]).ShouldBeEmpty();
        With([("tid", "1")]).ShouldBe([("not_allowed", "tid")]);
        With([("tid", "21"), ("copyright", "3")]).ShouldBe([("wrong", "copyright")]);
        With([("tid", "21"), ("copyright", "2")]).ShouldBe([("missing", "source")]);
        With([("tid", "21"), ("copyright", "2"), ("source", "a book")]).ShouldBeEmpty();
        With([("tid", "21"), ("no_reprint", "yes")]).ShouldBe([("wrong", "no_reprint")]);
        With([("tid", "21"), ("no_reprint", "true")]).ShouldBeEmpty();
        With([("tid", "21"), ("dtime", "1")]).ShouldBe([("not_there", "dtime")]);

        IEnumerable<(string, string)> With((string Name, string Value)[] options) =>
            at.Publisher.Check(at.Post with { Options = options.ToDictionary(o => o.Name, o => o.Value, StringComparer.Ordinal) }, live).Where(i => !i.Warns).Select(i => (i.Code, i.Field));
    }

    [Fact]
    public void Everything_is_told_at_once()
    {
        var post = at.Post with { Title = "", Tags = [], Cover = null, Visibility = VisibilityType.Private, Options = new Dictionary<string, string>(StringComparer.Ordinal) };

        Issues(post).Select(i => i.Field).ShouldBe(["title", "tags", "visibility", "tid", "cover"]);
    }

    [Fact]
    public void What_no_field_tells_is_left_to_a_person()
    {
        ByHand(at.Post with { AllowComments = true, MadeByAi = false }).ShouldBeEmpty();
        ByHand(at.Post with { AllowComments = false, AllowDownload = true, AgeRestriction = true, MadeByAi = true }).ShouldBe(["allow_comments", "allow_download", "age_restriction", "made_by_ai"]);

        IEnumerable<string> ByHand(Post post) => at.Publisher.Check(post, null).Where(i => i is { Warns: true, Code: "do_by_hand" }).Select(i => i.Field);
    }

    [Fact]
    public async Task Categories_are_the_children_with_their_parents_names()
    {
        var live = await at.Publisher.Options(at.Access, default);

        live.Choices["tid"].ShouldBe([new Choice("21", "动画 › 综合"), new Choice("24", "动画 › MAD")]);
        live.Choices["copyright"].Select(c => c.Value).ShouldBe(["1", "2"]);
        (live.Name, live.Picture, live.LongestSeconds).ShouldBe(("小明", "http://i.fake/face.jpg", null));
    }

    private IEnumerable<(string, string, long?, long?)> Film(FilmFacts film) => Issues(at.Post with { Film = film }).Select(Told);

    private IEnumerable<(string, string, long?, long?)> Cover(CoverFacts cover) => Issues(at.Post with { Cover = cover }).Select(Told);

    private (string, string, long?, long?) One(Post post) => Told(Issues(post).Single());

    private static (string, string, long?, long?) Told(PostIssue issue) => (issue.Code, issue.Field, issue.Count, issue.Most);

    private List<PostIssue> Issues(Post post) => [.. at.Publisher.Check(post, null).Where(i => !i.Warns)];
}
