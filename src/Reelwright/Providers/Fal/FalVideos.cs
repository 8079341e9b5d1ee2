using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Fal;

/// <summary>Clips of the many models at fal: Pika, Kling, Hailuo, Seedance (contract 3.7).</summary>
public sealed class FalVideos(MakerAccount account, VendorHttp http) : IVideoMaker, IJobs, IResults, ITried
{
    private readonly FalLine fal = new(account, http);

    /// <inheritdoc />
    public MakerInfo Info { get; } = RemoteInfo.Of("fal", account);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => account.Model.Fields.Where(f => Sends.ContainsKey(f.Key)).ToDictionary(StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => Asked.Paths(fal.Template);

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(VideoRequest request) => RemoteInfo.So("second", request.Duration ?? (decimal)(account.Model.Figure("seconds") ?? 0));

    /// <inheritdoc />
    public Task<Sent> Send(VideoRequest request, Guid call, CancellationToken ct) => fal.Submit(Asked.Of(request), ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => FalLine.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => fal.Look(
        job, output => output.Text("video.url") is { } address ? new Sent.Ready(address, "mp4", RemoteInfo.So("second", (decimal)(account.Model.Figure("seconds") ?? 0))) : null, ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => fal.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw fal.CannotFind();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => fal.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => fal.Try(ct);
}
