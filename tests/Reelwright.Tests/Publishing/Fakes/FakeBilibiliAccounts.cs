using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>The sign-in of <see cref="FakeBilibili"/>: an app, an account, and refresh tokens that work once.</summary>
public sealed class FakeBilibiliAccounts(FakeTime clock)
{
    public const string ClientId = "fake-client-id";
    public const string ClientSecret = "fake-app-secret";
    public const string OpenId = "open-id-1";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);
    private readonly Dictionary<string, DateTimeOffset> access = new(StringComparer.Ordinal);
    private readonly HashSet<string> refresh = new(StringComparer.Ordinal);
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private int given;

    /// <summary>Tells until when a token lasts instead of how long.</summary>
    public bool TellsInstant { get; set; }

    /// <summary>A pair of tokens, as after signing in.</summary>
    public (string Access, string Refresh) Give()
    {
        var n = ++given;
        access[$"fake-access-{n}"] = clock.GetUtcNow() + Lasts;
        refresh.Add($"fake-refresh-{n}");
        return ($"fake-access-{n}", $"fake-refresh-{n}");
    }

    /// <summary>A code, as the page sends it back.</summary>
    public string Code()
    {
        codes.Add($"fake-code-{++given}");
        return $"fake-code-{given}";
    }

    /// <summary>Every access token is too old.</summary>
    public void Expire() => access.Clear();

    /// <summary>Whether a call with this token is an account's.</summary>
    public bool Knows(string token) => access.TryGetValue(token, out var until) && until > clock.GetUtcNow();

    /// <summary>Answers what is asked of the sign-in; null when that is something else.</summary>
    public FakeReply? Answer(HttpContext http, string route, byte[] body) => route switch
    {
        "GET /pc/account-pc/auth/oauth" => Page(http.Request.Query),
        "POST /x/account-oauth2/v1/token" => Tokens(http, body, "authorization_code", "code", codes, 122002),
        "POST /x/account-oauth2/v1/refresh_token" => Tokens(http, body, "refresh_token", "refresh_token", refresh, 122007),
        _ => null,
    };

    private FakeReply Page(IQueryCollection query)
    {
        string[] asked = ["client_id", "gourl", "state"];
        return query.Count == 3 && asked.All(query.ContainsKey) && query["client_id"] == ClientId
            ? new FakeReply(302, "", ("Location", QueryHelpers.AddQueryString(query["gourl"].ToString(), new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = Code(), ["state"] = query["state"] })))
            : new FakeReply(400);
    }

    private FakeReply Tokens(HttpContext http, byte[] body, string grant, string field, HashSet<string> once, long unknown)
    {
        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        if (http.Request.ContentType is not "application/x-www-form-urlencoded" || http.Request.Query.Count > 0 || form.Count != 4 || form["grant_type"] != grant)
        {
            return FakeBilibili.Bad(4000, "param");
        }

        if (form["client_id"] != ClientId)
        {
            return FakeBilibili.Bad(122000, "client_id");
        }

        if (form["client_secret"] != ClientSecret)
        {
            return FakeBilibili.Bad(122001, "client_secret");
        }

        if (!once.Remove(form[field].ToString()))
        {
            return FakeBilibili.Bad(unknown, field + " 无效");
        }

        var tokens = Give();
        var seconds = (long)Lasts.TotalSeconds;
        return FakeBilibili.Good(new JsonObject
        {
            ["access_token"] = tokens.Access,
            ["refresh_token"] = tokens.Refresh,
            ["expires_in"] = TellsInstant ? clock.GetUtcNow().ToUnixTimeSeconds() + seconds : seconds,
            ["scopes"] = new JsonArray("USER_INFO", "ARC_BASE"),
        });
    }
}
