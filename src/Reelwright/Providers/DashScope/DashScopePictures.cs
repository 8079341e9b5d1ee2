using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Pictures of Qwen and Wan models by DashScope (contract 3.5.2): answered at once, or by a task where the catalog says that the model is of the older kind.</summary>
public sealed class DashScopePictures(MakerAccount account, VendorHttp http) : IPictureMaker, IJobs, IListed, IResults, ITried
{
    private const int UsualPatience = 180;
    private readonly VendorLine line = DashScopeLine.Open(account, http);

    private DashScopeTasks Tasks => new(account, line);

    private bool ByTask => account.Model.Has("by_task");

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("dashscope", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = ByTask ? "input.prompt" : "input.messages.0.content", ["negative_prompt"] = ByTask ? "input.negative_prompt" : "parameters.negative_prompt", ["size"] = "parameters.size",
        ["seed"] = "parameters.seed", ["references"] = ByTask ? "" : "input.messages.0.content.0.image",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var size = PictureSizes.Nearest(Fields["size"], new PictureSize(request.Width, request.Height)).ToString().Replace('x', '*');
        (string Name, object? Value)[] parameters =
        [
            ("model", account.Model.Id), ("parameters.size", size), ("parameters.n", 1), ("parameters.seed", request.Seed),
            ("parameters.prompt_extend", DashScopeLine.Said(account, "prompt_extend")), ("parameters.watermark", DashScopeLine.Said(account, "watermark")),
        ];
        if (ByTask)
        {
            return await Tasks.Begin("/services/aigc/text2image/image-synthesis", Bodies.Json([.. parameters, ("input.prompt", request.Prompt), ("input.negative_prompt", request.NegativePrompt)]), uploaded: false, ct);
        }

        var content = new JsonArray([.. request.References.Select(r => (JsonNode)new JsonObject { ["image"] = r.Data() }), new JsonObject { ["text"] = request.Prompt }]);
        var answer = await line.Submit(
            account.Endpoint + "/services/aigc/multimodal-generation/generation",
            Bodies.Json([.. parameters, ("parameters.negative_prompt", request.NegativePrompt), ("input.messages", new JsonArray(new JsonObject { ["role"] = "user", ["content"] = content }))]),
            account.Patience(UsualPatience), ct);
        return Ready(answer, answer.Json.List("output.choices.0.message.content").Select(c => c.Text("image"))) ?? throw line.Broken("picture");
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

        // A task of one picture that has none may yet have succeeded as a task.
        return done.Json.Text("output.results.0.code") is { } code && done.Json.Text("output.results.0.url") is null
            ? throw Tasks.Failure(code, done.Json.Text("output.results.0.message"))
            : new JobState(100, Ready(done, done.Json.List("output.results").Select(r => r.Text("url"))) ?? throw line.Empty("picture"));
    }

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => Tasks.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => ByTask ? Tasks.Find(since, ct) : throw Tasks.Unlisted();

    /// <inheritdoc />
    public TimeSpan Within => Tasks.Within;

    /// <inheritdoc />
    public bool Lists(string model) => Tasks.Lists(model);

    /// <inheritdoc />
    public Task<IReadOnlySet<string>> Begun(DateTimeOffset since, CancellationToken ct) => ByTask ? Tasks.Begun(since, ct) : throw Tasks.Unlisted();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => line.Open(address, withKey: false, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => DashScopeLine.Try(account, line, ct);

    private static Sent.Ready? Ready(VendorAnswer answer, IEnumerable<string?> addresses) =>
        addresses.FirstOrDefault(a => a is { Length: > 0 }) is { } address ? new Sent.Ready(address, "png", RemoteInfo.One("image")) { RequestId = answer.Json.Text("request_id") } : null;
}
