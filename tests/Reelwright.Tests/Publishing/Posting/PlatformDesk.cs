using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>A platform's stand-in as a whole installation posts there: one account, and a platform that is through with a film at once.</summary>
internal sealed class PlatformDesk
{
    private Func<PlatformDesk, Dictionary<string, string>> addresses = _ => [];

    private PlatformDesk(PlatformType platform, FakePlatform fake) => (Platform, Fake) = (platform, fake);

    public PlatformType Platform { get; }

    public FakePlatform Fake { get; }

    public string ClientId { get; private init; } = "";

    public string Secret { get; private init; } = "";

    /// <summary>The platform's id of the account.</summary>
    public string Id { get; private init; } = "";

    public string? Handle { get; private init; }

    public string Token { get; private init; } = "";

    public string? Refresh { get; private init; }

    public Dictionary<string, string> Facts { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>What a post here needs of the platform's own settings.</summary>
    public Dictionary<string, string> Options { get; private init; } = new(StringComparer.Ordinal);

    public VisibilityType? Visibility => VisibilityType.Public;

    /// <summary>Where it is, once it listens.</summary>
    public Dictionary<string, string> Addresses => addresses(this);

    /// <summary>The request that opens an upload.</summary>
    public string Begin { get; private init; } = "";

    /// <summary>The requests that bring bytes.</summary>
    public string Send { get; private init; } = "";

    /// <summary>How many of those a film of 20 MB takes.</summary>
    public int Parts { get; private init; }

    /// <summary>The request that makes the post, and which of them.</summary>
    public (string Begins, int Nth) Submit { get; private init; }

    /// <summary>The request that asks how it is.</summary>
    public string Look { get; private init; } = "";

    public static PlatformDesk YouTube()
    {
        var fake = new FakeYouTube { Processing = TimeSpan.Zero };
        const string Upload = "/upload/youtube/v3/videos";
        return new PlatformDesk(PlatformType.YouTube, fake)
        {
            ClientId = FakeYouTube.ClientId, Secret = FakeYouTube.ClientSecret, Id = FakeYouTube.ChannelId, Token = fake.Give(), Refresh = fake.GiveRefresh(),
            Facts = new(StringComparer.Ordinal) { ["uploads"] = FakeYouTube.UploadsId },
            Begin = "POST " + Upload, Send = "PUT " + Upload, Parts = 3, Submit = ("PUT " + Upload, 3), Look = "GET /youtube/v3/videos",
            addresses = d => new(StringComparer.Ordinal)
            {
                ["page"] = d.Fake.Address + "/o/oauth2/v2/auth", ["token"] = d.Fake.Address + "/token", ["api"] = d.Fake.Address + "/youtube/v3", ["upload"] = d.Fake.Address + "/upload/youtube/v3",
            },
        };
    }

    public static PlatformDesk TikTok()
    {
        var fake = new FakeTikTok { Works = TimeSpan.Zero, Moderates = TimeSpan.Zero };
        fake.Keys.Life = TimeSpan.FromDays(365);
        var pair = fake.Keys.Give();
        return new PlatformDesk(PlatformType.TikTok, fake)
        {
            ClientId = FakeTikTok.ClientKey, Secret = FakeTikTok.ClientSecret, Id = FakeTikTokKeys.OpenId, Handle = fake.Username, Token = pair.Access, Refresh = pair.Refresh,
            Options = new(StringComparer.Ordinal) { ["consent"] = "true" },
            Begin = "POST /v2/post/publish/video/init", Send = "PUT /video", Parts = 1, Submit = ("POST /v2/post/publish/video/init", 1), Look = "POST /v2/post/publish/status",
            addresses = Everywhere,
        };
    }

    public static PlatformDesk Bilibili()
    {
        var fake = new FakeBilibili();
        fake.Archives.Review = TimeSpan.Zero;
        var (access, refresh) = fake.Accounts.Give();
        return new PlatformDesk(PlatformType.Bilibili, fake)
        {
            ClientId = FakeBilibiliAccounts.ClientId, Secret = FakeBilibiliAccounts.ClientSecret, Id = FakeBilibiliAccounts.OpenId, Token = access, Refresh = refresh,
            Options = new(StringComparer.Ordinal) { ["tid"] = FakeBilibiliArchives.Category },
            Begin = "POST /arcopen/fn/archive/video/init", Send = "POST /video/v2/part/upload", Parts = 3, Submit = ("POST /arcopen/fn/archive/add-by-utoken", 1), Look = "GET /arcopen/fn/archive/view",
            addresses = Everywhere,
        };
    }

    /// <summary>Adds an app of the owner's here and an account that was connected by it: the account. Neither's secrets may be told anywhere.</summary>
    /// <param name="name">What the account is called.</param>
    /// <param name="by">What the app is called.</param>
    public async Task<Guid> Connect(Server server, string name = "Ada's", string by = "ours")
    {
        server.Overheard.Secret(Token, "a platform's token");
        server.Overheard.Secret(Secret, "an app's secret");
        var (owner, secrets) = (server.Installation.Owner, server.Installation.Secrets);
        var app = new PlatformApp { UserId = owner, Platform = Platform, Name = by, ClientId = ClientId, ClientSecret = secrets.Protect(Secret), Addresses = Json.Write(Addresses) };
        var account = new PlatformAccount
        {
            UserId = owner, Platform = Platform, Route = PublishingRoute.Official, AppId = app.Id, PlatformAccountId = Id, Name = name, Handle = Handle, Facts = Json.Write(Facts), AccessToken = secrets.Protect(Token),
            RefreshToken = Refresh is { } refresh ? secrets.Protect(refresh) : null, TokenExpiresAt = TimeProvider.System.GetUtcNow().AddDays(1),
        };
        await using var db = new ReelDb(ReelDb.Options(server.Installation.Database, TimeProvider.System));
        db.AddRange(app, account);
        await db.SaveChangesAsync();
        return account.Id;
    }

    private static Dictionary<string, string> Everywhere(PlatformDesk desk) =>
        new[] { "page", "token", "api", "upload" }.ToDictionary(name => name, _ => desk.Fake.Address, StringComparer.Ordinal);
}
