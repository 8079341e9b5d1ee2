using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Bilibili's open platform: strict about signatures, tokens, parts and the limits of a post.</summary>
public sealed class FakeBilibili : FakePlatform
{
    private readonly FakeBilibiliGate gate;
    private readonly FakeBilibiliUploads uploads = new();
    private readonly Lock one = new();

    public FakeBilibili()
    {
        Accounts = new FakeBilibiliAccounts(Clock);
        gate = new FakeBilibiliGate(Accounts, Clock);
        Archives = new FakeBilibiliArchives(Clock);
    }

    /// <summary>Who may do something here.</summary>
    public FakeBilibiliAccounts Accounts { get; }

    /// <summary>The films it has.</summary>
    public FakeBilibiliArchives Archives { get; }

    /// <summary>Parts that were kept, each by its number and its bytes, in the order in which they came.</summary>
    public IReadOnlyList<(int Number, int Bytes)> Parts => uploads.Kept;

    /// <summary>Signed calls it takes a minute.</summary>
    public int CallsAMinute { get => gate.CallsAMinute; set => gate.CallsAMinute = value; }

    /// <inheritdoc />
    public override IReadOnlyList<FakePost> Posts
    {
        get
        {
            lock (one)
            {
                return Archives.Posts();
            }
        }
    }

    /// <summary>Forgets every upload.</summary>
    public void ForgetUploads()
    {
        lock (one)
        {
            uploads.Forget();
        }
    }

    /// <summary>An answer that it carried the call out.</summary>
    public static FakeReply Good(JsonNode? data = null) => new(200, new JsonObject { ["code"] = 0, ["message"] = "0", ["ttl"] = 1, ["data"] = data }.ToJsonString());

    /// <summary>A refusal, which comes with 200 as well.</summary>
    public static FakeReply Bad(long code, string why) => new(200, JsonSerializer.Serialize(new { code, message = why, ttl = 1 }));

    /// <inheritdoc />
    protected override async Task<FakeReply> Answer(HttpContext http, string route, FakeAct act)
    {
        if (route is "POST /video/v2/part/upload")
        {
            return await Part(http, act);
        }

        var multipart = http.Request.HasFormContentType && route.StartsWith("POST /arcopen/", StringComparison.Ordinal);
        var file = multipart ? (await http.Request.ReadFormAsync(http.RequestAborted)).Files.GetFile("file") : null;
        var body = multipart ? [] : await Small(http);
        lock (one)
        {
            return Accounts.Answer(http, route, body) ?? gate.Refuses(http, body) ?? Call(http, route, body, file);
        }
    }

    private FakeReply Call(HttpContext http, string route, byte[] body, IFormFile? file) => route switch
    {
        "GET /arcopen/fn/user/account/info" => Good(new JsonObject { ["openid"] = FakeBilibiliAccounts.OpenId, ["name"] = "小明", ["face"] = "http://i.fake/face.jpg" }),
        "GET /arcopen/fn/archive/type/list" => Good(FakeBilibiliArchives.Types()),
        "POST /arcopen/fn/archive/video/init" => uploads.Begin(body),
        "POST /arcopen/fn/archive/video/complete" => uploads.Complete(http.Request.Query["upload_token"].ToString()),
        "POST /arcopen/fn/archive/cover/upload" => Archives.TakeCover(file),
        "POST /arcopen/fn/archive/add-by-utoken" => uploads.Ready(http.Request.Query["upload_token"].ToString(), film => Archives.Add(body, film)),
        "GET /arcopen/fn/archive/view" => Archives.View(http.Request.Query["resource_id"].ToString()),
        "GET /arcopen/fn/archive/viewlist" => Archives.List(http.Request.Query),
        "GET /arcopen/fn/data/arc/stat" => Archives.Stat(http.Request.Query["resource_id"].ToString()),
        _ => new FakeReply(404, ""),
    };

    /// <summary>A part is told by the address alone: no signature and no account's token may come with it.</summary>
    private async Task<FakeReply> Part(HttpContext http, FakeAct act)
    {
        var announced = http.Request.ContentLength;
        using var bytes = new MemoryStream();
        await Drain(http, part =>
        {
            bytes.Write(part.Span);
            return act is not FakeAct.BreakInside || bytes.Length < announced / 2;
        });
        if (act is FakeAct.BreakInside)
        {
            http.Abort();
            throw new OperationCanceledException();
        }

        if (act is FakeAct.KeepLess)
        {
            return Bad(-500, "broken");
        }

        var headers = http.Request.Headers;
        if (headers.ContainsKey("access-token") || headers.ContainsKey("Authorization") || announced is null || http.Request.ContentType is not "application/octet-stream")
        {
            return Bad(127100, "param");
        }

        lock (one)
        {
            return uploads.Take(http.Request.Query["upload_token"].ToString(), http.Request.Query["part_number"].ToString(), bytes.ToArray());
        }
    }
}
