using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Pictures by any model at Replicate (contract 3.8).</summary>
public sealed class ReplicatePictures : IPictureMaker, IJobs, IResults, ITried
{
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RequestTemplate template;
    private readonly ReplicatePredictions predictions;

    /// <summary>For one account.</summary>
    public ReplicatePictures(MakerAccount account, VendorHttp http)
    {
        (this.account, line, template) = (account, ReplicateLine.Open(account, http), new RequestTemplate(account, "input", moving: false));
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
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct) => ReplicateLine.Send(account, line, template, request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => ReplicatePredictions.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => predictions.Look(job, "png", _ => RemoteInfo.One("image"), ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => predictions.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => predictions.Find(call, since, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => predictions.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ReplicateLine.Try(account, line, template, ct);
}
