namespace Reelwright.Publishing.YouTube;

/// <summary>What a person is asked to allow (contract 3.1).</summary>
internal static class YouTubeScopes
{
    /// <summary>To upload films and their covers.</summary>
    public const string Upload = "https://www.googleapis.com/auth/youtube.upload";

    /// <summary>To see how they are, also while they are not public.</summary>
    public const string Read = "https://www.googleapis.com/auth/youtube.readonly";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Upload, Read];
}
