using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>An account at a platform as it is told: everything but its keys.</summary>
/// <param name="PlatformAccountId">The platform's id of it.</param>
/// <param name="HasSecret">Of a bridge: whether requests to it are signed.</param>
/// <param name="HealthCode">Stable, of the failure it came of; null where that is not known.</param>
/// <param name="HealthReason">For people.</param>
/// <param name="CheckedAt">When the platform last answered for it.</param>
/// <param name="RestsUntil">Nothing is posted before.</param>
/// <param name="Scopes">What the person allowed.</param>
/// <param name="MissingScopes">What would have to be allowed besides.</param>
/// <param name="TokenExpiresAt">When its key ends, which is renewed by itself.</param>
/// <param name="RefreshExpiresAt">When it has to be connected again, unless its key is renewed before; null where the platform does not say.</param>
/// <param name="WaitingPosts">Posts that are not out yet.</param>
public sealed record PlatformAccountRow(
    Guid Id, PlatformType Platform, PublishingRoute Route, string Name, string? Handle, string? PictureUrl, string? PlatformAccountId, Guid? AppId, string? BridgeUrl, bool HasSecret,
    AccountHealth Health, string? HealthCode, string? HealthReason, DateTimeOffset? CheckedAt, DateTimeOffset? RestsUntil, DateTimeOffset? PausedAt, IReadOnlyList<string> Scopes, NeededScopes MissingScopes,
    DateTimeOffset? TokenExpiresAt, DateTimeOffset? RefreshExpiresAt, int WaitingPosts, DateTimeOffset CreatedAt, uint Version)
{
    /// <summary>Of a row.</summary>
    /// <param name="needed">What its platform needs to be allowed.</param>
    public static PlatformAccountRow Of(PlatformAccount a, int waiting, NeededScopes needed)
    {
        var scopes = Json.Read<List<string>>(a.Scopes);
        return new(
            a.Id, a.Platform, a.Route, a.Name, a.Handle, a.PictureUrl, a.PlatformAccountId, a.AppId, a.BridgeUrl, a.BridgeSecret is not null, a.Health, a.HealthCode, a.HealthReason, a.CheckedAt, a.RestsUntil, a.PausedAt,
            scopes, needed.Without(scopes), a.TokenExpiresAt, a.RefreshExpiresAt, waiting, a.CreatedAt, VersionOf(a));
    }

    /// <summary>Of what a person sets: its tokens and its health change by themselves, and nobody who read it before has read it wrong for that.</summary>
    public static uint VersionOf(PlatformAccount a) =>
        uint.Parse(Digest.OfParts(a.Name, a.BridgeUrl ?? "", a.BridgeSecret ?? "")[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
