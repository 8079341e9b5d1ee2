using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A person's own tool that posts when it is asked by a signed request (publishing contract §8.2 and §9): it takes nothing that is not signed, or was signed at another time.</summary>
public sealed class FakeBridge : FakePlatform
{
    private static readonly string[] Members = ["event", "attemptId", "platform", "account", "title", "description", "tags", "visibility", "scheduleUtc", "video", "cover", "options"];
    private readonly Dictionary<string, FakeReply> answered = new(StringComparer.Ordinal);
    private readonly List<FakePost> posts = [];
    private readonly Lock door = new();

    /// <summary>What both sides know.</summary>
    public string Secret { get; set; } = "bridge-secret-of-both";

    /// <summary>Whether it posts nothing for a key it has had, and answers as it did then.</summary>
    public bool HonoursKeys { get; set; } = true;

    /// <summary>Says that it has posted in its answer; else that it has taken the work, and calls back later.</summary>
    public bool AtOnce { get; set; } = true;

    /// <summary>Why it will not have the next one; null when it will.</summary>
    public string? Refuses { get; set; }

    /// <summary>The address of a post, by its id.</summary>
    public Func<string, string?> Link { get; set; } = id => $"https://www.xiaohongshu.com/explore/{id}?xsec_token=AB";

    /// <summary>The bodies it took, in order; those it answered from memory too.</summary>
    public List<JsonNode> Asked { get; } = [];

    /// <inheritdoc />
    public override IReadOnlyList<FakePost> Posts
    {
        get
        {
            lock (door)
            {
                return [.. posts];
            }
        }
    }

    /// <summary>A call back about what it was asked, as it would send it now.</summary>
    /// <param name="more">Members besides the attempt and the status.</param>
    public (byte[] Body, string Timestamp, string Signature) CallsBack(Guid attempt, string status, params (string Name, JsonNode? Value)[] more)
    {
        var said = new JsonObject { ["attemptId"] = attempt.ToString(), ["status"] = status };
        foreach (var (name, value) in more)
        {
            said[name] = value;
        }

        var body = Encoding.UTF8.GetBytes(said.ToJsonString());
        var timestamp = Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (body, timestamp, Sign(timestamp, body));
    }

    protected override async Task<FakeReply> Answer(HttpContext http, string route, FakeAct act)
    {
        var body = await Small(http);
        var headers = http.Request.Headers;
        var (timestamp, key) = (headers["X-Timestamp"].ToString(), headers["X-Idempotency-Key"].ToString());
        if (route is not "POST /publish")
        {
            return new FakeReply(404);
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(Clock.GetUtcNow().ToUnixTimeSeconds() - seconds) > 300)
        {
            return new FakeReply(401, """{"reason":"timestamp"}""");
        }

        if (!string.Equals(headers["X-Signature"], Sign(timestamp, body), StringComparison.Ordinal))
        {
            return new FakeReply(401, """{"reason":"signature"}""");
        }

        if (http.Request.ContentType is not "application/json; charset=utf-8" || JsonNode.Parse(body) is not JsonObject said || !Whole(said) || !string.Equals((string?)said["attemptId"], key, StringComparison.Ordinal))
        {
            return new FakeReply(400, """{"reason":"body"}""");
        }

        lock (door)
        {
            Asked.Add(said);
            if (HonoursKeys && answered.TryGetValue(key, out var before))
            {
                return before;
            }

            return answered[key] = Post(said);
        }
    }

    private FakeReply Post(JsonObject said)
    {
        if (Refuses is { } why)
        {
            Refuses = null;
            return new FakeReply(200, new JsonObject { ["status"] = "failed", ["reason"] = why }.ToJsonString());
        }

        var id = $"64a1b2c3d4e5f6071829{posts.Count:x4}";
        posts.Add(new FakePost(id, (string)said["title"]!, (string)said["video"]!["sha256"]!, (long)said["video"]!["bytes"]!) { State = AtOnce ? "published" : "accepted" });
        return AtOnce
            ? new FakeReply(200, new JsonObject { ["status"] = "published", ["remoteId"] = id, ["url"] = Link(id) }.ToJsonString())
            : new FakeReply(202, new JsonObject { ["status"] = "accepted", ["jobId"] = $"job-{posts.Count}" }.ToJsonString());
    }

    private static bool Whole(JsonObject said) =>
        said.Select(m => m.Key).SequenceEqual(Members, StringComparer.Ordinal) && (string?)said["event"] is "publish.requested" && said["options"] is JsonObject && said["tags"] is JsonArray
        && Uri.TryCreate((string?)said["video"]!["url"], UriKind.Absolute, out _) && ((string)said["video"]!["sha256"]!).Length == 64 && (long)said["video"]!["bytes"]! > 0;

    // Written anew here: two that share a mistake would agree.
    private string Sign(string timestamp, byte[] body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body]));
}
