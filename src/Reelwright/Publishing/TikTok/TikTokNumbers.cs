using System.Text.Json.Nodes;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>The numbers of posts that everybody sees (contract §4.10).</summary>
internal sealed class TikTokNumbers(TikTokLine line)
{
    private const string Path = "/v2/video/query/?fields=id,view_count,like_count,comment_count,share_count";

    public async Task<IReadOnlyList<PostNumbers>> Of(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var wanted = new JsonObject { ["filters"] = new JsonObject { ["video_ids"] = new JsonArray([.. ids.Select(i => (JsonNode)i)]) } };
        var videos = (await line.Ask(access, Path, wanted, ct)).Data.At("videos").Each().ToLookup(v => v.At("id").Word(), StringComparer.Ordinal);
        return [.. ids.Select(id => Read(id, videos[id].FirstOrDefault()))];
    }

    // One that was made private and one that was deleted are left out alike.
    private static PostNumbers Read(string id, JsonNode? video)
    {
        if (video is null)
        {
            return new PostNumbers(id, null, null, null, null, "private");
        }

        var (views, likes, comments, shares) = (video.At("view_count").Count(), video.At("like_count").Count(), video.At("comment_count").Count(), video.At("share_count").Count());
        return new PostNumbers(id, views, likes, comments, shares, views is null || likes is null || comments is null || shares is null ? "not_told" : null);
    }
}
