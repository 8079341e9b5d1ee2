namespace Reelwright.Tests.Providers.Fakes;

/// <summary>What a fake vendor does wrong on purpose.</summary>
public enum Fault
{
    /// <summary>Refuses for now with a hint when to come again.</summary>
    TooMany,

    /// <summary>The account has no money left.</summary>
    Unpaid,

    /// <summary>Fails in its own words; of a file: whoever keeps it cannot hand it out just now.</summary>
    ServerError,

    /// <summary>A gateway before it answers in its place, after the call was taken.</summary>
    Gateway,

    /// <summary>Takes the call and says nothing.</summary>
    Silent,

    /// <summary>Takes the call and hangs up.</summary>
    HangUp,

    /// <summary>Takes the call and breaks off in the middle of its answer, whose head says how long it would be.</summary>
    BrokenOff,

    /// <summary>Takes the call and answers what nobody can read.</summary>
    Malformed,

    /// <summary>Refuses what the prompt says.</summary>
    Policy,

    /// <summary>Refuses a field.</summary>
    Invalid,

    /// <summary>Sends its caller elsewhere.</summary>
    Redirect,

    /// <summary>Of a file: it is no longer there.</summary>
    Expired,

    /// <summary>Of a file: it ends in the middle.</summary>
    Truncated,

    /// <summary>Of a file: whoever keeps it hangs up before a word.</summary>
    Unopened,

    /// <summary>Of a file: a page in its place.</summary>
    WrongType,

    /// <summary>Of a job: it never ends.</summary>
    Endless,

    /// <summary>Of a job: it fails.</summary>
    JobFails,

    /// <summary>Of a job: a status nobody has heard of, then it goes on.</summary>
    OddStatus,

    /// <summary>Waited too long for another server, after the call was taken.</summary>
    Late,

    /// <summary>Says that it took the call, and that it went wrong.</summary>
    Contradiction,

    /// <summary>Of a look: a gateway's own page in the place of an answer.</summary>
    LostPage,

    /// <summary>Of a look: the vendor itself has no such job.</summary>
    Gone,

    /// <summary>Says to a call once more what it said to the one before, and takes nothing; of a list: each of its jobs stands in it twice.</summary>
    Twice,

    /// <summary>Does not know the model, or does not let the account use it.</summary>
    NoModel,
}
