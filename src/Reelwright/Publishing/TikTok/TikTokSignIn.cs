using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>Connects an account at TikTok (contract §4.1).</summary>
public sealed class TikTokSignIn(PlatformHttp http) : IPlatformSignIn
{
    private const string Profile = "open_id,union_id,avatar_url,display_name";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // The shortest that is written down, should the answer not say it.
    private static readonly TimeSpan ShortestLife = TimeSpan.FromHours(2);
    private readonly TikTokLine line = new(http);

    /// <inheritdoc />
    public PlatformType Platform => PlatformType.TikTok;

    /// <inheritdoc />
    public PlatformAddresses At => TikTokPublisher.Usual;

    /// <inheritdoc />
    public IReadOnlyList<string> Scopes { get; } = [.. TikTokCard.Card.Scopes.Values.SelectMany(s => s).Distinct(StringComparer.Ordinal)];

    /// <inheritdoc />
    public Uri Page(PlatformClient app, Uri redirect, string state, string verifier) => new($"{app.At.Page}/v2/auth/authorize/?" + string.Join('&', new (string Name, string Value)[]
    {
        ("client_key", app.ClientId), ("scope", string.Join(',', Scopes)), ("response_type", "code"), ("redirect_uri", Sent(redirect)), ("state", state),
        // Of programs that listen on this machine it wants hex, which no other does.
        ("code_challenge", redirect.IsLoopback ? Pkce.HexChallenge(verifier) : Pkce.Challenge(verifier)), ("code_challenge_method", "S256"),
    }.Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}")));

    /// <inheritdoc />
    public Task<PlatformTokens> Exchange(PlatformClient app, Uri redirect, string code, string verifier, CancellationToken ct) =>
        Tokens(app, [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Sent(redirect)), ("code_verifier", verifier)], ct);

    /// <inheritdoc />
    public Task<PlatformTokens> Refresh(PlatformClient app, string refreshToken, CancellationToken ct) => Tokens(app, [("grant_type", "refresh_token"), ("refresh_token", refreshToken)], ct);

    /// <inheritdoc />
    public async Task<bool> Revoke(PlatformClient app, PlatformTokens tokens, CancellationToken ct)
    {
        await Ask(app, "/v2/oauth/revoke/", [("token", tokens.Access)], ct);
        return true;
    }

    /// <inheritdoc />
    public async Task<PlatformIdentity> Identify(PlatformAccess access, CancellationToken ct)
    {
        var user = (await User(access, ct)).Data.At("user");
        var id = user.At("open_id").Word() ?? throw new PlatformException(PlatformFault.Transient, "TikTok does not say whose account it is: try again.");
        return new PlatformIdentity(id, user.At("display_name").Word() ?? user.At("username").Word() ?? id, user.At("username").Word(), user.At("avatar_url").Word(), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private async Task<TikTokAnswer> User(PlatformAccess access, CancellationToken ct)
    {
        try
        {
            return await line.Ask(access, $"/v2/user/info/?fields={Profile},username", null, ct);
        }
        catch (PlatformException refused) when (refused.Fault is PlatformFault.Permission)
        {
            // The handle is part of a scope that the person may have left out.
            return await line.Ask(access, $"/v2/user/info/?fields={Profile}", null, ct);
        }
    }

    private async Task<PlatformTokens> Tokens(PlatformClient app, (string Name, string Value)[] fields, CancellationToken ct)
    {
        var said = (await Ask(app, "/v2/oauth/token/", fields, ct)).Json;
        var access = said.At("access_token").Word() ?? throw new PlatformException(PlatformFault.Transient, "TikTok gave no token: connect the account again.", maybeDone: true);
        return new PlatformTokens(
            access, said.At("refresh_token").Word(), Life(said.At("expires_in")) ?? ShortestLife, Life(said.At("refresh_expires_in")),
            (said.At("scope").Word() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private async Task<PlatformAnswer> Ask(PlatformClient app, string path, (string Name, string Value)[] fields, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, app.At.Token + path)
        {
            Content = new FormUrlEncodedContent([.. fields.Append(("client_key", app.ClientId)).Append(("client_secret", app.ClientSecret)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))]),
        };
        var answer = await http.Send(TikTokCard.Name, request, Longest, ct);
        var code = answer.Json.At("error").Word() ?? answer.Json.At("error.code").Word();
        // An error may come with status 200.
        return answer.Taken && code is null or "ok" ? answer : throw Refused(answer, code);
    }

    private static PlatformException Refused(PlatformAnswer answer, string? code)
    {
        var (fault, advice) = code switch
        {
            "invalid_grant" or "access_token_invalid" => (PlatformFault.AuthRevoked, "Connect the account again."),
            "invalid_client" or "unauthorized_client" => (PlatformFault.Permission, "Compare the client key and secret with TikTok's developer portal."),
            "invalid_scope" or "scope_not_authorized" => (PlatformFault.Permission, "Add the scopes to your app at TikTok's developer portal."),
            "rate_limit_exceeded" => (PlatformFault.RateLimited, "It is tried again."),
            "internal_error" or "server_error" or "temporarily_unavailable" => (PlatformFault.Transient, "It is tried again."),
            not null => (PlatformFault.Validation, "Connect the account again."),
            _ when answer.Status is 429 => (PlatformFault.RateLimited, "It is tried again."),
            _ when answer.Status is >= 400 and < 500 => (PlatformFault.Permission, "Compare the client key, secret and redirect address with TikTok's developer portal."),
            _ => (PlatformFault.Transient, "It is tried again."),
        };
        var said = Scrub.Clean(answer.Json.At("error_description").Word() ?? answer.Json.At("error.message").Word() ?? $"HTTP {answer.Status}").TrimEnd('.');
        var log = (answer.Json.At("log_id") ?? answer.Json.At("error.log_id")).Word() is { } id ? $", log {id}" : "";
        // A refresh token that was spent without an answer is lost.
        return new PlatformException(fault, $"TikTok refused ({code ?? "no code"}{log}): {said}. {advice}", maybeDone: fault is PlatformFault.Transient) { PlatformCode = code };
    }

    private static TimeSpan? Life(JsonNode? seconds) => seconds.Count() is { } count and > 0 ? TimeSpan.FromSeconds(count) : null;

    // As it was registered; Uri adds nothing to one with a path.
    private static string Sent(Uri redirect) => redirect.OriginalString;
}
