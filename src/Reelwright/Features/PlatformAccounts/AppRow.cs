using Reelwright.Domain;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>A person's own app at a platform as it is told: everything but its secret.</summary>
/// <param name="HasSecret">Always: an app is not kept without one.</param>
/// <param name="Accounts">How many accounts are connected by it.</param>
/// <param name="RedirectUrl">What to register at the platform as the address to come back to.</param>
public sealed record AppRow(
    Guid Id, PlatformType Platform, string Name, string ClientId, bool HasSecret, AppAddresses? Addresses, int Accounts, string RedirectUrl, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, uint Version)
{
    /// <summary>Of a row.</summary>
    /// <param name="redirect">Where whoever asks would come back to.</param>
    public static AppRow Of(PlatformApp a, int accounts, Uri redirect) =>
        new(a.Id, a.Platform, a.Name, a.ClientId, a.ClientSecret.Length > 0, AppSettings.Addresses(a), accounts, redirect.OriginalString, a.CreatedAt, a.UpdatedAt, a.Version);
}
