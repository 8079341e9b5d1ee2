using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Uploads that can be gone on with: contiguous parts of one size, and one video at most of each.</summary>
public sealed partial class FakeYouTube
{
    private const long Unit = 262_144;
    private const long MostBytes = 256L << 30;
    private readonly Dictionary<string, FakeUpload> uploads = new(StringComparer.Ordinal);

    /// <summary>How many uploads were begun.</summary>
    public int Begun { get; private set; }

    /// <summary>The length and the first byte of every part that came.</summary>
    public List<(long From, long Length)> PartsTaken { get; } = [];

    /// <summary>What the last upload was begun with: its query and its body.</summary>
    public (IQueryCollection Query, JsonNode Body)? LastInsert { get; private set; }

    /// <summary>Told of the authorization that each part or question came with.</summary>
    public Action<string>? Seen { get; set; }

    /// <summary>Forgets all uploads, as after a week.</summary>
    public void ForgetUploads()
    {
        lock (state)
        {
            uploads.Clear();
        }
    }

    private async Task<FakeReply> Insert(HttpContext http)
    {
        var body = await Small(http);
        if (Guard(http, UploadScope) is { } refused)
        {
            return refused;
        }

        var headers = http.Request.Headers;
        var type = headers["X-Upload-Content-Type"].ToString();
        if (Asked(http, "uploadType") is not "resumable" || Asked(http, "notifySubscribers") is not ("true" or "false")
            || !string.Equals(http.Request.ContentType, "application/json; charset=utf-8", StringComparison.OrdinalIgnoreCase)
            || !long.TryParse(headers["X-Upload-Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length is <= 0 or > MostBytes
            || !(type.StartsWith("video/", StringComparison.Ordinal) || type is "application/octet-stream"))
        {
            return Refuse(400, "badRequest", "The upload is not begun as it should be.");
        }

        var said = JsonNode.Parse(body)!;
        if (FakeYouTubeRules.Refuse(said, Parts(http)) is { } reason)
        {
            return Refuse(400, reason);
        }

        lock (state)
        {
            var id = $"SESSION-{++Begun}-{Convert.ToHexString(SHA256.HashData(body))[..12]}";
            uploads[id] = new FakeUpload(length, type, said, Clock.GetUtcNow());
            LastInsert = (http.Request.Query, said);
            return new FakeReply(200, "", ("Location", $"{At.Upload}/videos?uploadType=resumable&upload_id={id}"));
        }
    }

    private async Task<FakeReply> Bytes(HttpContext http, FakeAct act)
    {
        FakeUpload? upload;
        Seen?.Invoke(http.Request.Headers.Authorization.ToString());
        lock (state)
        {
            uploads.TryGetValue(Asked(http, "upload_id"), out upload);
        }

        var range = ContentRange().Match(http.Request.Headers.ContentRange.ToString());
        var refused = upload is null || Clock.GetUtcNow() - upload.Begun > TimeSpan.FromDays(7) ? Refuse(404, "notFound", "The upload session was not found.")
            : http.Request.Headers.ContainsKey("Authorization") ? Guard(http, UploadScope) : null;
        refused ??= !range.Success || http.Request.ContentLength is not { } announced || Number(range, "whole") != upload!.Length ? Refuse(400, "badRequest", "Content-Range or Content-Length is wrong.") : null;
        if (refused is not null || upload!.Video is not null || range.Groups["none"].Success)
        {
            var came = await Drain(http, _ => true);
            return refused ?? (range.Groups["none"].Success && came > 0 ? Refuse(400, "badRequest", "A question has no bytes.") : Where(upload!));
        }

        var (from, length) = (Number(range, "from"), Number(range, "to") - Number(range, "from") + 1);
        var last = from + length == upload.Length;
        if (from != upload.Held || length != http.Request.ContentLength || length <= 0 || from + length > upload.Length || (!last && (length % Unit != 0 || (upload.Part > 0 && upload.Part != length)))
            || !string.Equals(http.Request.ContentType, upload.Type, StringComparison.Ordinal))
        {
            await Drain(http, _ => true);
            return Refuse(400, "badRequest", $"bytes {from}+{length} do not fit: {upload.Held} of {upload.Length} are there.");
        }

        upload.Part = last ? upload.Part : length;
        PartsTaken.Add((from, length));
        var keep = act is FakeAct.KeepLess or FakeAct.BreakInside ? length / 2 : length;
        await Drain(http, part =>
        {
            upload.Take(part.Span[..(int)Math.Min(part.Length, Math.Max(0, from + keep - upload.Held))]);
            return true;
        });
        if (act is FakeAct.BreakInside)
        {
            return Refuse(503, "backendError", "Backend Error");
        }

        lock (state)
        {
            upload.Video ??= upload.Held == upload.Length ? Made(upload) : null;
        }

        return Where(upload);
    }

    private FakeReply Where(FakeUpload upload)
    {
        lock (state)
        {
            return upload.Video is { } video ? new FakeReply(200, Resource(video, ["snippet", "status"]).ToJsonString())
                : upload.Held == 0 ? new FakeReply(308)
                : new FakeReply(308, "", ("Range", $"bytes=0-{upload.Held - 1}"));
        }
    }

    private static long Number(Match range, string name) => long.TryParse(range.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    [GeneratedRegex(@"^bytes ((?<none>\*)|(?<from>\d+)-(?<to>\d+))/(?<whole>\d+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex ContentRange();

    private sealed class FakeUpload(long length, string type, JsonNode said, DateTimeOffset begun)
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public long Length => length;

        public string Type => type;

        public JsonNode Said => said;

        public DateTimeOffset Begun => begun;

        public long Held { get; private set; }

        public long Part { get; set; }

        public FakeVideo? Video { get; set; }

        public string Digest => Convert.ToHexStringLower(hash.GetCurrentHash());

        public void Take(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            Held += bytes.Length;
        }
    }
}
