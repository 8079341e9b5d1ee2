using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Features.Accounts;
using Reelwright.Storage;

namespace Reelwright.Features.Mcp;

/// <summary>For whom the agent of this process speaks, asked of the database at every call: a closed account and a changed role count at once.</summary>
internal sealed class AgentIdentity(IDbContextFactory<ReelDb> databases, Installation installation, TimeProvider clock, AgentIdentity.Account account)
{
    private const string Closed = "The account this agent speaks for is closed: ask an owner of the installation to open it.";

    private readonly string session = "mcp:" + Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>Whose account: a username or an e-mail address; null is the installation's owner.</summary>
    public sealed record Account(string? Name);

    /// <summary>The caller as of now; its session is this run's. Errors: <c>not_found</c>, <c>forbidden</c> when the account is closed.</summary>
    public async Task<Caller> Caller(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var user = account.Name is { } name ? await Names.Find(db, name, ct) : await db.Users.SingleAsync(u => u.Id == installation.Owner, ct);
        return user switch
        {
            null => throw new ReelException("not_found", $"There is no user '{account.Name}': see `reel user --help`."),
            { IsActive: false } => throw new ReelException("forbidden", Closed),
            _ => new Caller(user.Id, user.Role, session),
        };
    }
}
