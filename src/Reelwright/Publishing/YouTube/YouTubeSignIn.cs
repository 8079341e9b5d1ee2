using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Connects a channel by Google's sign-in (contract 3.1).</summary>
public sealed class YouTubeSignIn(PlatformHttp http) : IPlatformSignIn
{
    private readonly YouTubeLine line = new(http);

    /// <inheritdoc />
    public PlatformType Platform => PlatformType.YouTube;

    /// <inheritdoc />
    public PlatformAddresses At => YouTubeAddresses.Usual;

    /// <inheritdoc />
    public IReadOnlyList<string> Scopes => YouTubeScopes.All;

    /// <inheritdoc />
    public Uri Page(PlatformClient app, Uri redirect, string state, string verifier)
    {
        (string Name, string Value)[] query =
        [
            ("client_id", app.ClientId), ("redirect_uri", redirect.OriginalString), ("response_type", "code"), ("scope", string.Join(' ', Scopes)), ("access_type", "offline"),
            // Without it Google gives a refresh token only the first time.
            ("prompt", "consent"), ("state", state), ("code_challenge", Pkce.Challenge(verifier)), ("code_challenge_method", "S256"),
        ];
        return new Uri($"{app.At.Page}?{string.Join('&', query.Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value)}"))}");
    }

    /// <inheritdoc />
    public Task<PlatformTokens> Exchange(PlatformClient app, Uri redirect, string code, string verifier, CancellationToken ct) => Ask(
        app, ct, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect.OriginalString), ("code_verifier", verifier));

    /// <inheritdoc />
    public Task<PlatformTokens> Refresh(PlatformClient app, string refreshToken, CancellationToken ct) => Ask(app, ct, ("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <inheritdoc />
    public async Task<bool> Revoke(PlatformClient app, PlatformTokens tokens, CancellationToken ct)
    {
        // The refresh token takes with it all access tokens that came of it.
        using var request = new HttpRequestMessage(HttpMethod.Post, YouTubeAddresses.Revoke(app.At, tokens.Refresh ?? tokens.Access));
        var answer = await line.Again(request, ct);
        return answer.Taken || answer.Json.At("error").Word() is "invalid_token" ? true : throw GoogleErrors.Of(answer);
    }

    /// <inheritdoc />
    public Task<PlatformIdentity> Identify(PlatformAccess access, CancellationToken ct) => YouTubeChannel.Read(line, access, ct);

    private async Task<PlatformTokens> Ask(PlatformClient app, CancellationToken ct, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.At.Token));
        request.Content = new FormUrlEncodedContent([.. form.Append(("client_id", app.ClientId)).Append(("client_secret", app.ClientSecret)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]);
        var answer = await line.Again(request, ct);
        var said = answer.Json;
        return answer.Taken && said.At("access_token").Word() is { } token
            ? new PlatformTokens(token, said.At("refresh_token").Word(), TimeSpan.FromSeconds(said.At("expires_in").Count() ?? 0), Lasts(said.At("refresh_token_expires_in").Count()), said.At("scope").Word()?.Split(' ') ?? [])
            : throw GoogleErrors.Of(answer);
    }

    private static TimeSpan? Lasts(long? seconds) => seconds is { } given ? TimeSpan.FromSeconds(given) : null;
}
