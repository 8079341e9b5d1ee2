using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Runway;

/// <summary>Clips by Runway and by the makers it resells, from a text or from a picture (contract 3.6).</summary>
public sealed class RunwayVideos : IVideoMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 60;
    private const string UsualShape = "16:9";
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RunwayTasks tasks;

    /// <summary>For one account.</summary>
    public RunwayVideos(MakerAccount account, VendorHttp http)
    {
        (this.account, line) = (account, RunwayLine.Open(account, http));
        tasks = new RunwayTasks(account, line, new Dictionary<string, decimal>(StringComparer.Ordinal));
        Info = RemoteInfo.Of("runway", account);
    }

    /// <inheritdoc />
    public MakerInfo Info { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "promptText", ["negative_prompt"] = "negativePrompt", ["duration"] = "duration", ["aspect_ratio"] = "ratio", ["resolution"] = "ratio", ["seed"] = "seed", ["audio"] = "audio",
        ["first_frame"] = TakesLast ? "promptImage.0.uri" : "promptImage", ["last_frame"] = "promptImage.1.uri",
    };

    private bool TakesLast => Fields.ContainsKey("last_frame");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request)
    {
        var seconds = request.Duration ?? (decimal)(account.Model.Figure("seconds") ?? 0);
        return new Dictionary<string, decimal>(StringComparer.Ordinal) { ["second"] = seconds, ["credit"] = seconds * (decimal)(account.Model.Figure("credits") ?? 0) };
    }

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var body = Bodies.Json(
            ("model", account.Model.Id), ("promptText", request.Prompt), ("negativePrompt", request.NegativePrompt), ("promptImage", Frames(request)), ("ratio", Ratio(request)),
            ("duration", request.Duration ?? (int)(account.Model.Figure("seconds") ?? 5)), ("seed", request.Seed), ("audio", request.Audio));
        var answer = await line.Submit(account.Endpoint + (request.FirstFrame is null ? "/v1/text_to_video" : "/v1/image_to_video"), body, account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("id") ?? throw line.Broken("task"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => RunwayTasks.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => tasks.Look(job, "mp4", ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => tasks.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw tasks.Find();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => tasks.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => RunwayLine.Try(account, line, ct);

    private JsonNode? Frames(VideoRequest request) => (request.FirstFrame, request.LastFrame) switch
    {
        (null, null) => null,
        (null, _) => throw Refused("field_missing", "needs first_frame to a last_frame: give it too, or leave the last one out"),
        ({ } first, _) when !TakesLast => RunwayLine.Data("first_frame", first),
        ({ } first, var last) => new JsonArray([.. new[] { Frame("first", first), last is null ? null : Frame("last", last) }.Where(f => f is not null)]),
    };

    private static JsonObject Frame(string position, InputFile file) => new() { ["uri"] = RunwayLine.Data(position + "_frame", file), ["position"] = position };

    /// <summary>The vendor's word for a shape and a resolution. A text alone is taken in fewer shapes than a picture.</summary>
    private string Ratio(VideoRequest request)
    {
        var shape = request.AspectRatio ?? UsualShape;
        var few = account.Model.Facts.TryGetValue("text_shapes", out var listed) && request.FirstFrame is null ? listed.EnumerateArray().Select(s => s.GetString()).ToList() : null;
        if (few?.Contains(shape, StringComparer.Ordinal) is false)
        {
            throw Refused("field_invalid", $"makes no clip of {shape} from a text alone: give it a first_frame, or choose one of {string.Join(", ", few)}");
        }

        if (request.FirstFrame is null && request.NegativePrompt is not null)
        {
            throw Refused("field_unsupported", "takes no negative_prompt without a first_frame: leave it out");
        }

        var wanted = request.Resolution is null ? shape : $"{shape} {request.Resolution}";
        JsonElement? ratios = account.Model.Facts["ratios"];
        return ratios.Text(wanted) ?? throw Refused("field_invalid", $"makes no clip of {wanted}: choose another aspect_ratio or resolution");
    }

    private MakerException Refused(string code, string what) => new(code, $"{line.Maker} {what}; nothing was sent.", Fate.NotExecuted);
}
