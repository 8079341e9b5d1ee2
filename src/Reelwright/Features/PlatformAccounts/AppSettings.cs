using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Takes what somebody says of an app at a platform into its row.</summary>
internal static class AppSettings
{
    private const int NameLength = 100;
    private const int IdLength = 300;
    private const int AddressLength = 500;

    /// <summary>Takes it; the secret is sealed. Errors: <c>app_invalid</c>.</summary>
    public static void Take(PlatformApp app, AppChange said, Secrets secrets)
    {
        app.Name = said.Name is null ? app.Name : Short("name", said.Name.Trim(), NameLength);
        app.ClientId = said.ClientId is null ? app.ClientId : Sendable("client_id", Short("client_id", said.ClientId.Trim(), IdLength));
        if (said.ClientSecret is { } secret)
        {
            Scrub.Know(secret.Trim());
            app.ClientSecret = secrets.Protect(Sendable("client_secret", secret.Trim()));
        }

        if (said.Addresses is { } own)
        {
            Address("page", own.Page);
            Address("token", own.Token);
            Address("api", own.Api);
            Address("upload", own.Upload);
            app.Addresses = own == new AppAddresses() ? null : Json.Write(own);
        }
    }

    /// <summary>The addresses of a row; null for the usual ones.</summary>
    public static AppAddresses? Addresses(PlatformApp app) => app.Addresses is { } said ? Json.Read<AppAddresses>(said) : null;

    /// <summary>Whether they are others than those of the row.</summary>
    public static bool Moves(PlatformApp app, AppAddresses? said) => said is not null && said != (Addresses(app) ?? new AppAddresses());

    private static string Short(string name, string text, int most) => text.Length >= 1 && text.Length <= most ? text : throw new ReelException("app_invalid", $"{name}: 1 to {most} characters are needed.");

    // It goes into addresses and headers.
    private static string Sendable(string name, string key) => key.Length > 0 && !key.Any(letter => letter is < '!' or > '~') ? key
        : throw new ReelException("app_invalid", $"{name}: a key has no blanks, line ends or letters of other scripts in it; copy it anew from the platform's page.");

    private static void Address(string name, string? address)
    {
        if (address is not null && (address.Length > AddressLength || !Uri.TryCreate(address, UriKind.Absolute, out var at) || at.Scheme is not ("https" or "http") || at.UserInfo.Length > 0 || at.Query.Length > 0 || at.Fragment.Length > 0))
        {
            throw new ReelException("app_invalid", $"addresses.{name}: say where it begins, such as https://api.example.com, without a name, a password or a question mark in it.");
        }
    }
}
