using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Where bytes go.</summary>
public sealed partial class FakeTikTok
{
    private static readonly string[] Types = ["video/mp4", "video/quicktime", "video/webm"];

    private async Task<FakeReply> Put(HttpContext http, FakeAct act)
    {
        var (refused, task, range) = Refused(http.Request);
        if (refused is not null || task is null || range is null)
        {
            await Drain(http, _ => true);
            return new FakeReply(refused ?? 400, """{"error":{"code":"upload_error"}}""");
        }

        var length = range.To!.Value - range.From!.Value + 1;
        var left = act is FakeAct.KeepLess or FakeAct.BreakInside ? length / 2 : length;
        var kept = 0L;
        try
        {
            await Drain(http, part =>
            {
                var take = (int)Math.Min(part.Length, left - kept);
                task.Hash.AppendData(part.Span[..take]);
                kept += take;
                // What goes no further is read all the same, so that the answer is heard.
                return true;
            });
        }
        finally
        {
            // Of one that was cut off it keeps what came.
            Keep(task, kept);
        }

        return task.Done is not null ? new FakeReply(201)
            : act is FakeAct.BreakInside ? new FakeReply(503)
            : new FakeReply(206, "", ("Content-Range", FormattableString.Invariant($"bytes 0-{task.Held - 1}/{task.Size}")));
    }

    private void Keep(FakeTikTokTask task, long bytes)
    {
        lock (gate)
        {
            task.Held += bytes;
            if (task.Held == task.Size)
            {
                (task.Digest, task.Done) = (Convert.ToHexStringLower(task.Hash.GetHashAndReset()), Clock.GetUtcNow());
            }
        }
    }

    private (int? Status, FakeTikTokTask? Task, ContentRangeHeaderValue? Range) Refused(HttpRequest request)
    {
        lock (gate)
        {
            var task = tasks.Find(t => Same(t.UploadId, request.Query["upload_id"]) && Same(t.UploadToken, request.Query["upload_token"]));
            if (request.Headers.ContainsKey("Authorization") || !Types.Contains(request.ContentType, StringComparer.Ordinal) || request.ContentLength is not { } length
                || !ContentRangeHeaderValue.TryParse(request.Headers.ContentRange.ToString(), out var range) || range is not { Unit: "bytes", From: { } from, To: { } to, Length: { } all })
            {
                return (400, null, null);
            }

            if (task is null || task.Done is not null)
            {
                return (404, null, null);
            }

            if (Clock.GetUtcNow() - task.Begun >= TimeSpan.FromHours(1))
            {
                return (403, null, null);
            }

            var last = to == task.Size - 1;
            return all != task.Size || to >= task.Size || to - from + 1 != length || length > (last ? 128 : 64) * Million || (!last && length < 5 * Million) ? (400, null, null)
                : from != task.Held ? (416, null, null)
                : (null, task, range);
        }
    }
}
