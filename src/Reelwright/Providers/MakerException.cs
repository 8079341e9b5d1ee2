using Reelwright.Base;

namespace Reelwright.Providers;

/// <summary>Whether a call that failed was carried out.</summary>
public enum Fate
{
    /// <summary>Surely not: it may be sent again.</summary>
    NotExecuted,

    /// <summary>The vendor has it and says it failed.</summary>
    Failed,

    /// <summary>Perhaps: it may have been paid for, and is never sent again by itself.</summary>
    Unknown,
}

/// <summary>What became of a call to a maker.</summary>
public sealed class MakerException(string code, string message, Fate fate, Exception? inner = null) : ReelException(code, message, inner)
{
    /// <summary>Whether it was carried out.</summary>
    public Fate Fate { get; } = fate;

    /// <summary>Whether the same may well succeed later.</summary>
    public bool Passing { get; init; }

    /// <summary>How long the vendor asked to be left alone.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>It failed, and is paid for all the same.</summary>
    public bool Charged { get; init; }

    /// <summary>The vendor's own code.</summary>
    public string? VendorCode { get; init; }

    /// <summary>The vendor's own id of the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The setting of the account that is to blame: <c>api_key</c>, <c>endpoint</c>, <c>model</c>…; null for none.</summary>
    public string? Setting { get; init; }
}
