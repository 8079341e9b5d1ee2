using Reelwright.Base.Net;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Publishing.Bridge;
using Reelwright.Publishing.Wire;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Bridge;

/// <summary>A bridge to Xiaohongshu, which honours keys or does not.</summary>
public sealed class BridgeCase : PublisherCase
{
    private readonly FakeBridge bridge = new();
    private readonly Outbound outbound;
    private readonly PlatformHttp http;
    private readonly bool honours;

    private BridgeCase(bool honours)
    {
        this.honours = honours;
        bridge.HonoursKeys = honours;
        // The stand-in is at a port nobody knows before it listens.
        outbound = new Outbound(["127.0.0.1"]);
        http = new PlatformHttp(outbound, bridge.Clock);
    }

    public FakeBridge Bridge => bridge;

    public override FakePlatform Fake => bridge;

    public override IPublisher Publisher => new BridgePublisher(PlatformType.Xiaohongshu, http, [bridge.Host], Patience);

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>What the engine tells of the account, instead of what is right.</summary>
    public Dictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    public override PlatformAccess Access => At(bridge.Secret);

    public override FilmBytes Film { get; } = new(30_000);

    public override Post Post => new()
    {
        Title = "两岸", Description = "海的故事。", Tags = ["海边"], Visibility = VisibilityType.Private, Language = "zh", Film = Film.Facts(),
        Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["idempotent"] = honours ? "true" : "false", ["location"] = "海边" },
    };

    public override bool Curable => honours;

    public static async Task<BridgeCase> Open(bool honours)
    {
        var at = new BridgeCase(honours);
        await at.bridge.Start();
        return at;
    }

    public override void Expire() => bridge.Secret = "another-secret-of-both";

    public override Task<PlatformAccess> Renew(PlatformAccess old) => Task.FromResult(Access);

    public override void UseUp() => bridge.Script("POST /publish", FakeAct.Say, status: 429, headers: ("Retry-After", "7200"));

    public override void Reject() => bridge.Refuses = "the account must be verified";

    public override void Dawdle() => bridge.AtOnce = false;

    public override void Remove(string id) => throw new NotSupportedException("nobody can ask a bridge");

    public PlatformAccess At(string secret)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["url"] = bridge.Address + "/publish", ["video_url"] = "https://reel.example.org/media/film.mp4?expires=1&signature=signed-for-a-short-time", ["cover_url"] = "https://reel.example.org/media/cover.jpg?expires=1&signature=another-short-signature",
        };
        foreach (var (name, value) in Facts)
        {
            facts[name] = value;
        }

        return new PlatformAccess(new PlatformClient("", secret, new PlatformAddresses("", "", "", "")), "", "my-notes", null, facts);
    }

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        outbound.Dispose();
        await base.DisposeAsync();
    }
}
