using System.Globalization;
using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Kling;

/// <summary>Clips of Kling, from words or from a picture (contract 3.9). Our id of the call goes with each, so one whose answer was lost is found.</summary>
public sealed class KlingVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 120;
    private const int UsualSeconds = 5;
    private const string FromWords = "text2video";
    private const string FromPicture = "image2video";
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];
    private readonly VendorLine line = KlingLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("kling", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "prompt", ["negative_prompt"] = "negative_prompt", ["duration"] = "duration", ["resolution"] = "mode", ["aspect_ratio"] = "aspect_ratio", ["audio"] = "sound",
        ["first_frame"] = "image", ["last_frame"] = "image_tail",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.So("second", request.Duration ?? UsualSeconds);

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var kind = request.FirstFrame is null ? FromWords : FromPicture;
        var answer = await line.Submit(
            At(kind),
            Bodies.Json(
                ("model_name", account.Model.Id), ("prompt", request.Prompt), ("negative_prompt", request.NegativePrompt),
                ("duration", (request.Duration ?? UsualSeconds).ToString(CultureInfo.InvariantCulture)), ("mode", Mode(request.Resolution)), ("aspect_ratio", request.AspectRatio),
                ("sound", request.Audio is { } sound ? sound ? "on" : "off" : null), ("image", Bare(request.FirstFrame)), ("image_tail", Bare(request.LastFrame)),
                ("external_task_id", call.ToString())),
            account.Patience(UsualPatience), ct);
        return new Sent.Job($"{kind}/{answer.Json.Text("data.task_id") ?? throw line.Broken("job")}") { RequestId = answer.Json.Text("request_id") };
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var data = (await JobEnds.Known(line, job, line.Look(At(job), ct))).Json.At("data");
        var message = data.Text("task_status_msg");
        return data.Text("task_status") switch
        {
            "succeed" when data.Text("task_result.videos.0.url") is { Length: > 0 } address => new JobState(100, new Sent.Ready(address, "mp4", Used(data))),
            "succeed" => throw JobEnds.Failed(line, "result_expired", null, "it names no clip any more.", charged: true),
            "failed" => throw JobEnds.Failed(line, Refused(message) ? "content_refused" : "maker_failed", null, message, charged: data.Number("final_unit_deduction") > 0),
            _ => new JobState(null, null),
        };
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc />
    public async Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => await Find(FromWords, call, ct) ?? await Find(FromPicture, call, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <summary>Asks for the newest job: needs the key, costs nothing.</summary>
    public Task Try(CancellationToken ct) => line.Look(At(FromWords) + "?pageNum=1&pageSize=1", ct);

    // Written as text, without what says that it is a picture.
    private static string? Bare(InputFile? picture) => picture is null ? null : Convert.ToBase64String(picture.Bytes);

    // The size of the picture is a matter of the mode.
    private static string? Mode(string? resolution) => resolution switch { "720p" => "std", "1080p" => "pro", _ => resolution };

    private static bool Refused(string? message) => message is not null && Array.Exists(["risk", "sensitive", "policy"], word => message.Contains(word, StringComparison.OrdinalIgnoreCase));

    // What is asked for is paid: 5.1 s are told of 5.
    private static Dictionary<string, decimal> Used(JsonElement? data)
    {
        var used = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = Math.Round(data.Number("task_result.videos.0.duration") ?? 0) };
        if (data.Number("final_unit_deduction") is { } units)
        {
            used["unit"] = units;
        }

        return used;
    }

    private string At(string job) => $"{account.Base}/v1/videos/{string.Join('/', job.Split('/').Select(Uri.EscapeDataString))}";

    private async Task<string?> Find(string kind, Guid call, CancellationToken ct)
    {
        try
        {
            var data = JobEnds.Read(line, await line.Look(At($"{kind}/{call}"), ct)).Json.At("data");
            return data.Text("task_id") is { } id && (data.Text("task_info.external_task_id") ?? call.ToString()).Equals(call.ToString(), StringComparison.Ordinal) ? $"{kind}/{id}" : null;
        }
        catch (MakerException unknown) when (unknown is { Code: "maker_not_found", Passing: false })
        {
            return null;
        }
    }
}
