namespace Reelwright.Tests.Providers.Fakes;

/// <summary>How far a fake vendor is with a request.</summary>
public enum Moment
{
    /// <summary>It has come, and nothing was decided.</summary>
    Arrived,

    /// <summary>It was carried out, and not a byte of the answer has left.</summary>
    CarriedOut,

    /// <summary>Of a file: half of it has left.</summary>
    Halfway,

    /// <summary>All of the answer has left.</summary>
    Answered,
}
