using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What it takes, and what becomes of it.</summary>
public sealed partial class FakeTikTok
{
    private const long FirstId = 7501234567890123456;
    private static readonly string[] Switches = ["disable_comment", "disable_duet", "disable_stitch", "brand_content_toggle", "brand_organic_toggle", "is_aigc"];
    private static readonly string[] PostFields = ["title", "privacy_level", "video_cover_timestamp_ms", .. Switches];

    private FakeReply Init(JsonObject body, bool draft)
    {
        if (body.FirstOrDefault(m => m.Key is not "source_info" && (draft || m.Key is not "post_info")).Key is { } unknown)
        {
            return Error(400, "invalid_params", $"{unknown} is not known.");
        }

        var info = body["post_info"] as JsonObject ?? [];
        if (!draft && Wrong(info) is { } wrong)
        {
            return wrong;
        }

        if (BadSource(body["source_info"] as JsonObject ?? []) is { } bad)
        {
            return Error(400, "invalid_params", bad);
        }

        if (draft && tasks.Count(t => t.Draft && !t.Finished && Clock.GetUtcNow() - t.Begun < TimeSpan.FromDays(1)) >= 5)
        {
            return Error(403, "spam_risk_too_many_pending_share", "There may be at most 5 pending shares within any 24-hour period.");
        }

        Inits.Add((JsonObject)body.DeepClone());
        var n = tasks.Count + 1;
        var task = new FakeTikTokTask(
            Number($"v_pub_file~v2-1.{7000 + n}"), Number($"{7000 + n}"), Number($"T0KEN{n}secret"), Number($"{FirstId + n}"), (long)body["source_info"]!["video_size"]!, draft,
            info["title"]?.ToString() ?? "", info["privacy_level"]?.ToString() ?? "PUBLIC_TO_EVERYONE", Clock.GetUtcNow(), FailsWith);
        tasks.Add(task);
        return Ok(new JsonObject { ["publish_id"] = task.PublishId, ["upload_url"] = $"{Address}{UploadPath}?upload_id={task.UploadId}&upload_token={task.UploadToken}" });
    }

    private FakeReply? Wrong(JsonObject info)
    {
        if (info.FirstOrDefault(m => !PostFields.Contains(m.Key, StringComparer.Ordinal)).Key is { } unknown)
        {
            return Error(400, "invalid_params", $"post_info.{unknown} is not known.");
        }

        var level = info["privacy_level"]?.ToString();
        return Array.Find(Switches, s => info[s]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) is { } missing ? Error(400, "invalid_params", $"post_info.{missing} has to be true or false.")
            : info["title"] is { } title && (title.GetValueKind() is not JsonValueKind.String || title.ToString().Length is 0 or > 2200) ? Error(400, "invalid_params", "post_info.title is too long.")
            : info["video_cover_timestamp_ms"] is { } at && at.GetValueKind() is not JsonValueKind.Number ? Error(400, "invalid_params", "post_info.video_cover_timestamp_ms is no number.")
            : !Audited && level is not "SELF_ONLY" ? Error(403, "unaudited_client_can_only_post_to_private_accounts", "Unaudited clients can only post to private accounts.")
            : !Levels.Contains(level, StringComparer.Ordinal) ? Error(403, "privacy_level_option_mismatch", "The privacy level is not among those of the account.")
            : (bool)info["brand_content_toggle"]! && level is "SELF_ONLY" ? Error(400, "invalid_params", "Branded content cannot be private.")
            : null;
    }

    private string? BadSource(JsonObject source)
    {
        if (source["source"]?.ToString() is not "FILE_UPLOAD" || source.Count != 4 || new[] { "video_size", "chunk_size", "total_chunk_count" }.Any(f => source[f]?.GetValueKind() is not JsonValueKind.Number))
        {
            return "source_info is not as it has to be.";
        }

        var (size, chunk, count) = ((long)source["video_size"]!, (long)source["chunk_size"]!, (long)source["total_chunk_count"]!);
        return size is <= 0 or > 4L << 30 ? "The video size is invalid."
            : chunk <= 0 || count != size / chunk || count is < 1 or > 1000 ? "The total chunk count is invalid."
            : chunk > 64 * Million || (chunk < 5 * Million && chunk != size) || (count == 1 && size > 64 * Million) || size - ((count - 1) * chunk) > 128 * Million ? "The chunk size is invalid."
            : null;
    }

    private FakeReply Status(JsonObject body)
    {
        var task = tasks.Find(t => Same(t.PublishId, body["publish_id"]?.ToString()));
        if (task is null || Forgets || body.Count != 1)
        {
            return Error(400, "invalid_publish_id", "The publish_id does not exist.");
        }

        var (now, done) = (Clock.GetUtcNow(), task.Done);
        var said = new JsonObject { ["status"] = "PROCESSING_UPLOAD", ["uploaded_bytes"] = task.Held };
        if (done is not null && now - done >= Works)
        {
            said["status"] = task.Fails is not null ? "FAILED" : task.Draft && !task.Finished ? "SEND_TO_USER_INBOX" : "PUBLISH_COMPLETE";
            if (task.Fails is not null)
            {
                said["fail_reason"] = task.Fails;
            }

            if (Public(task, now))
            {
                // As a number, which is larger than a double can hold.
                said["publicaly_available_post_id"] = new JsonArray(long.Parse(task.PostId, CultureInfo.InvariantCulture));
            }
        }

        return Ok(said);
    }

    private bool Public(FakeTikTokTask task, DateTimeOffset now) =>
        task is { Done: { } done, Fails: null, Removed: false, Level: "PUBLIC_TO_EVERYONE" } && (!task.Draft || task.Finished) && now - done >= Works + Moderates;

    private FakeReply Query(HttpContext http, JsonObject body)
    {
        var ids = (body["filters"]?["video_ids"] as JsonArray ?? []).Select(i => i?.ToString()).ToList();
        return ids.Count is 0 or > 20 ? Error(400, "invalid_params", "Between 1 and 20 video ids.")
            : Ok(new JsonObject { ["videos"] = new JsonArray([.. Visible().Where(v => ids.Contains(v["id"]!.ToString(), StringComparer.Ordinal)).Select(v => (JsonNode)Only(v, http))]) });
    }

    private FakeReply Page(HttpContext http, JsonObject body)
    {
        var (from, most) = ((int?)body["cursor"] ?? 0, (int?)body["max_count"] ?? 10);
        if (most is < 1 or > 20)
        {
            return Error(400, "invalid_params", "max_count is 1 to 20.");
        }

        var all = Visible().OrderByDescending(v => (long)v["create_time"]!).ToList();
        return Ok(new JsonObject { ["videos"] = new JsonArray([.. all.Skip(from).Take(most).Select(v => (JsonNode)Only(v, http))]), ["cursor"] = from + most, ["has_more"] = all.Count > from + most });
    }

    private List<JsonObject> Visible() => [.. listed.Select(v => (JsonObject)v.DeepClone()), .. tasks.Where(t => Public(t, Clock.GetUtcNow())).Select(t => new JsonObject
    {
        ["id"] = t.PostId, ["title"] = t.Title, ["video_description"] = t.Title, ["duration"] = 30, ["create_time"] = t.Done!.Value.ToUnixTimeSeconds(), ["share_url"] = $"https://www.tiktok.com/@{Username}/video/{t.PostId}?utm=1",
        ["view_count"] = 12, ["like_count"] = 3, ["comment_count"] = 0, ["share_count"] = 1,
    })];

    private static JsonObject Only(JsonObject video, HttpContext http)
    {
        var fields = http.Request.Query["fields"].ToString().Split(',');
        return new JsonObject(video.Where(m => fields.Contains(m.Key, StringComparer.Ordinal)).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
    }

    private static string Number(FormattableString text) => FormattableString.Invariant(text);
}
