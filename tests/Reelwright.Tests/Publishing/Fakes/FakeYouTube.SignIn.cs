using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Reelwright.Publishing;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Google's sign-in: codes, tokens, and what is no longer good.</summary>
public sealed partial class FakeYouTube
{
    public const string ClientId = "fake-client.apps";
    public const string ClientSecret = "GOCSPX-fake-secret-of-the-app";
    public const string UploadScope = "https://www.googleapis.com/auth/youtube.upload";
    public const string ReadScope = "https://www.googleapis.com/auth/youtube.readonly";
    private static readonly TimeSpan TokenLife = TimeSpan.FromSeconds(3599);
    private readonly Dictionary<string, (string Challenge, string Redirect)> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> tokens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> refreshTokens = new(StringComparer.Ordinal);
    private int given;

    /// <summary>What the person allows on the page.</summary>
    public string Allows { get; set; } = UploadScope + " " + ReadScope;

    /// <summary>The app's consent screen is in testing: refresh tokens last seven days.</summary>
    public bool Testing { get; set; }

    /// <summary>The tokens that were taken back.</summary>
    public List<string> Revoked { get; } = [];

    /// <summary>The person allows the app on its page, which is looked at strictly.</summary>
    /// <returns>The query the browser comes back with.</returns>
    public (string Code, string State) Allow(Uri page)
    {
        var query = QueryHelpers.ParseQuery(page.Query);
        string Of(string name) => query.TryGetValue(name, out var value) ? value.ToString() : throw new InvalidOperationException($"the page misses {name}");
        page.GetLeftPart(UriPartial.Path).ShouldBe(At.Page);
        (Of("client_id"), Of("response_type"), Of("access_type"), Of("prompt"), Of("code_challenge_method")).ShouldBe((ClientId, "code", "offline", "consent", "S256"));
        Of("code_challenge").Length.ShouldBe(43);
        Of("scope").Split(' ').ShouldBe([UploadScope, ReadScope]);
        lock (state)
        {
            var code = $"4/fake-code-{++given}";
            codes[code] = (Of("code_challenge"), Of("redirect_uri"));
            return (code, Of("state"));
        }
    }

    /// <summary>A token that is good for an hour.</summary>
    public string Give()
    {
        lock (state)
        {
            var token = $"ya29.fake-access-token-{++given}";
            tokens[token] = Clock.GetUtcNow() + TokenLife;
            return token;
        }
    }

    /// <summary>A refresh token that is good.</summary>
    public string GiveRefresh()
    {
        lock (state)
        {
            var token = $"1//fake-refresh-token-{++given}";
            refreshTokens[token] = Testing ? Clock.GetUtcNow() + TimeSpan.FromDays(7) : DateTimeOffset.MaxValue;
            return token;
        }
    }

    /// <summary>All access tokens are too old from now on.</summary>
    public void ExpireTokens()
    {
        lock (state)
        {
            tokens.Clear();
        }
    }

    private async Task<FakeReply> Token(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) is not true)
        {
            return Flat(400, "invalid_request", "The body is not a form.");
        }

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(await Small(http)));
        string Of(string name) => form.TryGetValue(name, out var value) ? value.ToString() : "";
        if (Of("client_id") is not ClientId || Of("client_secret") is not ClientSecret)
        {
            return Flat(401, "invalid_client", "The OAuth client was not found.");
        }

        lock (state)
        {
            if (Of("grant_type") is "refresh_token")
            {
                return refreshTokens.TryGetValue(Of("refresh_token"), out var until) && until > Clock.GetUtcNow()
                    ? Tokens(null)
                    : Flat(400, "invalid_grant", "Token has been expired or revoked.");
            }

            if (Of("grant_type") is not "authorization_code")
            {
                return Flat(400, "unsupported_grant_type", "Invalid grant_type.");
            }

            return !codes.Remove(Of("code"), out var asked) || !string.Equals(asked.Challenge, Pkce.Challenge(Of("code_verifier")), StringComparison.Ordinal) ? Flat(400, "invalid_grant", "Bad Request")
                : !string.Equals(asked.Redirect, Of("redirect_uri"), StringComparison.Ordinal) ? Flat(400, "redirect_uri_mismatch", "Bad Request")
                : Tokens(GiveRefresh());
        }
    }

    private FakeReply Tokens(string? refresh)
    {
        var body = new JsonObject { ["access_token"] = Give(), ["expires_in"] = (int)TokenLife.TotalSeconds, ["scope"] = Allows, ["token_type"] = "Bearer" };
        if (refresh is not null)
        {
            body["refresh_token"] = refresh;
        }

        return new FakeReply(200, body.ToJsonString());
    }

    private FakeReply Revoke(HttpContext http)
    {
        var token = Asked(http, "token");
        lock (state)
        {
            if (!refreshTokens.Remove(token) && !tokens.Remove(token))
            {
                return Flat(400, "invalid_token", "Token expired or revoked");
            }

            Revoked.Add(token);
            return new FakeReply(200, "{}");
        }
    }

    /// <summary>Refuses who may not ask; null for who may.</summary>
    private FakeReply? Guard(HttpContext http, params string[] oneOf)
    {
        var bearer = http.Request.Headers.Authorization.ToString();
        lock (state)
        {
            return !bearer.StartsWith("Bearer ", StringComparison.Ordinal) || !tokens.TryGetValue(bearer["Bearer ".Length..], out var until) || until <= Clock.GetUtcNow()
                ? Refuse(401, "authError", "Request had invalid authentication credentials.")
                : Allows.Split(' ').Intersect(oneOf, StringComparer.Ordinal).Any() ? null : Refuse(403, "insufficientPermissions", "Request had insufficient authentication scopes.");
        }
    }

    private static FakeReply Flat(int status, string error, string said) => new(status, new JsonObject { ["error"] = error, ["error_description"] = said }.ToJsonString());
}
