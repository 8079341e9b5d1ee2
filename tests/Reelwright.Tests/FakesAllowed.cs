using System.Runtime.CompilerServices;
using Reelwright.Base.Net;

namespace Reelwright.Tests;

/// <summary>Fakes are on this machine: the operator of all installations here allows that.</summary>
internal static class FakesAllowed
{
    [ModuleInitializer]
    internal static void Allow()
    {
        Environment.SetEnvironmentVariable(Outbound.Setting, "127.0.0.1");
        Environment.SetEnvironmentVariable(Fetch.Setting, Site);
    }

    /// <summary>Where the site of the web stands: on this machine as well, and not where makers are.</summary>
    internal const string Site = "127.0.0.3";
}
