using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Wire;
using Reelwright.Publishing.YouTube;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>The adapter of YouTube, with its stand-in.</summary>
public sealed class YouTubeCase : PublisherCase
{
    private readonly Outbound outbound;
    private readonly PlatformHttp http;
    private readonly string refresh;
    private bool posterTaken = true;

    private YouTubeCase(FakeYouTube fake)
    {
        Tube = fake;
        outbound = new Outbound([fake.Host]);
        http = new PlatformHttp(outbound, fake.Clock);
        Publisher = new YouTubePublisher(http, YouTubePublisher.PartUnit);
        SignIn = new YouTubeSignIn(http);
        Access = fake.Access();
        refresh = fake.GiveRefresh();
        Asked = new Post { Title = "The Sea, Part 1", Description = "海 and more.", Tags = ["sea", "a lighthouse"], Visibility = VisibilityType.Public, AllowComments = true, AllowDownload = true, Language = "zh-CN", Film = Film.Facts() };
    }

    public FakeYouTube Tube { get; }

    public YouTubeSignIn SignIn { get; }

    public override FakePlatform Fake => Tube;
    public override IPublisher Publisher { get; }
    public override PlatformAccess Access { get; }
    public override FilmBytes Film { get; } = new(600_000);
    public override FilmBytes? Cover => posterTaken ? Poster : null;
    public override Post Post => Asked with { Cover = posterTaken ? new CoverFacts("image/png", 9000, 1280, 720) : null };
    public override bool Curable => true;

    /// <summary>The post without its cover, as a test wants it.</summary>
    public Post Asked { get; set; }

    private FilmBytes Poster { get; } = new(9000, 7);

    /// <summary>A case whose stand-in listens.</summary>
    public static async Task<YouTubeCase> Open(bool cover = false, DateTimeOffset? now = null)
    {
        var fake = new FakeYouTube();
        await fake.Start();
        fake.Clock.Pass((now ?? fake.Clock.GetUtcNow()) - fake.Clock.GetUtcNow());
        return new YouTubeCase(fake) { posterTaken = cover };
    }

    /// <summary>Everything for a step that is taken by itself.</summary>
    public PostWork Work(PostJournal? journal = null, Post? post = null) => new(
        post ?? Post, journal ?? new PostJournal { Attempt = Guid.CreateVersion7(), StartedAt = Fake.Clock.GetUtcNow() }, Film.File(), Cover?.File("image/png"), Access, Fake.Clock.GetUtcNow());

    /// <summary>Takes one step by itself.</summary>
    public Task<PostJournal> Do(PublishStep step, PostJournal? journal = null) => Publisher.Do(step, Work(journal), CancellationToken.None);

    /// <summary>By what a step fails.</summary>
    public Task<PlatformException> Fails(PublishStep step, PostJournal? journal = null) => Should.ThrowAsync<PlatformException>(() => Do(step, journal));

    public override void Expire() => Tube.ExpireTokens();

    public override async Task<PlatformAccess> Renew(PlatformAccess old) => old with { Token = (await SignIn.Refresh(old.App, refresh, CancellationToken.None)).Access };

    public override void UseUp() => Tube.Script("POST /upload/youtube/v3/videos", FakeAct.Say, status: 403, body: FakeYouTube.Refusal(403, "quotaExceeded"));

    public override void Reject() => Tube.RejectsWith = "copyright";

    public override void Dawdle() => Tube.Processing = TimeSpan.FromDays(4000);

    public override void Remove(string id) => Tube.Delete(id);

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        outbound.Dispose();
        await base.DisposeAsync();
    }
}
