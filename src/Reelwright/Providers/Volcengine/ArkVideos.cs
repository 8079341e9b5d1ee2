using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Volcengine;

/// <summary>Clips of Seedance on Volcengine Ark (contract 3.3.1).</summary>
public sealed class ArkVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IListed, IResults, ITried
{
    private const int UsualPatience = 120;
    private const int UsualSeconds = 5;
    private const int MostPixels = 8_900_000;

    // A job nobody waits for any more is not to be made, and so not paid: Ark gives it up itself.
    private const int Expires = 7200;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];
    private readonly VendorLine line = ArkLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("ark", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "content.0.text", ["first_frame"] = "content.1.image_url.url", ["last_frame"] = "content.2.image_url.url", ["references"] = "content.1.image_url.url", ["duration"] = "duration",
        ["resolution"] = "resolution", ["aspect_ratio"] = "ratio", ["seed"] = "seed", ["camera_motion"] = "camera_fixed", ["audio"] = "generate_audio",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request)
    {
        // The model may choose the length itself (-1).
        var seconds = request.Duration is < 0 ? account.Model.Figure("longest") ?? 15 : request.Duration ?? UsualSeconds;
        var pixels = (account.Model.Facts.TryGetValue("pixels", out var known) ? (JsonElement?)known : null).Number(Resolution(request)) ?? MostPixels;
        return RemoteInfo.So("token", Math.Ceiling(pixels * (decimal)(account.Model.Figure("fps") ?? 24) * (decimal)seconds / 1024));
    }

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var content = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = request.Prompt });
        Show(content, "first_frame", request.FirstFrame);
        Show(content, "last_frame", request.LastFrame);
        foreach (var reference in request.References)
        {
            Show(content, "reference_image", reference);
        }

        var answer = await line.Submit(
            account.Base + ArkLine.Tasks,
            Bodies.Json(
                ("model", account.Model.Id), ("content", content), ("resolution", Resolution(request)), ("ratio", request.FirstFrame is null ? request.AspectRatio : "adaptive"),
                ("duration", request.Duration ?? UsualSeconds), ("seed", request.Seed), ("camera_fixed", request.CameraMotion is null ? null : request.CameraMotion is "fixed"),
                ("generate_audio", request.Audio), ("watermark", false), ("execution_expires_after", (int)(account.Number("execution_expires_after") ?? Expires))),
            account.Patience(UsualPatience), ct, ("X-Client-Request-Id", call.ToString()));
        return new Sent.Job(answer.Json.Text("id") ?? throw line.Broken("job")) { RequestId = answer.Header("X-Request-Id") };
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var answer = (await JobEnds.Known(line, job, line.Look(At(job), ct))).Json;
        var (code, message) = (answer.Text("error.code"), answer.Text("error.message"));
        return answer.Text("status") switch
        {
            "succeeded" when answer.Text("content.video_url") is { Length: > 0 } address => new JobState(100, new Sent.Ready(address, "mp4", Used(answer))),
            "succeeded" => throw JobEnds.Failed(line, "result_expired", null, "its address is blank, as it is a day after.", charged: true),
            "failed" => throw JobEnds.Failed(line, ArkLine.Means(400, code, message).Code is "content_refused" ? "content_refused" : "maker_failed", code, message),
            "cancelled" or "canceled" => throw JobEnds.Failed(line, "job_cancelled", null, message),
            "expired" => throw JobEnds.Failed(line, "maker_failed", "expired", message ?? "it did not come to the job in time."),
            _ => new JobState(null, null),
        };
    }

    /// <inheritdoc />
    public async Task<bool> Cancel(string job, CancellationToken ct)
    {
        // The same request would delete a job that has ended, with the result that is paid.
        if ((await line.Look(At(job), ct)).Json.Text("status") is not "queued")
        {
            return false;
        }

        try
        {
            await line.Tell(HttpMethod.Delete, At(job), null, ct);
            return true;
        }
        catch (MakerException begun) when (begun.Code is "request_refused" or "maker_forbidden" or "maker_not_found" or "maker_busy")
        {
            return false;
        }
    }

    /// <inheritdoc />
    public async Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => JobEnds.One(line, await Begun(since, ct));

    /// <inheritdoc />
    public TimeSpan Within => account.Patience(UsualPatience) + TimeSpan.FromSeconds(ArkFind.Late);

    /// <inheritdoc />
    public bool Lists(string model) => ArkFind.Lists(account, model);

    /// <inheritdoc />
    public Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct) => ArkFind.Begun(account, line, since, since + account.Patience(UsualPatience), ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ArkLine.Try(account, line, ct);

    private static void Show(JsonArray content, string role, InputFile? picture)
    {
        if (picture is not null)
        {
            content.Add(new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = picture.Data() }, ["role"] = role });
        }
    }

    private static IReadOnlyDictionary<string, decimal> Used(JsonElement? answer) =>
        (answer.Number("usage.completion_tokens") ?? answer.Number("usage.total_tokens")) is { } tokens ? RemoteInfo.So("token", tokens) : new Dictionary<string, decimal>(StringComparer.Ordinal);

    private string At(string job) => $"{account.Base}{ArkLine.Tasks}/{Uri.EscapeDataString(job)}";

    private string Resolution(VideoRequest request) => request.Resolution ?? Fields["resolution"].Usual ?? "720p";
}
