using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.PlatformAccounts;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that look at accounts at platforms. Apps and their secrets, and the connecting of accounts, are a person's.</summary>
internal static class PlatformTools
{
    /// <summary>Which accounts.</summary>
    public sealed record Accounts(
        [property: Description("Only accounts at this platform.")] PlatformType? Platform = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which account.</summary>
    public sealed record Account([property: Description("Id of the account at a platform.")] Guid PlatformAccount);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Accounts, Page<PlatformAccountRow>>(
            "list_platform_accounts", "List accounts at platforms", Hints.Reading, "One's accounts at platforms where films are published: how each is, what it rests or is paused for, and how many posts wait; never their keys.",
            (call, a, ct) => call.Get<ListPlatformAccounts>().Run(call.Caller, a.Platform, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<Account, TestPlatformAccount.Outcome>(
            "test_platform_account", "Try an account at a platform", Hints.Changing, "Tries an account at its platform without posting anything, and writes down how it is. One that has to be connected again is connected by a person.",
            (call, a, ct) => call.Get<TestPlatformAccount>().Run(call.Caller, a.PlatformAccount, ct)),
    ];
}
