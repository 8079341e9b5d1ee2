using System.Text.Json.Nodes;
using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.TikTok;
using Reelwright.Publishing.Wire;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.TikTok;

/// <summary>TikTok's adapter with its stand-in, where a million bytes are a thousand.</summary>
public sealed class TikTokCase : PublisherCase
{
    private const long Million = 1000;
    private readonly FakeTikTok fake = new() { Million = Million };
    private readonly Outbound outbound = new(["127.0.0.1"]);
    private PlatformAccess? access;
    private string refresh = "";

    private TikTokCase() => Http = new PlatformHttp(outbound, fake.Clock);

    /// <summary>Connections that end with the case.</summary>
    public PlatformHttp Http { get; }

    /// <summary>The stand-in.</summary>
    public FakeTikTok TikTok => fake;

    /// <summary>What is changed of <see cref="Post"/>.</summary>
    public Func<Post, Post> With { get; init; } = post => post;

    public override FakePlatform Fake => fake;
    public override IPublisher Publisher => new TikTokPublisher(Http, new TikTokChunks(Whole: 6 * Million, Part: 5 * Million));
    public override PlatformAccess Access => access!;
    public override FilmBytes Film { get; } = new(23_456);
    public override bool EndsPublished => Published;
    public override bool Curable => false;

    /// <summary>See <see cref="EndsPublished"/>.</summary>
    public bool Published { get; init; } = true;

    public override Post Post => With(new Post
    {
        Title = "The lighthouse", Description = "A lighthouse in the storm.", Tags = ["sea", "light house"], Visibility = VisibilityType.Public, Film = Film.Facts(),
        Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["consent"] = "true" },
    });

    /// <summary>Opens one.</summary>
    public static async Task<TikTokCase> Open(Func<Post, Post>? with = null, bool published = true)
    {
        var at = new TikTokCase { With = with ?? (post => post), Published = published };
        await at.fake.Start();
        at.Connect();
        return at;
    }

    /// <summary>Connects the account with these scopes alone; all without any.</summary>
    public void Connect(params string[] scopes)
    {
        fake.Keys.Life = TimeSpan.FromDays(365);
        var pair = fake.Keys.Give(scopes);
        (refresh, access) = (pair.Refresh, new PlatformAccess(App, pair.Access, FakeTikTokKeys.OpenId, fake.Username, new Dictionary<string, string>(StringComparer.Ordinal)));
    }

    /// <summary>The app at the stand-in.</summary>
    public PlatformClient App => new(FakeTikTok.ClientKey, FakeTikTok.ClientSecret, new PlatformAddresses(fake.Address, fake.Address, fake.Address, fake.Address));

    /// <summary>A post with more settings.</summary>
    public static Post Set(Post post, params (string Name, string Value)[] options)
    {
        var all = post.Options.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in options)
        {
            all[name] = value;
        }

        return post with { Options = all };
    }

    /// <summary>What the next of such requests is answered: an error as TikTok words it.</summary>
    public void Refuse(string route, int status, string code, int nth = 1, params (string Name, string Value)[] headers) =>
        fake.Script(route, FakeAct.Say, nth, status, new JsonObject { ["data"] = new JsonObject(), ["error"] = new JsonObject { ["code"] = code, ["message"] = "Because of that.", ["log_id"] = "L9" } }.ToJsonString(), headers);

    public override void Expire() => fake.Keys.Expire();

    public override async Task<PlatformAccess> Renew(PlatformAccess old)
    {
        var tokens = await new TikTokSignIn(Http).Refresh(App, refresh, CancellationToken.None);
        refresh = tokens.Refresh!;
        return old with { Token = tokens.Access };
    }

    public override void UseUp() => Refuse(TikTokRoutes.AnyInit(Post), 403, "spam_risk_too_many_posts");

    public override void Reject() => fake.FailsWith = "frame_rate_check_failed";

    public override void Dawdle() => fake.Works = TimeSpan.FromDays(3650);

    public override void Remove(string id) => fake.Remove(id);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Http.Dispose();
        outbound.Dispose();
    }
}

/// <summary>What the stand-in is asked.</summary>
public static class TikTokRoutes
{
    public const string Creator = "POST /v2/post/publish/creator_info/query/";
    public const string Init = "POST /v2/post/publish/video/init/";
    public const string DraftInit = "POST /v2/post/publish/inbox/video/init/";
    public const string Status = "POST /v2/post/publish/status/fetch/";
    public const string List = "POST /v2/video/list/";
    public const string Query = "POST /v2/video/query/";
    public const string Put = "PUT /video/";

    public static string AnyInit(Post post) => post.Options.GetValueOrDefault("mode") is "inbox" ? DraftInit : Init;
}
