using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Bilibili;
using Reelwright.Publishing.Wire;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bilibili;

/// <summary>Bilibili's adapter with its stand-in, an account that is signed in, and a post of three parts.</summary>
public sealed class BilibiliCase : PublisherCase
{
    private const int PartSize = 1000;
    private readonly FakeBilibili fake;
    private readonly Outbound outbound = new(["127.0.0.1"]);
    private string refresh;

    private BilibiliCase(FakeBilibili fake)
    {
        this.fake = fake;
        Http = new PlatformHttp(outbound, fake.Clock);
        Publisher = new BilibiliPublisher(Http, PartSize);
        SignIn = new BilibiliSignIn(Http);
        App = new PlatformClient(FakeBilibiliAccounts.ClientId, FakeBilibiliAccounts.ClientSecret, new PlatformAddresses(fake.Address, fake.Address, fake.Address, fake.Address));
        (var token, refresh) = fake.Accounts.Give();
        Access = Opened(token);
    }

    public override FakeBilibili Fake => fake;
    public override BilibiliPublisher Publisher { get; }
    public override PlatformAccess Access { get; }
    public override FilmBytes Film { get; } = new(2500);
    public override FilmBytes Cover { get; } = new(700, seed: 2);
    public override bool Curable => false;

    /// <summary>The sign-in.</summary>
    public BilibiliSignIn SignIn { get; }

    /// <summary>The person's app.</summary>
    public PlatformClient App { get; }

    /// <summary>The connections.</summary>
    public PlatformHttp Http { get; }

    public override Post Post => new()
    {
        Title = "灯塔 and the sea",
        Description = "A film.",
        Tags = ["sea", "灯塔 at night"],
        Visibility = VisibilityType.Public,
        Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["tid"] = FakeBilibiliArchives.Category },
        Film = Film.Facts(),
        Cover = new CoverFacts("image/png", 700, 1280, 720),
    };

    /// <summary>The stand-in, listening, with an account.</summary>
    public static async Task<BilibiliCase> Open()
    {
        var platform = new FakeBilibili();
        await platform.Start();
        return new BilibiliCase(platform);
    }

    public override void Expire() => fake.Accounts.Expire();

    public override async Task<PlatformAccess> Renew(PlatformAccess old)
    {
        var tokens = await SignIn.Refresh(App, refresh, CancellationToken.None);
        refresh = tokens.Refresh!;
        return Opened(tokens.Access);
    }

    public override void UseUp() => Says("POST /arcopen/fn/archive/video/init", 123029);

    public override void Reject() => fake.Archives.Verdict = (-2, "画面模糊");

    public override void Dawdle() => fake.Archives.Dawdles = true;

    public override void Remove(string id) => fake.Archives.Put(id, -100, "已删除");

    /// <summary>The next such call is refused by a code.</summary>
    public void Says(string route, long code, int nth = 1) => fake.Script(route, FakeAct.Say, nth, 200, $$"""{"code":{{code}},"message":"no"}""");

    /// <summary>An account's access.</summary>
    public PlatformAccess Opened(string token) => new(App, token, FakeBilibiliAccounts.OpenId, null, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>What a step needs, as the engine gives it.</summary>
    public PostWork Work(PostJournal journal, Post? post = null) => new(post ?? Post, journal, Film.File(), Cover.File("image/png"), Access, fake.Clock.GetUtcNow());

    /// <summary>A journal of a post that stands there.</summary>
    public PostJournal Standing(string id, PublicationState state = PublicationState.Submitted) =>
        new() { Attempt = Guid.CreateVersion7(), StartedAt = fake.Clock.GetUtcNow(), SubmitSentAt = fake.Clock.GetUtcNow(), RemoteId = id, State = state };

    /// <summary>Looks at a post.</summary>
    public Task<PostJournal> Look(PostJournal journal) => Publisher.Do(PublishStep.Look, Work(journal), CancellationToken.None);

    public override async ValueTask DisposeAsync()
    {
        Http.Dispose();
        outbound.Dispose();
        await base.DisposeAsync();
    }
}
