using Reelwright.Domain;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Something that keeps house. It may be stopped at any line and begun again.</summary>
public interface IHousekeeping
{
    /// <summary>Which.</summary>
    HousekeepingTask Task { get; }

    /// <summary>Does it, and says what it did.</summary>
    Task<string> Run(CancellationToken ct);
}
