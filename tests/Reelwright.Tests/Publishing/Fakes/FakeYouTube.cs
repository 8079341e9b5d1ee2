using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Stands in for YouTube's Data API and Google's sign-in (contract 3, 9): one channel, whose videos it processes by its clock.</summary>
public sealed partial class FakeYouTube : FakePlatform
{
    public const string ChannelId = "UC_fake";
    public const string UploadsId = "UU_fake";
    private readonly Lock state = new();

    /// <summary>As the app would be told.</summary>
    public PlatformAddresses At => new(Address + "/o/oauth2/v2/auth", Address + "/token", Address + "/youtube/v3", Address + "/upload/youtube/v3");

    /// <summary>A person's app there.</summary>
    public PlatformClient App => new(ClientId, ClientSecret, At);

    /// <summary>The account, with a fresh token and all that was asked for.</summary>
    public PlatformAccess Access() => new(App, Give(), ChannelId, null, new Dictionary<string, string>(StringComparer.Ordinal) { ["uploads"] = UploadsId });

    /// <inheritdoc />
    public override IReadOnlyList<FakePost> Posts
    {
        get
        {
            lock (state)
            {
                return [.. videos.Select(v => new FakePost(v.Id, v.Title, v.Digest, v.Bytes) { State = v.Deleted ? "deleted" : v.Privacy(Clock.GetUtcNow()) })];
            }
        }
    }

    /// <summary>A refusal as YouTube words it.</summary>
    internal static FakeReply Refuse(int status, string reason, string message = "No.") => new(status, Refusal(status, reason, message));

    /// <summary>The body of a refusal.</summary>
    public static string Refusal(int status, string reason, string message = "No.") => new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = status,
            ["message"] = message,
            ["errors"] = new JsonArray(new JsonObject { ["message"] = message, ["domain"] = "youtube.fake", ["reason"] = reason }),
        },
    }.ToJsonString();

    /// <inheritdoc />
    protected override async Task<FakeReply> Answer(HttpContext http, string route, FakeAct act) => route switch
    {
        "POST /token" => await Token(http),
        "POST /revoke" => Revoke(http),
        "POST /upload/youtube/v3/videos" => await Insert(http),
        "PUT /upload/youtube/v3/videos" => await Bytes(http, act),
        "POST /upload/youtube/v3/thumbnails/set" => await Thumbnail(http),
        "GET /youtube/v3/videos" => Listed(http),
        "GET /youtube/v3/playlistItems" => Uploads(http),
        "GET /youtube/v3/channels" => Channel(http),
        "GET /youtube/v3/videoCategories" => Categories(http),
        _ => Refuse(404, "notFound", $"There is no {route}."),
    };

    private static string Asked(HttpContext http, string name) => http.Request.Query[name].ToString();

    private static HashSet<string> Parts(HttpContext http) => [.. Asked(http, "part").Split(',')];
}
