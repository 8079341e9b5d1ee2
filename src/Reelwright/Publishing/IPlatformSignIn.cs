using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>Connects a person's account at a platform to the person's own app there (OAuth 2 with PKCE where the platform has it).</summary>
public interface IPlatformSignIn
{
    /// <summary>Which platform.</summary>
    PlatformType Platform { get; }

    /// <summary>Where the platform is, unless a person's app says otherwise.</summary>
    PlatformAddresses At { get; }

    /// <summary>What the person is asked to allow.</summary>
    IReadOnlyList<string> Scopes { get; }

    /// <summary>The platform's page on which the person allows it.</summary>
    /// <param name="verifier">PKCE code verifier: 43 to 128 characters of <c>A-Z a-z 0-9 - . _ ~</c>.</param>
    Uri Page(PlatformClient app, Uri redirect, string state, string verifier);

    /// <summary>Turns the code the page sent back into tokens. Errors: <see cref="PlatformException"/>.</summary>
    Task<PlatformTokens> Exchange(PlatformClient app, Uri redirect, string code, string verifier, CancellationToken ct);

    /// <summary>Renews the access token. Errors: <see cref="PlatformException"/>; <c>auth_revoked</c> when the account must be connected again.</summary>
    Task<PlatformTokens> Refresh(PlatformClient app, string refreshToken, CancellationToken ct);

    /// <summary>Gives the tokens back. Errors: <see cref="PlatformException"/>.</summary>
    /// <returns>False where the platform has no such call: the person does it in its settings.</returns>
    Task<bool> Revoke(PlatformClient app, PlatformTokens tokens, CancellationToken ct);

    /// <summary>Whose account it is. Errors: <see cref="PlatformException"/>.</summary>
    Task<PlatformIdentity> Identify(PlatformAccess access, CancellationToken ct);
}

/// <summary>A person's own app at a platform, opened.</summary>
/// <param name="At">Where the platform is.</param>
public sealed record PlatformClient(string ClientId, string ClientSecret, PlatformAddresses At);

/// <summary>Addresses of a platform, without a slash at their ends.</summary>
/// <param name="Page">Where a person allows the app.</param>
/// <param name="Token">Where tokens are given.</param>
/// <param name="Api">Where it is asked.</param>
/// <param name="Upload">Where bytes go, if the platform does not name it itself.</param>
public sealed record PlatformAddresses(string Page, string Token, string Api, string Upload);

/// <summary>What a platform gave for a code or a refresh token.</summary>
/// <param name="Refresh">Null when the former one stays.</param>
/// <param name="ExpiresIn">Of the access token.</param>
/// <param name="RefreshExpiresIn">Null when not said.</param>
/// <param name="Scopes">What the person allowed; empty when not said.</param>
public sealed record PlatformTokens(string Access, string? Refresh, TimeSpan ExpiresIn, TimeSpan? RefreshExpiresIn, IReadOnlyList<string> Scopes);

/// <summary>Whose account it is at the platform.</summary>
/// <param name="Id">The platform's id: a channel, an open id.</param>
/// <param name="Name">As the platform shows it.</param>
/// <param name="Handle">As it stands in addresses of posts; null where there is none.</param>
/// <param name="Picture">Address of its picture.</param>
/// <param name="Facts">What the adapter needs of it later, such as the playlist of its uploads.</param>
public sealed record PlatformIdentity(string Id, string Name, string? Handle, string? Picture, IReadOnlyDictionary<string, string> Facts);

/// <summary>An account, opened for calls.</summary>
/// <param name="Token">Access token.</param>
/// <param name="Id">The platform's id of the account; empty while it is not known.</param>
/// <param name="Handle">As <see cref="PlatformIdentity.Handle"/>.</param>
/// <param name="Facts">As <see cref="PlatformIdentity.Facts"/>, and the account's own settings.</param>
public sealed record PlatformAccess(PlatformClient App, string Token, string Id, string? Handle, IReadOnlyDictionary<string, string> Facts);
