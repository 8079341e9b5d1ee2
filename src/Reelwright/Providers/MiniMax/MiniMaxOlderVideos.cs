using Reelwright.Providers.Wire;

namespace Reelwright.Providers.MiniMax;

/// <summary>Clips of MiniMax's Hailuo models (contract 3.10, v1). They are paid by the clip, and the result is a file that has to be asked for.</summary>
public sealed class MiniMaxOlderVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
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
        ["prompt"] = "prompt", ["first_frame"] = "first_frame_image", ["last_frame"] = "last_frame_image", ["duration"] = "duration", ["resolution"] = "resolution",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.One("call");

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var answer = await line.Submit(
            account.Endpoint + "/v1/video_generation",
            Bodies.Json(
                ("model", account.Model.Id), ("prompt", request.Prompt), ("first_frame_image", request.FirstFrame?.Data()), ("last_frame_image", request.LastFrame?.Data()), ("duration", request.Duration),
                ("resolution", request.Resolution), ("prompt_optimizer", MiniMaxLine.Said(account, "prompt_optimizer"))),
            account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("task_id") is { Length: > 0 } id ? id : throw line.Broken("task"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var answer = (await JobEnds.Known(line, job, line.Look($"{account.Endpoint}/v1/query/video_generation?task_id={Uri.EscapeDataString(job)}", ct))).Json;
        return answer.Text("status") switch
        {
            "Success" => new JobState(100, new Sent.Ready(await Address(answer.Text("file_id") ?? throw line.Empty("file"), ct), "mp4", RemoteInfo.One("call"))),
            "Fail" => throw MiniMaxLine.Failure(line, answer.Text("base_resp.status_code"), answer.Text("base_resp.status_msg")),
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

    private async Task<string> Address(string file, CancellationToken ct) =>
        JobEnds.Read(line, await line.Look($"{account.Endpoint}/v1/files/retrieve?file_id={Uri.EscapeDataString(file)}", ct)).Json.Text("file.download_url") ?? throw line.Empty("clip");
}
