using System.Text.Json.Nodes;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Runway;

/// <summary>Pictures by Runway, each a task like its clips (contract 3.6).</summary>
public sealed class RunwayPictures : IPictureMaker, IJobs, IResults, ITried
{
    private const int UsualPatience = 60;
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RunwayTasks tasks;

    /// <summary>For one account.</summary>
    public RunwayPictures(MakerAccount account, VendorHttp http)
    {
        (this.account, line) = (account, RunwayLine.Open(account, http));
        tasks = new RunwayTasks(account, line, RemoteInfo.One("image"));
        Info = RemoteInfo.Of("runway", account);
    }

    /// <inheritdoc />
    public MakerInfo Info { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["prompt"] = "promptText", ["size"] = "ratio", ["seed"] = "seed", ["references"] = "referenceImages.0.uri",
    };

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) =>
        account.Model.Figure("credits") is { } credits ? new Dictionary<string, decimal>(StringComparer.Ordinal) { ["image"] = 1, ["credit"] = (decimal)credits } : RemoteInfo.One("image");

    /// <inheritdoc />
    public async Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct)
    {
        var size = PictureSizes.Nearest(Fields["size"], new PictureSize(request.Width, request.Height));
        var references = request.References.Select(f => (JsonNode)new JsonObject { ["uri"] = RunwayLine.Data("references", f) }).ToArray();
        var answer = await line.Submit(
            account.Endpoint + "/v1/text_to_image",
            Bodies.Json(
                ("model", account.Model.Id), ("promptText", request.Prompt), ("ratio", FormattableString.Invariant($"{size.Width}:{size.Height}")), ("seed", request.Seed),
                ("referenceImages", references is [] ? null : new JsonArray(references))),
            account.Patience(UsualPatience), ct);
        return new Sent.Job(answer.Json.Text("id") ?? throw line.Broken("task"));
    }

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => RunwayTasks.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => tasks.Look(job, "png", ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => tasks.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw tasks.Find();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => tasks.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => RunwayLine.Try(account, line, ct);
}
