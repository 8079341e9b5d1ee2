using System.Text.Json.Nodes;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>The account's own posts that everybody sees, searched for one that surely is ours (contract §2.4, §4.10).</summary>
internal sealed class TikTokList(TikTokLine line)
{
    private const int MostPages = 25;
    private const string Fields = "id,title,video_description,create_time,duration,share_url";
    private static readonly string[] Texts = ["video_description", "title"];
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    /// <summary>The one that agrees in caption, length and time; null when there is none, or more than one.</summary>
    /// <param name="Sure">All that may be it was looked at, and none agrees.</param>
    public sealed record Found(string? Id, string? Address, DateTimeOffset? Created, bool Sure);

    public async Task<Found> Search(PostWork work, CancellationToken ct)
    {
        var (since, caption, agreeing) = (work.Journal.StartedAt - ClocksDiffer, TikTokCaption.Plain(TikTokCaption.Of(work.Post)), new List<JsonNode>());
        var (body, ended) = (new JsonObject { ["max_count"] = TikTokCard.MostAtOnce }, false);
        for (var page = 0; page < MostPages && !ended; page++)
        {
            var said = (await line.Ask(work.Access, "/v2/video/list/?fields=" + Fields, body, ct)).Data;
            var videos = said.At("videos").Each().ToList();
            agreeing.AddRange(videos.Where(v => Agrees(v, caption, work.Post.Film.Length, since)));
            ended = said.At("has_more")?.ToString() is not "true" || said.At("cursor").Count() is null || (videos.Count > 0 && videos.All(v => v.At("create_time").Unix() < since));
            body = new JsonObject { ["max_count"] = TikTokCard.MostAtOnce, ["cursor"] = said.At("cursor").Count() };
        }

        return agreeing is [var one] && one.At("id").Word() is { } id
            ? new Found(id, TikTokLink.Of(work.Access.Handle, id) ?? one.At("share_url").Word(), one.At("create_time").Unix(), false)
            : new Found(null, null, null, ended && agreeing.Count == 0);
    }

    private static bool Agrees(JsonNode video, string caption, TimeSpan length, DateTimeOffset since) =>
        caption.Length > 0 && Texts.Any(f => string.Equals(TikTokCaption.Plain(video.At(f).Word() ?? ""), caption, StringComparison.Ordinal))
        && video.At("duration").Count() is { } seconds && Math.Abs(seconds - length.TotalSeconds) <= 1
        && video.At("create_time").Unix() >= since;
}
