namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What a fake platform does wrong on purpose.</summary>
public enum FakeAct
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Hangs up before it has done anything.</summary>
    DropBefore,

    /// <summary>Does all it was asked, and hangs up before a word of the answer.</summary>
    DropReply,

    /// <summary>Says what the script says, and does nothing.</summary>
    Say,

    /// <summary>Keeps less of the bytes than it was sent, and says so.</summary>
    KeepLess,

    /// <summary>Keeps some of the bytes and breaks down.</summary>
    BreakInside,
}

/// <summary>How far a fake platform is with a request.</summary>
public enum FakeMoment
{
    /// <summary>It has come, and nothing was decided.</summary>
    Arrived,

    /// <summary>It was carried out, and not a byte of the answer has left.</summary>
    CarriedOut,

    /// <summary>All of the answer has left.</summary>
    Answered,
}
