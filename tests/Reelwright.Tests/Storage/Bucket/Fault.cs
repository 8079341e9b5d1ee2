namespace Reelwright.Tests.Storage.Bucket;

/// <summary>What a server can do wrong with one request.</summary>
public enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>500 InternalError.</summary>
    Error,

    /// <summary>503 SlowDown.</summary>
    Busy,

    /// <summary>403 AccessDenied, with a text that repeats what was sent.</summary>
    Deny,

    /// <summary>501 NotImplemented.</summary>
    Unknown,

    /// <summary>Never answers.</summary>
    Stall,

    /// <summary>Begins its answer, and never goes on.</summary>
    StallHalfway,

    /// <summary>Closes the line in the middle of its answer.</summary>
    DropHalfway,

    /// <summary>Says that there are fewer bytes than there are.</summary>
    Truncate,

    /// <summary>Closes the line without an answer and without having done anything.</summary>
    Drop,

    /// <summary>Does what was asked, and closes the line without saying so.</summary>
    LoseAnswer,

    /// <summary>Changes a byte of what it keeps or gives.</summary>
    Corrupt,
}
