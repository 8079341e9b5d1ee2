using Reelwright.Providers.Wire;

namespace Reelwright.Providers.ComfyUi;

/// <summary>Makes things by a workflow of one's own ComfyUI, whatever they are.</summary>
public abstract class ComfyMaker<TRequest> : IMaker<TRequest>, IJobs, IResults, ITried where TRequest : IAsked
{
    private readonly MakerAccount account;
    private readonly VendorLine line;
    private readonly RequestTemplate template;
    private readonly ComfyRuns runs;

    /// <summary>For one account.</summary>
    /// <param name="moving">Whether clips are made, and not pictures.</param>
    /// <param name="endings">Of the files that may be a result.</param>
    protected ComfyMaker(MakerAccount account, VendorHttp http, bool moving, string[] endings)
    {
        (this.account, line, template) = (account, ComfyLine.Open(account, http), new RequestTemplate(account, "workflow", moving));
        runs = new ComfyRuns(account, line, endings);
        Info = template.Of(RemoteInfo.Of("comfyui", account));
    }

    /// <inheritdoc />
    public MakerInfo Info { get; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, FieldRule> Fields => template.Fields;

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Sends => template.Sends("prompt");

    /// <inheritdoc />
    public IReadOnlyDictionary<string, decimal> Units(TRequest request) => RemoteInfo.One("call");

    /// <inheritdoc />
    public Task<Sent> Send(TRequest request, Guid call, CancellationToken ct) => ComfyLine.Send(account, line, template, request, call, ct);

    /// <inheritdoc />
    public TimeSpan Pause(int looks) => ComfyRuns.Pause(looks);

    /// <inheritdoc />
    public Task<JobState> Look(string job, CancellationToken ct) => runs.Look(job, ct);

    /// <inheritdoc />
    public Task<bool> Cancel(string job, CancellationToken ct) => runs.Cancel(job, ct);

    /// <inheritdoc />
    public Task<string?> Find(Guid call, DateTimeOffset since, CancellationToken ct) => runs.Find(call, ct);

    /// <inheritdoc />
    public Task<Stream> Open(string address, CancellationToken ct) => runs.Open(address, ct);

    /// <inheritdoc />
    public Task Try(CancellationToken ct) => ComfyLine.Try(account, line, template, ct);
}
