using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Connects accounts at Bilibili (contract 5A.1). It knows no PKCE, and every refresh token works once.</summary>
public sealed class BilibiliSignIn(PlatformHttp http) : IPlatformSignIn
{
    // What is larger is an instant, not a span: it is told in either way.
    private const long LongestSpan = 1_000_000_000;
    private const long LastInstant = 253_402_300_799;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan NotTold = TimeSpan.FromHours(1);
    private readonly BilibiliLine line = new(http);

    /// <inheritdoc />
    public PlatformType Platform => PlatformType.Bilibili;

    /// <inheritdoc />
    public PlatformAddresses At => BilibiliPublisher.Usual;

    /// <inheritdoc />
    public IReadOnlyList<string> Scopes { get; } = [.. BilibiliCard.Card.Scopes.Values.SelectMany(s => s)];

    /// <inheritdoc />
    public Uri Page(PlatformClient app, Uri redirect, string state, string verifier) =>
        new($"{app.At.Page}/pc/account-pc/auth/oauth?client_id={Uri.EscapeDataString(app.ClientId)}&gourl={Uri.EscapeDataString(redirect.AbsoluteUri)}&state={Uri.EscapeDataString(state)}");

    /// <inheritdoc />
    public Task<PlatformTokens> Exchange(PlatformClient app, Uri redirect, string code, string verifier, CancellationToken ct) =>
        Ask(app, "/x/account-oauth2/v1/token", "authorization_code", "code", code, ct);

    /// <inheritdoc />
    public Task<PlatformTokens> Refresh(PlatformClient app, string refreshToken, CancellationToken ct) =>
        Ask(app, "/x/account-oauth2/v1/refresh_token", "refresh_token", "refresh_token", refreshToken, ct);

    /// <inheritdoc />
    public Task<bool> Revoke(PlatformClient app, PlatformTokens tokens, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc />
    public async Task<PlatformIdentity> Identify(PlatformAccess access, CancellationToken ct)
    {
        var who = (await line.Get(access, "/arcopen/fn/user/account/info", ct)).Data;
        var id = who.At("openid").Word() ?? throw new PlatformException(PlatformFault.Transient, $"{BilibiliLine.Name} did not say whose account it is: try again.");
        return new PlatformIdentity(id, who.At("name").Word() ?? id, null, who.At("face").Word(), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private async Task<PlatformTokens> Ask(PlatformClient app, string path, string grant, string field, string value, CancellationToken ct)
    {
        var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = app.ClientId, ["client_secret"] = app.ClientSecret, ["grant_type"] = grant, [field] = value,
        });
        try
        {
            var said = (await line.Bare(new Uri(app.At.Token + path), form, Patience, [app.ClientSecret, value], ct)).Data;
            return new PlatformTokens(
                said.At("access_token").Word() ?? throw new PlatformException(PlatformFault.Transient, $"{BilibiliLine.Name} gave no access token: try again."),
                said.At("refresh_token").Word(), Lasts(said.At("expires_in")), null, [.. said.At("scopes").Each().Select(s => s.Word()).OfType<string>()]);
        }
        catch (PlatformException refused) when (refused.Fault is PlatformFault.AuthExpired)
        {
            // There is no token to renew here: either the app is written wrongly, or the person has to allow it again.
            throw refused.PlatformCode is "122000" or "122001"
                ? new PlatformException(PlatformFault.Permission, $"{BilibiliLine.Name} does not know the app (code {refused.PlatformCode}): compare its client id and its secret with the open platform.", inner: refused) { PlatformCode = refused.PlatformCode }
                : new PlatformException(PlatformFault.AuthRevoked, $"{BilibiliLine.Name} does not take this any more (code {refused.PlatformCode}): connect the account again.", inner: refused) { PlatformCode = refused.PlatformCode };
        }
    }

    private TimeSpan Lasts(JsonNode? told) => told.Count() switch
    {
        > LongestSpan and var until => DateTimeOffset.FromUnixTimeSeconds(Math.Min(until, LastInstant)) - http.Now is { Ticks: > 0 } left ? left : TimeSpan.Zero,
        > 0 and var seconds => TimeSpan.FromSeconds(seconds),
        _ => NotTold,
    };
}
