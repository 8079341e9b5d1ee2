using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>Everything a stage may know of the attempt it works for; frozen when the order was made.</summary>
public sealed record StageContext : IAsker
{
    /// <summary>The attempt.</summary>
    public required Guid AttemptId { get; init; }

    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The chapter.</summary>
    public required Guid ChapterId { get; init; }

    /// <summary>The project.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>The project's owner, on every query and every new row.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Who asked, for progress (002 <c>session_id</c>).</summary>
    public required string SessionId { get; init; }

    /// <summary>BCP 47 language of the film.</summary>
    public required string Language { get; init; }

    /// <summary>Makers and voices.</summary>
    public required GenerationSettings Makers { get; init; }

    /// <summary>Size, rate, subtitles, music.</summary>
    public required VideoSettings Video { get; init; }

    /// <summary>Which way the order came to be: higher first.</summary>
    public required int Priority { get; init; }

    /// <summary>When it was ordered.</summary>
    public required DateTimeOffset Ordered { get; init; }

    /// <summary>The right to write.</summary>
    public required StageLease Lease { get; init; }

    /// <summary>Timestamp of its begin here.</summary>
    public required long Started { get; init; }

    /// <summary>How fast it goes.</summary>
    public required Pace Pace { get; init; }

    /// <summary>W3C trace context of whoever ordered; null without one.</summary>
    public string? Trace { get; init; }

    /// <summary>Whether the stage is not repeated any more: what fails now has failed.</summary>
    public required bool LastTry { get; init; }

    /// <summary>Ends when this node stops, and not when only the stage does.</summary>
    public CancellationToken Node { get; init; }

    /// <summary>What this stage uses.</summary>
    public ResourceMeter Meter { get; } = new();

    /// <summary>How long the film will be, as far as this stage has found out; null when it knows nothing new.</summary>
    public int? FramesExpected { get; set; }

    Guid? IAsker.Project => ProjectId;

    Guid? IAsker.Order => OrderId;

    Guid? IAsker.Attempt => AttemptId;

    long? IAsker.Take => null;

    long? IAsker.PictureTake => null;

    GenerationStep? IAsker.Stage => Lease.Step;

    long? IAsker.Epoch => Lease.Epoch;

    string IAsker.Firing => Lease.Owner;

    bool IAsker.Waits => true;

    Task IAsker.Hold(ReelDb db, CancellationToken ct) => Lease.Hold(db, ct);

    // The admitting function has held the call against the stage already.
    Task IAsker.Admitted(ReelDb db, Guid call, CancellationToken ct) => Task.CompletedTask;
}
