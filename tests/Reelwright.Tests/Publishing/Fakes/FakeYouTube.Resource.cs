using System.Globalization;
using System.Text.Json.Nodes;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What is told of a video, by the parts that were asked for.</summary>
public sealed partial class FakeYouTube
{
    private JsonObject Resource(FakeVideo video, HashSet<string> parts)
    {
        var now = Clock.GetUtcNow();
        var through = now >= video.Created + Processing && video.Looks >= ProcessingLooks;
        JsonObject told = new() { ["kind"] = "youtube#video", ["id"] = video.Id };
        JsonObject all = new()
        {
            ["snippet"] = new JsonObject { ["channelId"] = video.Channel, ["title"] = video.Title, ["publishedAt"] = Written(video.Published(now)) },
            ["status"] = Status(video, through, now),
            // Nothing is known of it before it was looked into.
            ["contentDetails"] = new JsonObject { ["duration"] = through ? System.Xml.XmlConvert.ToString(TimeSpan.FromSeconds(Math.Round(video.Seconds))) : "P0D" },
            ["processingDetails"] = new JsonObject { ["processingStatus"] = !through ? "processing" : video.FailsWith is null ? "succeeded" : "failed" },
            ["suggestions"] = through && video.FailsWith is "invalidFile" ? new JsonObject { ["processingErrors"] = new JsonArray("notAVideoFile") } : [],
            ["statistics"] = Statistics.DeepClone(),
            ["fileDetails"] = TellsFiles ? new JsonObject { ["fileName"] = "unknown", ["fileSize"] = video.Bytes.ToString(CultureInfo.InvariantCulture) } : [],
        };
        foreach (var part in all.Where(p => parts.Contains(p.Key) && p.Value is JsonObject { Count: > 0 }).ToList())
        {
            told[part.Key] = part.Value!.DeepClone();
        }

        return told;
    }

    private static JsonObject Status(FakeVideo video, bool through, DateTimeOffset now)
    {
        var status = new JsonObject
        {
            ["uploadStatus"] = video.Deleted ? "deleted" : !through ? "uploaded" : video.FailsWith is not null ? "failed" : video.RejectedWith is not null ? "rejected" : "processed",
            ["privacyStatus"] = video.Privacy(now),
            ["madeForKids"] = false,
        };
        foreach (var (name, value) in new[] { ("failureReason", video.FailsWith), ("rejectionReason", video.RejectedWith), ("publishAt", video.PublishAt > now ? Written(video.PublishAt.Value) : null) })
        {
            if (value is not null && (through || name is "publishAt"))
            {
                status[name] = value;
            }
        }

        return status;
    }

    private static string Written(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
