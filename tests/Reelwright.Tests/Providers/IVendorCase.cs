using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;
using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Providers;

/// <summary>An adapter as the table of faults takes it, whatever it makes.</summary>
internal interface IVendorCase : IAsyncLifetime
{
    /// <summary>The fake vendor.</summary>
    FakeVendor Vendor { get; }

    /// <summary>Whether it is answered by a job.</summary>
    bool ByJob { get; }

    /// <summary>What a refusal of what the prompt says is told as.</summary>
    string PolicyCode { get; }

    /// <summary>How many addresses of a result are tried before it is given up.</summary>
    int Addresses { get; }

    /// <summary>An account at the fake that pays 0.07 USD for each call.</summary>
    /// <param name="patience">Seconds a call may take.</param>
    ApiConfig Account(Guid owner, Secrets secrets, int patience);

    /// <summary>A call of the account that asks for all there is.</summary>
    /// <param name="input">What decides the result, as its digest.</param>
    CallSpec Call(MakerAccounts accounts, ApiConfig account, string input);
}
