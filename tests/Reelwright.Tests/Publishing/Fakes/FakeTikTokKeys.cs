using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>TikTok's sign-in: codes are taken once, and every renewal gives a new refresh token in place of the old one.</summary>
public sealed class FakeTikTokKeys(FakeTime clock)
{
    /// <summary>Of the account.</summary>
    public const string OpenId = "open-id-1";
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(180);
    private readonly Lock gate = new();
    private readonly Dictionary<string, Code> codes = new(StringComparer.Ordinal);
    private readonly List<Pair> pairs = [];

    /// <summary>An account's tokens.</summary>
    public sealed record Pair(string OpenId, string Access, string Refresh, IReadOnlyList<string> Scopes, DateTimeOffset Given)
    {
        /// <summary>The access token is no longer taken.</summary>
        public bool Expired { get; set; }

        /// <summary>The refresh token is no longer taken.</summary>
        public bool Spent { get; set; }
    }

    /// <summary>How long an access token is taken.</summary>
    public TimeSpan Life { get; set; } = TimeSpan.FromHours(2);

    /// <summary>What the person allows of what is asked for; null for all.</summary>
    public string[]? Allows { get; set; }

    /// <summary>Gives tokens without anybody having been asked.</summary>
    public Pair Give(params string[] scopes)
    {
        lock (gate)
        {
            var n = pairs.Count + 1;
            var pair = new Pair(OpenId, Said($"act.fake-access-{n}"), Said($"rft.fake-refresh-{n}"), scopes is [] ? ["user.info.basic", "user.info.profile", "video.publish", "video.upload", "video.list"] : scopes, clock.GetUtcNow());
            pairs.Add(pair);
            return pair;
        }
    }

    /// <summary>No access token given so far is taken any longer.</summary>
    public void Expire()
    {
        lock (gate)
        {
            pairs.ForEach(p => p.Expired = true);
        }
    }

    /// <summary>Whose access token it is; null when it is not taken.</summary>
    public Pair? Holder(string access)
    {
        lock (gate)
        {
            return pairs.Find(p => string.Equals(p.Access, access, StringComparison.Ordinal) && !p.Expired && clock.GetUtcNow() - p.Given < Life);
        }
    }

    /// <summary>The person allows it: where the browser is sent then; null when something is wrong with what was asked.</summary>
    public string? Allow(IQueryCollection asked)
    {
        var (redirect, method, challenge) = (asked["redirect_uri"].ToString(), asked["code_challenge_method"].ToString(), asked["code_challenge"].ToString());
        if (asked["client_key"] != FakeTikTok.ClientKey || asked["response_type"] != "code" || asked["scope"].ToString() is "" || asked["state"].ToString() is "" || !Registered(redirect)
            || (challenge.Length > 0 && method is not "S256"))
        {
            return null;
        }

        lock (gate)
        {
            var code = Said($"code*{codes.Count + 1}!4.va");
            codes[code] = new Code(redirect, challenge, Allows ?? asked["scope"].ToString().Split(','));
            return $"{redirect}?code={Uri.EscapeDataString(code)}&scopes=&state={Uri.EscapeDataString(asked["state"].ToString())}";
        }
    }

    /// <summary>Answers a call for tokens.</summary>
    public FakeReply Token(IFormCollection? form)
    {
        if (form is null || form["client_key"] != FakeTikTok.ClientKey || form["client_secret"] != FakeTikTok.ClientSecret)
        {
            return Flat("invalid_client", "Client key or secret is incorrect.");
        }

        lock (gate)
        {
            return form["grant_type"].ToString() switch
            {
                "authorization_code" => Exchange(form),
                "refresh_token" => Renew(form),
                _ => Flat("unsupported_grant_type", "The grant type is not supported."),
            };
        }
    }

    /// <summary>Takes tokens back.</summary>
    public FakeReply Revoke(IFormCollection? form)
    {
        lock (gate)
        {
            if (form is null || form["client_key"] != FakeTikTok.ClientKey || form["client_secret"] != FakeTikTok.ClientSecret || pairs.Find(p => p.Access == form["token"]) is not { } pair)
            {
                return Flat("invalid_request", "The token is not known.");
            }

            (pair.Expired, pair.Spent) = (true, true);
            return new FakeReply(200, "{}");
        }
    }

    private FakeReply Exchange(IFormCollection form)
    {
        if (!codes.Remove(form["code"].ToString(), out var code) || code.Redirect != form["redirect_uri"])
        {
            return Flat("invalid_grant", "Authorization code is expired.");
        }

        // It wants hex of programs on the person's machine, and says so with status 200.
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()));
        var wanted = new Uri(code.Redirect).IsLoopback ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return code.Challenge.Length > 0 && !string.Equals(code.Challenge, wanted, StringComparison.Ordinal) ? Flat("invalid_request", "Code verifier or code challenge is invalid.", 200) : Tokens([.. code.Scopes]);
    }

    private FakeReply Renew(IFormCollection form)
    {
        if (pairs.Find(p => p.Refresh == form["refresh_token"] && !p.Spent && clock.GetUtcNow() - p.Given < RefreshLife) is not { } pair)
        {
            return Flat("invalid_grant", "Refresh token is invalid or expired.", 200);
        }

        pair.Spent = true;
        return Tokens([.. pair.Scopes]);
    }

    private FakeReply Tokens(string[] scopes)
    {
        var pair = Give(scopes);
        return new FakeReply(200, new JsonObject
        {
            ["access_token"] = pair.Access, ["expires_in"] = (long)Life.TotalSeconds, ["open_id"] = OpenId, ["refresh_token"] = pair.Refresh, ["refresh_expires_in"] = (long)RefreshLife.TotalSeconds,
            ["scope"] = string.Join(',', pair.Scopes), ["token_type"] = "Bearer",
        }.ToJsonString());
    }

    // On the person's machine with a port, elsewhere by https; nothing behind the path.
    private static bool Registered(string redirect) => Uri.TryCreate(redirect, UriKind.Absolute, out var uri) && redirect.Length < 512 && uri.Query.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme is "https" || (uri.Host is "localhost" or "127.0.0.1" && !uri.IsDefaultPort));

    private static FakeReply Flat(string error, string description, int status = 400) =>
        new(status, new JsonObject { ["error"] = error, ["error_description"] = description, ["log_id"] = "L10" }.ToJsonString());

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Code(string Redirect, string Challenge, IReadOnlyList<string> Scopes);
}
