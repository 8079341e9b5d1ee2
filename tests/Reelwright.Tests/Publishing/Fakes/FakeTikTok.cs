using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A server that speaks as TikTok's Content Posting API does (contract §4, §9).</summary>
public sealed partial class FakeTikTok : FakePlatform
{
    /// <summary>Of the app it knows.</summary>
    public const string ClientKey = "awfaketiktokkey";

    /// <summary>Of the app it knows.</summary>
    public const string ClientSecret = "fake-tiktok-client-secret";
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> calls = new(StringComparer.Ordinal);
    private readonly List<FakeTikTokTask> tasks = [];
    private readonly List<JsonObject> listed = [];
    private int logs;

    public FakeTikTok() => Keys = new FakeTikTokKeys(Clock);

    /// <summary>Its tokens.</summary>
    public FakeTikTokKeys Keys { get; }

    /// <summary>The account's.</summary>
    public string Username { get; set; } = "film.maker";

    /// <summary>What the account may choose from.</summary>
    public string[] Levels { get; set; } = ["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"];

    /// <summary>Of comment, duet, stitch: what the account has switched off.</summary>
    public string[] SwitchedOff { get; set; } = [];

    /// <summary>Longest film of the account.</summary>
    public int LongestSeconds { get; set; } = 600;

    /// <summary>Whether the app has been audited.</summary>
    public bool Audited { get; set; } = true;

    /// <summary>What it takes for a million bytes: tests with small films have a smaller one.</summary>
    public long Million { get; set; } = 1_000_000;

    /// <summary>Where bytes go, below its address.</summary>
    public string UploadPath { get; set; } = "/video/";

    /// <summary>Why films that are begun from now on fail; null for not.</summary>
    public string? FailsWith { get; set; }

    /// <summary>How long it works on a film.</summary>
    public TimeSpan Works { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long after that a public post gets its id.</summary>
    public TimeSpan Moderates { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>It no longer says how tasks are.</summary>
    public bool Forgets { get; set; }

    /// <summary>What it was asked to make, each the body.</summary>
    public List<JsonObject> Inits { get; } = [];

    /// <summary>The tasks that were begun.</summary>
    public IReadOnlyList<FakeTikTokTask> Tasks
    {
        get
        {
            lock (gate)
            {
                return [.. tasks];
            }
        }
    }

    /// <inheritdoc />
    public override IReadOnlyList<FakePost> Posts => [.. Tasks.Where(t => t.Digest is not null && t.Fails is null).Select(t => new FakePost(t.PostId, t.Title, t.Digest!, t.Size) { State = t.Removed ? "removed" : t.Draft ? "draft" : t.Level })];

    /// <summary>The person finishes a draft in the app.</summary>
    public void Finish(string publishId) => Tasks.Single(t => Same(t.PublishId, publishId)).Finished = true;

    /// <summary>The person deletes a post.</summary>
    public void Remove(string id) => Tasks.Single(t => Same(t.PostId, id)).Removed = true;

    /// <summary>Something that stands in the account's list and was not posted by us.</summary>
    public void List(string id, string caption, int seconds, DateTimeOffset created) => listed.Add(new JsonObject
    {
        ["id"] = id, ["title"] = caption, ["video_description"] = caption, ["duration"] = seconds, ["create_time"] = created.ToUnixTimeSeconds(), ["share_url"] = $"https://www.tiktok.com/@{Username}/video/{id}?utm=1",
    });

    /// <inheritdoc />
    protected override async Task<FakeReply> Answer(HttpContext http, string route, FakeAct act)
    {
        if (http.Request.Method is "PUT" && http.Request.Path == UploadPath)
        {
            return await Put(http, act);
        }

        return route switch
        {
            "GET /v2/auth/authorize/" => Keys.Allow(http.Request.Query) is { } to ? new FakeReply(302, "", ("Location", to)) : new FakeReply(400, "param_error"),
            "POST /v2/oauth/token/" => Keys.Token(await Form(http)),
            "POST /v2/oauth/revoke/" => Keys.Revoke(await Form(http)),
            "GET /v2/user/info/" => As(http, "user.info.basic", 600, () => User(http.Request.Query["fields"].ToString(), http)),
            "POST /v2/post/publish/creator_info/query/" => await As(http, "video.publish", 20, Creator),
            "POST /v2/post/publish/video/init/" => await As(http, "video.publish", 6, body => Init(body, draft: false)),
            "POST /v2/post/publish/inbox/video/init/" => await As(http, "video.upload", 6, body => Init(body, draft: true)),
            "POST /v2/post/publish/status/fetch/" => await As(http, null, 30, Status),
            "POST /v2/video/query/" => await As(http, "video.list", 600, body => Query(http, body)),
            "POST /v2/video/list/" => await As(http, "video.list", 600, body => Page(http, body)),
            _ => Error(404, "not_found", "There is no such path."),
        };
    }

    private async Task<FakeReply> As(HttpContext http, string? scope, int aMinute, Func<JsonObject, FakeReply> answer)
    {
        var sent = await Small(http);
        if (http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is not true || Parsed(sent) is not { } body)
        {
            return Error(400, "invalid_params", "The body is no JSON object.");
        }

        return As(http, scope, aMinute, () => answer(body));
    }

    private FakeReply As(HttpContext http, string? scope, int aMinute, Func<FakeReply> answer)
    {
        lock (gate)
        {
            var access = http.Request.Headers.Authorization.ToString();
            if (!access.StartsWith("Bearer ", StringComparison.Ordinal) || Keys.Holder(access[7..]) is not { } holder)
            {
                return Error(401, "access_token_invalid", "The access token is invalid or not found in the request.");
            }

            if (scope is not null && !holder.Scopes.Contains(scope, StringComparer.Ordinal))
            {
                return Error(401, "scope_not_authorized", "The user did not authorize the scope required for completing this request.");
            }

            return TooOften(holder.OpenId + http.Request.Path, aMinute) ? Error(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.") : answer();
        }
    }

    private bool TooOften(string what, int aMinute)
    {
        var before = calls.TryGetValue(what, out var known) ? known : calls[what] = new Queue<DateTimeOffset>();
        while (before.TryPeek(out var oldest) && Clock.GetUtcNow() - oldest >= TimeSpan.FromMinutes(1))
        {
            before.Dequeue();
        }

        if (before.Count >= aMinute)
        {
            return true;
        }

        before.Enqueue(Clock.GetUtcNow());
        return false;
    }

    private FakeReply User(string fields, HttpContext http)
    {
        var scopes = Keys.Holder(http.Request.Headers.Authorization.ToString()[7..])!.Scopes;
        var known = new JsonObject { ["open_id"] = FakeTikTokKeys.OpenId, ["union_id"] = "union-1", ["avatar_url"] = "https://p16.fake/avatar.jpeg", ["display_name"] = "Film Maker" };
        if (fields.Contains("username", StringComparison.Ordinal))
        {
            if (!scopes.Contains("user.info.profile", StringComparer.Ordinal))
            {
                return Error(401, "scope_not_authorized", "The user did not authorize the scope user.info.profile.");
            }

            known["username"] = Username;
        }

        return Ok(new JsonObject { ["user"] = new JsonObject(known.Where(m => fields.Split(',').Contains(m.Key, StringComparer.Ordinal)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))) });
    }

    private FakeReply Creator(JsonObject body) => Ok(new JsonObject
    {
        ["creator_avatar_url"] = "https://p16.fake/avatar.jpeg", ["creator_username"] = Username, ["creator_nickname"] = "Film Maker",
        ["privacy_level_options"] = new JsonArray([.. Levels.Select(l => (JsonNode)l)]),
        ["comment_disabled"] = SwitchedOff.Contains("comment", StringComparer.Ordinal), ["duet_disabled"] = SwitchedOff.Contains("duet", StringComparer.Ordinal), ["stitch_disabled"] = SwitchedOff.Contains("stitch", StringComparer.Ordinal),
        ["max_video_post_duration_sec"] = LongestSeconds,
    });

    private FakeReply Ok(JsonObject data) =>
        new(200, new JsonObject { ["data"] = data, ["error"] = new JsonObject { ["code"] = "ok", ["message"] = "", ["log_id"] = Log() } }.ToJsonString());

    private FakeReply Error(int status, string code, string message) =>
        new(status, new JsonObject { ["data"] = new JsonObject(), ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["log_id"] = Log() } }.ToJsonString());

    private string Log() => string.Create(CultureInfo.InvariantCulture, $"L{++logs}");

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static JsonObject? Parsed(byte[] sent)
    {
        try
        {
            return JsonNode.Parse(sent) as JsonObject;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static async Task<IFormCollection?> Form(HttpContext http) => http.Request.HasFormContentType ? await http.Request.ReadFormAsync() : null;
}
