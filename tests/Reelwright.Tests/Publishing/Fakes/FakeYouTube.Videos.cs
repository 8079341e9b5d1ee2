using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>The channel's videos: processed, released, hidden and taken away by the clock and by what a test says.</summary>
public sealed partial class FakeYouTube
{
    private readonly List<FakeVideo> videos = [];

    /// <summary>Google has not audited the app's project: all that comes through it is private.</summary>
    public bool Unaudited { get; set; }

    /// <summary>Whether it takes a film that it has already.</summary>
    public bool TakesCopies { get; set; }

    /// <summary>How long it works on a video.</summary>
    public TimeSpan Processing { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a video has to be looked at before it is through.</summary>
    public int ProcessingLooks { get; set; }

    /// <summary>Why it cannot work on what comes next.</summary>
    public string? FailsWith { get; set; }

    /// <summary>Why it will not have what comes next.</summary>
    public string? RejectsWith { get; set; }

    /// <summary>What it says of a video that it no longer has, instead of nothing.</summary>
    public bool TellsDeleted { get; set; }

    /// <summary>A video it has just taken is not in its lists for so long.</summary>
    public TimeSpan Listing { get; set; }

    /// <summary>How long the next film is, which it would see in its bytes.</summary>
    public double Seconds { get; set; } = 30;

    /// <summary>Whether the owner is told of a video's file.</summary>
    public bool TellsFiles { get; set; } = true;

    /// <summary>The statistics of all videos.</summary>
    public JsonObject Statistics { get; set; } = new() { ["viewCount"] = "12", ["likeCount"] = "3", ["favoriteCount"] = "0", ["commentCount"] = "0", ["dislikeCount"] = "1" };

    /// <summary>Whether the account has a channel.</summary>
    public bool HasChannel { get; set; } = true;

    /// <summary>Whether the channel's telephone number is known, without which it takes no covers.</summary>
    public bool Verified { get; set; } = true;

    /// <summary>Videos on a page of a list, never more than asked for.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>The videos themselves.</summary>
    public IReadOnlyList<FakeVideo> Videos
    {
        get
        {
            lock (state)
            {
                return [.. videos];
            }
        }
    }

    /// <summary>Has a video that nobody uploaded here.</summary>
    public void Put(FakeVideo video)
    {
        lock (state)
        {
            videos.Add(video);
        }
    }

    /// <summary>The owner or YouTube takes a video away.</summary>
    public void Delete(string id) => Videos.Single(v => string.Equals(v.Id, id, StringComparison.Ordinal)).Deleted = true;

    private FakeVideo Made(FakeUpload upload)
    {
        var (now, status) = (Clock.GetUtcNow(), upload.Said["status"]!);
        var again = videos.Exists(v => !v.Deleted && string.Equals(v.Digest, upload.Digest, StringComparison.Ordinal));
        var video = new FakeVideo
        {
            Id = $"AbCdEfG{videos.Count + 1:0000}", Title = (string)upload.Said["snippet"]!["title"]!, Digest = upload.Digest, Bytes = upload.Length, Created = now, Seconds = Seconds,
            Asked = Unaudited ? "private" : (string)status["privacyStatus"]!, Said = upload.Said.ToJsonString(), FailsWith = FailsWith, RejectedWith = RejectsWith ?? (again && !TakesCopies ? "duplicate" : null),
            PublishAt = !Unaudited && status["publishAt"] is { } at ? DateTimeOffset.Parse((string)at!, System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        videos.Add(video);
        (FailsWith, RejectsWith) = (null, null);
        return video;
    }

    private FakeReply Listed(HttpContext http)
    {
        var ids = Asked(http, "id").Split(',');
        string[] known = ["id", "status", "processingDetails", "snippet", "contentDetails", "suggestions", "statistics", "fileDetails"];
        if (Guard(http, ReadScope) is { } refused)
        {
            return refused;
        }

        if (ids.Length > 50 || ids.Any(i => i.Length == 0) || !Parts(http).IsSubsetOf(known))
        {
            return Refuse(400, "badRequest", "Fifty ids at most, and parts that there are.");
        }

        lock (state)
        {
            var found = ids.Select(id => videos.Find(v => string.Equals(v.Id, id, StringComparison.Ordinal))).OfType<FakeVideo>().Where(v => (!v.Deleted || TellsDeleted) && InLists(v)).ToList();
            found.ForEach(v => v.Looks++);
            return List("videoListResponse", found.Select(v => Resource(v, Parts(http))));
        }
    }

    private FakeReply Uploads(HttpContext http)
    {
        if (Guard(http, ReadScope) is { } refused)
        {
            return refused;
        }

        if (Asked(http, "playlistId") is not UploadsId || !int.TryParse(Asked(http, "maxResults"), out var most) || most is < 1 or > 50)
        {
            return Refuse(404, "playlistNotFound");
        }

        lock (state)
        {
            var from = Asked(http, "pageToken") is { Length: > 0 } page ? int.Parse(page[4..], System.Globalization.CultureInfo.InvariantCulture) : 0;
            var all = videos.Where(v => !v.Deleted && InLists(v)).OrderByDescending(v => v.Created).ToList();
            var size = Math.Min(most, PageSize);
            var items = all.Skip(from).Take(size).Select(v => new JsonObject
            {
                ["snippet"] = new JsonObject { ["title"] = v.Title, ["publishedAt"] = Written(v.Created), ["channelId"] = ChannelId },
                ["contentDetails"] = new JsonObject { ["videoId"] = v.Id },
            });
            return List("playlistItemListResponse", items, from + size < all.Count ? $"page{from + size}" : null);
        }
    }

    private FakeReply Channel(HttpContext http) => Guard(http, ReadScope) ?? (Asked(http, "mine") is not "true" ? Refuse(400, "missingRequiredParameter") : List("channelListResponse", HasChannel
        ? [new JsonObject
        {
            ["id"] = ChannelId, ["snippet"] = new JsonObject { ["title"] = "A channel", ["thumbnails"] = new JsonObject { ["default"] = new JsonObject { ["url"] = "https://example.org/channel.jpg" } } },
            ["contentDetails"] = new JsonObject { ["relatedPlaylists"] = new JsonObject { ["uploads"] = UploadsId } },
        }]
        : []));

    private FakeReply Categories(HttpContext http) => Guard(http, ReadScope) ?? (Asked(http, "regionCode").Length != 2 ? Refuse(400, "missingRequiredParameter") : List("videoCategoryListResponse",
        FakeYouTubeRules.Categories.Select(c => new JsonObject { ["id"] = c.Id, ["snippet"] = new JsonObject { ["title"] = c.Title, ["assignable"] = c.Assignable } })));

    private async Task<FakeReply> Thumbnail(HttpContext http)
    {
        var picture = await Small(http);
        var video = Videos.FirstOrDefault(v => !v.Deleted && string.Equals(v.Id, Asked(http, "videoId"), StringComparison.Ordinal));
        if (Guard(http, UploadScope) is { } refused)
        {
            return refused;
        }

        if (video is null || !Verified || picture.Length is 0 or > 2 << 20 || Asked(http, "uploadType") is not "media" || http.Request.ContentType is not ("image/jpeg" or "image/png" or "application/octet-stream"))
        {
            return video is null ? Refuse(404, "videoNotFound") : !Verified ? Refuse(403, "forbidden") : picture.Length == 0 ? Refuse(400, "mediaBodyRequired") : Refuse(400, "invalidImage");
        }

        video.Thumbnail = picture;
        return List("thumbnailSetResponse", [new JsonObject { ["default"] = new JsonObject { ["url"] = $"https://i.example.org/{video.Id}/default.jpg", ["width"] = 120, ["height"] = 90 } }]);
    }

    private static FakeReply List(string kind, IEnumerable<JsonObject> items, string? next = null)
    {
        var list = new JsonArray([.. items]);
        var body = new JsonObject { ["kind"] = "youtube#" + kind, ["pageInfo"] = new JsonObject { ["totalResults"] = list.Count, ["resultsPerPage"] = list.Count }, ["items"] = list };
        if (next is not null)
        {
            body["nextPageToken"] = next;
        }

        return new FakeReply(200, body.ToJsonString());
    }

    private bool InLists(FakeVideo video) => video.Created + Listing <= Clock.GetUtcNow();
}
