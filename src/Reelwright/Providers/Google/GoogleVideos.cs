using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Google;

/// <summary>Clips of Gemini Omni, made in the background (contract 3.11.1).</summary>
public sealed class GoogleVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 120;
    private const int UsualSeconds = 15;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(15)];
    private readonly VendorLine line = GoogleLine.Open(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("google", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "input.0.text", ["first_frame"] = "input.1.data", ["references"] = "input.2.data", ["duration"] = "response_format.duration", ["resolution"] = "response_format.resolution",
        ["aspect_ratio"] = "response_format.aspect_ratio", ["seed"] = "generation_config.seed",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) =>
        RemoteInfo.So(request.Resolution is "1080p" or "4k" ? "second_" + request.Resolution : "second", request.Duration ?? (decimal)(account.Model.Figure("seconds") ?? UsualSeconds));

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var input = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = request.Prompt });
        foreach (var picture in request.References.Prepend(request.FirstFrame).OfType<InputFile>())
        {
            input.Add(new JsonObject { ["type"] = "image", ["mime_type"] = picture.MediaType, ["data"] = Convert.ToBase64String(picture.Bytes) });
        }

        var answer = await line.Submit(
            account.Endpoint + "/interactions",
            Bodies.Json(
                ("model", account.Model.Id), ("input", input), ("background", true), ("store", true), ("response_format.type", "video"), ("response_format.delivery", "uri"),
                ("response_format.aspect_ratio", request.AspectRatio), ("response_format.resolution", request.Resolution), ("response_format.duration", Length(request.Duration)),
                ("generation_config.seed", request.Seed), ("generation_config.video_config.task", Work(request))),
            account.Patience(UsualPatience), ct);
        var used = Units(request).Single();
        var id = answer.Json.Text("id") ?? throw line.Broken("job");
        // Its answers do not say how long a clip is: that goes with the job's name.
        return State(answer, used.Key, used.Value).Ended ?? new Sent.Job(string.Create(CultureInfo.InvariantCulture, $"{id}#{used.Key}={used.Value}"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => Pauses[Math.Min(looks, Pauses.Length - 1)];

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        var used = job.Split('#').ElementAtOrDefault(1)?.Split('=');
        return State(await JobEnds.Known(line, job, line.Bring(Address(job), ct)), used?[0] ?? "second", used is [_, var many] ? decimal.Parse(many, CultureInfo.InvariantCulture) : UsualSeconds);
    }

    /// <inheritdoc />
    public async Task<bool> Cancel(string job, CancellationToken ct)
    {
        try
        {
            await line.Tell(HttpMethod.Post, Address(job) + "/cancel", null, ct);
            return true;
        }
        catch (MakerException failure) when (!failure.Passing)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) =>
        throw new MakerException("find_unsupported", $"{line.Maker} cannot say which of its jobs this call began: look there, then settle the call.", Fate.Unknown);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) =>
        line.Open(address, withKey: Uri.TryCreate(address, UriKind.Absolute, out var at) && string.Equals(at.GetLeftPart(UriPartial.Authority), new Uri(account.Endpoint).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase), ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => GoogleLine.Try(account, line, ct);

    // With both a beginning and things to show, it finds out itself which is which.
    private static string? Work(VideoRequest request) => (request.FirstFrame, request.References) switch
    {
        (null, []) => "text_to_video",
        (not null, []) => "image_to_video",
        (null, _) => "reference_to_video",
        _ => null,
    };

    private string Address(string job) => $"{account.Endpoint}/interactions/{Uri.EscapeDataString(job.Split('#')[0])}";

    private string? Length(int? seconds) => seconds is { } many ? (account.Model.Fact("duration") ?? "{}s").Replace("{}", many.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : null;

    private JobState State(VendorAnswer answer, string unit, decimal many)
    {
        var clip = answer.Json.List("steps").Where(s => s.Text("type") is "model_output" or null).SelectMany(s => s.List("content")).FirstOrDefault(c => c.Text("type") is "video") ?? answer.Json.At("output_video");
        var (status, used) = (answer.Json.Text("status"), RemoteInfo.So(unit, many));
        return status is "completed" or "incomplete" && clip.Text("uri") is { } address ? new JobState(100, new Sent.Ready(address, "mp4", used))
            : status is "completed" or "incomplete" && clip.Bytes("data") is { } bytes ? new JobState(100, new Sent.Made(bytes, "mp4", used))
            : status is "completed" or "failed" or "budget_exceeded" or "cancelled" || (status is "incomplete" && answer.Json.List("steps").Any()) ? throw Failed(answer.Json, status)
            : new JobState(null, null);
    }

    private MakerException Failed(JsonElement? answer, string status)
    {
        var error = answer.List("errors").Concat(answer.List("steps").Select(s => s.At("error"))).FirstOrDefault(e => e is not null);
        var code = error.Text("code") ?? status;
        return JobEnds.Failed(line, status is "cancelled" ? "job_cancelled" : GoogleLine.Refuses(code) ? "content_refused" : status is "budget_exceeded" ? "maker_unpaid" : "maker_failed", code, error.Text("message"));
    }
}
