using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Whoever asks a maker: a stage of an attempt, a take, or an errand.</summary>
public interface IAsker
{
    /// <summary>Who pays.</summary>
    Guid OwnerId { get; }

    /// <summary>The project it is for.</summary>
    Guid? Project { get; }

    /// <summary>The order it is for.</summary>
    Guid? Order { get; }

    /// <summary>The attempt it is for.</summary>
    Guid? Attempt { get; }

    /// <summary>The take it is for.</summary>
    long? Take { get; }

    /// <summary>The errand it is for.</summary>
    Guid? Errand => null;

    /// <summary>The picture take it is for.</summary>
    long? PictureTake { get; }

    /// <summary>What it is for, as whoever ordered calls it: a word after "this".</summary>
    string Noun => "order";

    /// <summary>How a person has the same tried again: words after "then".</summary>
    string Again => "retry the order";

    /// <summary>The stage that asks.</summary>
    GenerationStep? Stage { get; }

    /// <summary>The epoch of that stage.</summary>
    long? Epoch { get; }

    /// <summary>What runs it: Quartz's id of the firing.</summary>
    string Firing { get; }

    /// <summary>Whether it waits where it is while the account has no room, or gives its place back.</summary>
    bool Waits { get; }

    /// <summary>Ends when this node stops, and not when only the work does.</summary>
    CancellationToken Node { get; }

    /// <summary>Call first in every transaction that writes for it. Errors: <see cref="Engine.StageTakenOverException"/>.</summary>
    Task Hold(ReelDb db, CancellationToken ct);

    /// <summary>An earlier call for the same input is in doubt, and whoever asks has to wait for a person's word on it.</summary>
    Task Doubts(ReelDb db, string input, CancellationToken ct) => Task.CompletedTask;

    /// <summary>A call was let out: what moves with it, in the same transaction. Errors: <see cref="Engine.StageTakenOverException"/>.</summary>
    Task Admitted(ReelDb db, Guid call, CancellationToken ct);
}
