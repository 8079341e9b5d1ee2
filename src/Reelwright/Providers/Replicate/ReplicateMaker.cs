using System.Text.Json;
using Reelwright.Providers.Wire;

namespace Reelwright.Providers.Replicate;

/// <summary>Makes things by any model at Replicate, whatever they are.</summary>
public abstract class ReplicateMaker<TRequest> : IMaker<TRequest>, IJobs, IResults, ITried where TRequest : IAsked
{
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RequestTemplate template;
    private readonly ReplicatePredictions predictions;
    private readonly string format;

    /// <summary>For one account.</summary>
    /// <param name="moving">Whether clips are made, and not pictures.</param>
    /// <param name="format">What a result comes as.</param>
    protected ReplicateMaker(MakerAccount account, VendorHttp http, bool moving, string format)
    {
        (this.account, this.format, line, template) = (account, format, ReplicateLine.Open(account, http), new RequestTemplate(account, "input", moving));
        predictions = new ReplicatePredictions(account, line);
        Info = template.Of(RemoteInfo.Of("replicate", account));
    }

    /// <inheritdoc />
    public MakerInfo Info { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => template.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => template.Sends("input");

    /// <summary>The model that is asked.</summary>
    protected ModelCard Model => account.Model;

    /// <inheritdoc />
    public abstract IReadOnlyDictionary<string, decimal> Units(TRequest request);

    /// <inheritdoc />
    public Task<Sent> Send(TRequest request, Guid call, CancellationToken ct) => ReplicateLine.Send(account, line, template, request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => ReplicatePredictions.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => predictions.Look(job, format, Used, ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => predictions.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => predictions.Find(call, since, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => predictions.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ReplicateLine.Try(account, line, template, ct);

    /// <summary>What a finished prediction used, by unit.</summary>
    protected abstract IReadOnlyDictionary<string, decimal> Used(JsonElement? prediction);
}
