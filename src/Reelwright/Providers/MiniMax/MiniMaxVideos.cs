using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.MiniMax;

/// <summary>Clips of MiniMax's newer models, which are told everything as a list of contents (contract 3.10, v2).</summary>
public sealed class MiniMaxVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 120;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];
    private readonly VendorLine line = MiniMaxLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("minimax", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "content.0.text", ["first_frame"] = "content.1.image_url.url", ["last_frame"] = "content.2.image_url.url", ["references"] = "content.1.image_url.url",
        ["duration"] = "duration", ["resolution"] = "resolution", ["aspect_ratio"] = "ratio",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.So("second", Seconds(request));

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var content = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = request.Prompt });
        foreach (var (role, file) in Pictures(request))
        {
            content.Add(new JsonObject { ["type"] = "image_url", ["image_url"] = new JsonObject { ["url"] = file.Data() }, ["role"] = role });
        }

        // A clip has the shape of its first picture; one made from words alone has to be told.
        var ratio = request.AspectRatio ?? (request.FirstFrame is null && request.LastFrame is null ? account.Model.Fact("ratio") : null);
        var answer = await line.Submit(
            account.Endpoint + "/v2/video_generation",
            Bodies.Json(
                ("model", account.Model.Id), ("content", content), ("duration", Seconds(request)), ("resolution", request.Resolution ?? account.Model.Fact("resolution")), ("ratio", ratio),
                ("aigc_watermark", MiniMaxLine.Said(account, "watermark"))),
            account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("task_id") ?? throw line.Broken("task"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var task = (await JobEnds.Known(line, job, line.Look($"{account.Endpoint}/v2/query/video_generation/{Uri.EscapeDataString(job)}", ct))).Json.At("task");
        return task.Text("status") switch
        {
            "succeeded" => new JobState(100, new Sent.Ready(task.Text("content.url") ?? throw line.Empty("clip"), "mp4", RemoteInfo.So("second", task.Number("usage.total_seconds") ?? Usual))),
            "failed" => throw MiniMaxLine.Failure(line, task.Text("error.code"), task.Text("error.message")),
            "cancelled" => throw JobEnds.Failed(line, "job_cancelled", null, "order it again when it is wanted after all."),
            "expired" => throw JobEnds.Failed(line, "maker_failed", "expired", "it did not come to the task in time; order it again."),
            _ => new JobState(null, null),
        };
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw MiniMaxLine.Unfindable(line);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => MiniMaxLine.Try(account, line, ct);

    private static IEnumerable<(string Role, InputFile File)> Pictures(VideoRequest request) =>
        new[] { ("first_frame", request.FirstFrame), ("last_frame", request.LastFrame) }.Concat(request.References.Select(r => ("reference_image", (InputFile?)r)))
            .Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!));

    private decimal Usual => (decimal)(account.Model.Figure("seconds") ?? 5);

    private decimal Seconds(VideoRequest request) => request.Duration ?? Usual;
}
