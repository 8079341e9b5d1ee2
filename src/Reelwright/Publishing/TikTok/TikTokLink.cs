namespace Reelwright.Publishing.TikTok;

/// <summary>Addresses of posts at TikTok (contract §8.3).</summary>
public static class TikTokLink
{
    private const string Site = "tiktok.com";

    /// <summary>A post's address; null while the account's handle is not known.</summary>
    /// <param name="handle">Without an at sign.</param>
    public static string? Of(string? handle, string id) => handle is { Length: > 0 } ? $"{TikTokCard.Usual.Page}/@{Uri.EscapeDataString(handle)}/video/{id}" : null;

    /// <summary>The id of the post an address leads to; null when it leads to none.</summary>
    public static string? Id(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && IsSite(uri.Host)
        && uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var user, "video", var id, ..] && user.StartsWith('@') && id.All(char.IsAsciiDigit) ? id : null;

    /// <summary>Whether an address has to be asked where it leads before it says anything.</summary>
    public static bool IsShort(Uri address) => address.Host is "vm.tiktok.com" or "vt.tiktok.com";

    private static bool IsSite(string host) => string.Equals(host, Site, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + Site, StringComparison.OrdinalIgnoreCase);
}
