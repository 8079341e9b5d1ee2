using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.OpenAi;

/// <summary>Clips of servers that speak as OpenAI's own did until it was ended (contract 3.1.6).</summary>
public sealed class OpenAiVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 120;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];
    private readonly VendorLine line = OpenAiLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("openai", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "prompt", ["duration"] = "seconds", ["resolution"] = "size", ["first_frame"] = "input_reference.image_url",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.Seconds(request.Duration, account.Model);

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var answer = await line.Submit(
            account.Endpoint + "/videos",
            Bodies.Json(
                ("model", account.Model.Id), ("prompt", request.Prompt), ("seconds", request.Duration?.ToString(CultureInfo.InvariantCulture)), ("size", request.Resolution),
                ("input_reference.image_url", request.FirstFrame?.Data())),
            account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("id") ?? throw line.Broken("job"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var answer = JobEnds.Read(line, await line.Look($"{account.Endpoint}/videos/{Uri.EscapeDataString(job)}", ct));
        return answer.Json.Text("status") switch
        {
            "completed" => new JobState(100, new Sent.Ready($"{account.Endpoint}/videos/{Uri.EscapeDataString(job)}/content", "mp4", RemoteInfo.So("second", answer.Json.Number("seconds") ?? 0))),
            "failed" => throw new MakerException(
                answer.Json.Text("error.code") is "moderation_blocked" or "content_policy_violation" ? "content_refused" : "maker_failed",
                $"{line.Maker} could not make the clip: {answer.Json.Text("error.message") ?? "it gave no reason"}", Fate.Failed)
            { VendorCode = answer.Json.Text("error.code") },
            _ => new JobState((double?)answer.Json.Number("progress"), null),
        };
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Task.FromResult(false);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) =>
        throw new MakerException("find_unsupported", $"{line.Maker} cannot say which of its jobs this call began: look there, then settle the call.", Fate.Unknown);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: address.StartsWith(account.Endpoint + "/", StringComparison.Ordinal), ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => OpenAiLine.Try(account, line, ct);
}
