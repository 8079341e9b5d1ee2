using Reelwright.Domain;

namespace Reelwright.Pipeline.Errands;

/// <summary>What is done for errands of one kind. It asks "what is missing?", never "where was I?": running it again after any crash is right.</summary>
public interface IErrand
{
    /// <summary>Which.</summary>
    ErrandKind Kind { get; }

    /// <summary>
    /// Does what is missing and, last, moves the errand to completed. Waits by <see cref="Calls.WaitsOutsideException"/>. Failures a person can act on are
    /// <see cref="Base.ReelException"/>s; others are repeated.
    /// </summary>
    Task Run(Errand errand, ErrandAsker by, CancellationToken ct);
}
