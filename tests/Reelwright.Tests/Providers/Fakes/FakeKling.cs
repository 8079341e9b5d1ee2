using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>Kling's jobs, named by itself and by its caller (contract 3.9).</summary>
public sealed class FakeKling : FakeVendor
{
    /// <summary>What belongs to the access key.</summary>
    public const string Secret = "fake-secret-8f2a61c7d3b94e05";

    private const string Base = "/v1/videos/";
    private const int LooksNeeded = 2;
    private readonly ConcurrentDictionary<string, Job> jobs = new(StringComparer.Ordinal);

    /// <summary>What a job that fails says, and what it takes for it.</summary>
    public (string Message, string Units) Fails { get; set; } = ("It could not be made.", "0");

    /// <summary>By which of its codes it refuses a model.</summary>
    public int NoModel { get; set; } = 1203;

    /// <summary>Whether the account is of the newer kind, with one key.</summary>
    public bool OneKey { get; set; }

    /// <inheritdoc />
    protected override bool Submits(Heard request) => request.Method is "POST";

    /// <inheritdoc />
    protected override bool HasKey(Heard request)
    {
        var pass = request.Headers.GetValueOrDefault("Authorization") ?? "";
        if (OneKey || !pass.StartsWith("Bearer ", StringComparison.Ordinal) || pass["Bearer ".Length..].Split('.') is not [var head, var said, var sign])
        {
            return OneKey && pass is "Bearer " + Key;
        }

        var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(said));
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return claims.GetProperty("iss").GetString() is Key && claims.GetProperty("exp").GetInt64() > now && claims.GetProperty("nbf").GetInt64() <= now
            && Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{head}.{said}"))).Equals(sign, StringComparison.Ordinal);
    }

    /// <inheritdoc />
    protected override (int Status, string Body) WrongKey() => (401, Error(1002, "Authorization signature is invalid"));

    /// <inheritdoc />
    protected override (int Status, string Body) Words(Fault fault) => fault switch
    {
        Fault.TooMany => (429, Error(1303, "parallel task over resource pack limit")),
        // No money is told with the status of too many.
        Fault.Unpaid => (429, Error(1102, "Account balance not enough")),
        Fault.Policy => (400, Error(1301, "The content does not meet the rules of the platform")),
        Fault.Invalid => (400, Error(1201, "A parameter is invalid")),
        Fault.NoModel => (404, Error(NoModel, "The resource does not exist")),
        _ => (500, Error(5000, "Internal error")),
    };

    /// <inheritdoc />
    protected override async Task<bool> Answer(HttpContext http, Heard request)
    {
        if (!http.Request.Path.Value!.StartsWith(Base, StringComparison.Ordinal))
        {
            return false;
        }

        switch (request.Method, http.Request.Path.Value[Base.Length..].Split('/'))
        {
            case ("POST", ["text2video" or "image2video"] kind):
                await Begin(http, request, kind[0]);
                return true;
            case ("GET", ["text2video" or "image2video"]):
                await Json(http, """{"code":0,"message":"SUCCEED","request_id":"r","data":[]}""");
                return true;
            case ("GET", ["text2video" or "image2video", var id] kind):
                var found = jobs.FirstOrDefault(j => j.Value.Kind.Equals(kind[0], StringComparison.Ordinal) && (j.Key.Equals(id, StringComparison.Ordinal) || j.Value.Ours.Equals(id, StringComparison.Ordinal)));
                await (found.Value is { } job ? Look(http, found.Key, job) : Json(http, Error(1203, "The resource does not exist"), 404));
                return true;
            default:
                return false;
        }
    }

    private static string Error(int code, string message) => JsonSerializer.Serialize(new { code, message, request_id = "r-1" });

    private static string? Wrong(Heard request, string kind) =>
        BodyShape.Wrong(request.Json, kind is "text2video"
            ? "model_name:string! prompt:string! negative_prompt:string duration:string mode:string aspect_ratio:string sound:string external_task_id:string"
            : "model_name:string! prompt:string! negative_prompt:string duration:string mode:string sound:string image:string! image_tail:string external_task_id:string")
        ?? (request.At("mode") is null or "std" or "pro" ? null : "mode")
        ?? (request.At("sound") is null or "on" or "off" ? null : "sound")
        ?? (request.At("image")?.StartsWith("data:", StringComparison.Ordinal) is true ? "image has a prefix" : null);

    private async Task Begin(HttpContext http, Heard request, string kind)
    {
        var ours = request.At("external_task_id") ?? "";
        if ((Wrong(request, kind) ?? (jobs.Values.Any(j => j.Ours.Equals(ours, StringComparison.Ordinal)) ? "external_task_id is there already" : null)) is { } wrong)
        {
            await Json(http, Error(1201, wrong), 400);
            return;
        }

        var id = $"8661{Accept().ToString(CultureInfo.InvariantCulture)}";
        jobs[id] = new Job(kind, ours);
        await Json(http, Said(id, ours, "submitted", null));
    }

    private static string Said(string id, string ours, string status, object? result, string message = "", string units = "0") => JsonSerializer.Serialize(new
    {
        code = 0, message = "SUCCEED", request_id = "r-1",
        data = new { task_id = id, task_status = status, task_status_msg = message, task_info = new { external_task_id = ours }, task_result = result, final_unit_deduction = units, created_at = 1795219200000, updated_at = 1795219200000 },
    });

    private async Task Look(HttpContext http, string id, Job job)
    {
        Files["/files/clip.mp4"] = (await FakeMedia.Clip, "video/mp4");
        var status = Takes(Fault.JobFails) ? "failed" : Takes(Fault.OddStatus) ? "pondering" : Takes(Fault.Endless) ? "processing"
            : job.Looks++ switch { 0 => "submitted", < LooksNeeded => "processing", _ => "succeed" };
        await Json(http, status switch
        {
            "succeed" => Said(id, job.Ours, status, new { videos = new[] { new { id = "v", url = Address + "/files/clip.mp4", duration = "5.1" } } }, units: "2"),
            "failed" => Said(id, job.Ours, status, null, Fails.Message, Fails.Units),
            _ => Said(id, job.Ours, status, null),
        });
    }

    private sealed record Job(string Kind, string Ours)
    {
        public int Looks { get; set; }
    }
}
