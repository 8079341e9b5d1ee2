using System.Text.Json.Nodes;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Reads the numbers of videos (contract 3.6): what is hidden is not there, and how often they were shared is not told at all.</summary>
internal static class YouTubeNumbers
{
    private static readonly string[] More = ["favoriteCount", "dislikeCount"];

    public static async Task<IReadOnlyList<PostNumbers>> Read(YouTubeLine line, PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, YouTubeCard.MostAtOnce);
        if (ids.Count == 0)
        {
            return [];
        }

        var answer = await line.Read(access, $"/videos?part=statistics,status,snippet&id={string.Join(',', ids.Select(Uri.EscapeDataString))}", ct);
        var videos = answer.Json.At("items").Each().ToLookup(v => v.At("id").Word(), StringComparer.Ordinal);
        return [.. ids.Select(id => Of(id, videos[id].FirstOrDefault()))];
    }

    private static PostNumbers Of(string id, JsonNode? video)
    {
        if (video is null || video.At("status.uploadStatus").Word() is "deleted")
        {
            return new PostNumbers(id, null, null, null, null, "removed") { Removed = true };
        }

        var told = video.At("statistics");
        var (views, likes, comments) = (told.At("viewCount").Count(), told.At("likeCount").Count(), told.At("commentCount").Count());
        return new PostNumbers(id, views, likes, comments, null, views is null || likes is null || comments is null ? "hidden" : "not_told")
        {
            More = More.Select(name => (name, told.At(name).Count())).Where(m => m.Item2 is not null).ToDictionary(m => m.name, m => m.Item2!.Value, StringComparer.Ordinal),
        };
    }
}
