using ModelContextProtocol.Server;
using Reelwright.Features.Accounts;
using Reelwright.Features.Http;

namespace Reelwright.Features.Mcp;

/// <summary>Whose account the agent works in. Passwords, tokens and invitations are no agent's business: what it reads may be kept elsewhere.</summary>
internal static class AccountTools
{
    public sealed record Here(AccountRoutes.Me User, string SessionId);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<ManuscriptTools.Nothing, Here>(
            "whoami", "Whose account this is", Hints.Reading, "The account this server works in, and the session all it orders is told under.",
            async (call, _, ct) => new Here(AccountRoutes.Me.Of(await call.Get<Profile>().Read(call.Caller.User, ct)), call.Caller.Session)),
    ];
}
