namespace Reelwright.Publishing.YouTube;

/// <summary>Where YouTube is (contract 3).</summary>
public static class YouTubeAddresses
{
    /// <summary>What the app uses when nobody set anything else.</summary>
    public static PlatformAddresses Usual { get; } = new(
        "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token", "https://www.googleapis.com/youtube/v3", "https://www.googleapis.com/upload/youtube/v3");

    /// <summary>The page of a video.</summary>
    public static string Watch(string id) => "https://www.youtube.com/watch?v=" + Uri.EscapeDataString(id);

    /// <summary>Where tokens are given back: beside where they are given.</summary>
    internal static Uri Revoke(PlatformAddresses at, string token) => new(new Uri(at.Token), "revoke?token=" + Uri.EscapeDataString(token));
}
