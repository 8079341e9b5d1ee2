using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Clips by any model at Replicate (contract 3.8).</summary>
public sealed class ReplicateVideos : IVideoMaker, IJobs, IResults, ITried
{
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RequestTemplate template;
    private readonly ReplicatePredictions predictions;

    /// <summary>For one account.</summary>
    public ReplicateVideos(MakerAccount account, VendorHttp http)
    {
        (this.account, line, template) = (account, ReplicateLine.Open(account, http), new RequestTemplate(account, "input", moving: true));
        predictions = new ReplicatePredictions(account, line);
        Info = template.Of(RemoteInfo.Of("replicate", account));
    }

    /// <inheritdoc />
    public MakerInfo Info { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => template.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => template.Sends("input");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.Seconds(request.Duration, account.Model);

    /// <inheritdoc />
    public Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct) => ReplicateLine.Send(account, line, template, request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => ReplicatePredictions.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => predictions.Look(job, "mp4", p => RemoteInfo.So("second", p.Number("input.duration") ?? (decimal)(account.Model.Figure("seconds") ?? 0)), ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => predictions.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => predictions.Find(call, since, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => predictions.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ReplicateLine.Try(account, line, template, ct);
}
