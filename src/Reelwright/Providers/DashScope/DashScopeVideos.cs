using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Clips of Wan models by DashScope (contract 3.5.1). How a model wants its pictures and its size told is in the catalog.</summary>
public sealed class DashScopeVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IListed, IResults, ITried
{
    private const string UsualPath = "/services/aigc/video-generation/video-synthesis";
    private readonly VendorLine line = DashScopeLine.Open(account, http);

    private DashScopeTasks Tasks => new(account, line);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("dashscope", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends
    {
        get
        {
            var (first, last) = account.Model.Fact("pictures") switch { "img_url" => ("input.img_url", ""), "frames" => ("input.first_frame_url", "input.last_frame_url"), _ => ("input.media.0.url", "input.media.1.url") };
            return new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["prompt"] = "input.prompt", ["negative_prompt"] = "input.negative_prompt", ["first_frame"] = first, ["last_frame"] = last, ["references"] = "input.media.0.url",
                ["duration"] = "parameters.duration", ["resolution"] = BySize ? "parameters.size" : "parameters.resolution", ["aspect_ratio"] = "parameters.ratio", ["seed"] = "parameters.seed",
                ["audio"] = "parameters.audio",
            };
        }
    }

    // Older models are told width and height, with a star between them, newer ones a class and a shape.
    private bool BySize => account.Model.Has("by_size");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.So("second", Seconds(request));

    /// <inheritdoc />
    public async Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct)
    {
        var pictures = new List<(string Kind, string Address)>();
        foreach (var (kind, file) in Pictures(request))
        {
            pictures.Add((kind, account.Model.Has("upload") ? await new DashScopeFiles(account, http, line).Put(file, $"{call:N}-{pictures.Count}", ct) : file.Data()));
        }

        var (shape, input) = (account.Model.Fact("pictures"), new JsonObject());
        foreach (var (kind, address) in shape is null ? [] : pictures)
        {
            input[shape is "img_url" ? "img_url" : kind + "_url"] = address;
        }

        if (shape is null && pictures.Count > 0)
        {
            input["media"] = new JsonArray([.. pictures.Select(p => (JsonNode)new JsonObject { ["type"] = p.Kind, ["url"] = p.Address })]);
        }

        return await Tasks.Begin(
            account.Model.Fact("path") ?? UsualPath,
            Bodies.Json(
                ("model", account.Model.Id), ("input", input), ("input.prompt", request.Prompt), ("input.negative_prompt", request.NegativePrompt),
                ("parameters.duration", Seconds(request)), (BySize ? "parameters.size" : "parameters.resolution", BySize ? request.Resolution?.Replace('x', '*') : request.Resolution),
                ("parameters.ratio", request.AspectRatio), ("parameters.seed", request.Seed), ("parameters.audio", request.Audio),
                ("parameters.prompt_extend", DashScopeLine.Said(account, "prompt_extend")), ("parameters.watermark", DashScopeLine.Said(account, "watermark"))),
            pictures.Exists(p => p.Address.StartsWith("oss:", StringComparison.Ordinal)), ct);
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => DashScopeTasks.Pause(looks);

    /// <inheritdoc />
    public async Task<JobState> Look(string job, CancellationToken ct)
    {
        if (await Tasks.Look(job, ct) is not { } done)
        {
            return new JobState(null, null);
        }

        var seconds = done.Json.Number("usage.duration") ?? done.Json.Number("usage.video_duration") ?? done.Json.Number("usage.output_video_duration") ?? Usual;
        return new JobState(100, new Sent.Ready(done.Json.Text("output.video_url") ?? throw line.Empty("clip"), "mp4", RemoteInfo.So("second", seconds)) { RequestId = done.Json.Text("request_id") });
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Tasks.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => Tasks.Find(since, ct);

    /// <inheritdoc />
    public TimeSpan Within => Tasks.Within;

    /// <inheritdoc />
    public bool Lists(string model) => Tasks.Lists(model);

    /// <inheritdoc />
    public Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct) => Tasks.Begun(since, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => DashScopeLine.Try(account, line, ct);

    private static IEnumerable<(string Kind, InputFile File)> Pictures(VideoRequest request) =>
        new[] { ("first_frame", request.FirstFrame), ("last_frame", request.LastFrame) }.Concat(request.References.Select(r => ("reference_image", (InputFile?)r)))
            .Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!));

    private decimal Usual => (decimal)(account.Model.Figure("seconds") ?? 5);

    private decimal Seconds(VideoRequest request) => request.Duration ?? Usual;
}
