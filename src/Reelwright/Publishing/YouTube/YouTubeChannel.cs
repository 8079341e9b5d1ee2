using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>The channel of an account (contract 3.1).</summary>
internal static class YouTubeChannel
{
    /// <summary>The playlist of its uploads, among <see cref="PlatformIdentity.Facts"/>.</summary>
    public const string Uploads = "uploads";

    public static async Task<PlatformIdentity> Read(YouTubeLine line, PlatformAccess access, CancellationToken ct)
    {
        var answer = await line.Read(access, "/channels?part=id,snippet,contentDetails,statistics&mine=true", ct);
        var channel = answer.Json.At("items").Each().FirstOrDefault();
        return channel.At("id").Word() is { } id && channel.At("contentDetails.relatedPlaylists.uploads").Word() is { } uploads
            ? new PlatformIdentity(id, channel.At("snippet.title").Word() ?? id, null, channel.At("snippet.thumbnails.default.url").Word(), new Dictionary<string, string>(StringComparer.Ordinal) { [Uploads] = uploads })
            : throw new PlatformException(PlatformFault.Permission, "The Google account has no channel at YouTube: make one there, then connect it again.") { PlatformCode = "youtubeSignupRequired" };
    }
}
