using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>One step of making a film. It asks "what is missing?", never "where was I?": running it again after any crash is right.</summary>
public interface IStage
{
    /// <summary>The step of seed 003 §6.</summary>
    GenerationStep Step { get; }

    /// <summary>Does what is missing. Failures a person can act on are <see cref="Base.ReelException"/>s; others are repeated.</summary>
    Task Run(StageContext context, CancellationToken ct);
}
