using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Fal;

/// <summary>Clips of the many models at fal (contract 3.7).</summary>
public sealed class FalVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    // How long the clip is, it does not say: what was held back for it is what it costs.
    private static readonly Dictionary<string, decimal> Unsaid = new(StringComparer.Ordinal);
    private readonly FalLine fal = new(account, http, moving: true);

    /// <inheritdoc />
    public MakerInfo Info => fal.Template.Of(RemoteInfo.Of("fal", account));

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => fal.Template.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => fal.Template.Sends("");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.Seconds(request.Duration, account.Model);

    /// <inheritdoc />
    public Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct) => fal.Submit(request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => FalLine.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => fal.Look(
        job, output => output.Text("video.url") is { } address ? new Sent.Ready(address, "mp4", Unsaid) : null, ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => fal.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw fal.CannotFind();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => fal.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => fal.Try(ct);
}
