namespace Reelwright.Publishing.TikTok;

/// <summary>Addresses of posts at TikTok (contract §4.7).</summary>
internal static class TikTokLink
{
    /// <summary>A post's address; null while the account's handle is not known.</summary>
    /// <param name="handle">Without an at sign.</param>
    public static string? Of(string? handle, string id) => handle is { Length: > 0 } ? $"{TikTokCard.Usual.Page}/@{Uri.EscapeDataString(handle)}/video/{id}" : null;
}
