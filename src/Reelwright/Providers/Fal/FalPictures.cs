using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Fal;

/// <summary>Pictures of the many models at fal (contract 3.7).</summary>
public sealed class FalPictures(MakerAccount account, VendorHttp http) : IPictureMaker, IJobs, IResults, ITried
{
    private readonly FalLine fal = new(account, http, moving: false);

    /// <inheritdoc />
    public MakerInfo Info => fal.Template.Of(RemoteInfo.Of("fal", account));

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => fal.Template.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => fal.Template.Sends("");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(PictureRequest request) => RemoteInfo.One("image");

    /// <inheritdoc />
    public Task<Sent> Send(PictureRequest request, Guid call, CancellationToken ct) => fal.Submit(request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => FalLine.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => fal.Look(job, output =>
        output.Text("has_nsfw_concepts.0") is null && output.At("has_nsfw_concepts.0")?.ValueKind is System.Text.Json.JsonValueKind.True
            ? throw new MakerException("content_refused", "fal blackened the picture for what it would show: word the prompt differently.", Fate.Failed) { Charged = true }
        : (output.Text("images.0.url") ?? output.Text("image.url")) is { } address ? new Sent.Ready(address, "png", RemoteInfo.One("image")) : null, ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => fal.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => throw fal.CannotFind();

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => fal.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => fal.Try(ct);
}
