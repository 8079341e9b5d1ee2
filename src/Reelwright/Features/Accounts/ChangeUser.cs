using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>An owner changes somebody's role, or closes or opens their account.</summary>
public sealed class ChangeUser(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<ChangeUser> log)
{
    /// <summary>What is given is changed.</summary>
    public sealed record Change(UserRole? Role = null, bool? IsActive = null);

    /// <summary>
    /// Changes it; a closed account is signed out everywhere, its running orders finish.
    /// Errors: <c>forbidden</c>, <c>not_found</c>, <c>last_owner</c>, <c>precondition_failed</c>.
    /// </summary>
    public async Task<User> Run(Caller caller, Guid user, uint version, Change change, CancellationToken ct)
    {
        caller.MustBeOwner();
        if (change.Role == UserRole.Owner)
        {
            caller.MustBePerson("make owners");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Owners.Alone(db, ct);
        var row = await db.Accounts.SingleOrDefaultAsync(u => u.Id == user, ct) ?? throw new ReelException("not_found", $"There is no user {user}.");
        Versions.Expect(db.Entry(row), version);
        row.Role = change.Role ?? row.Role;
        row.IsActive = change.IsActive ?? row.IsActive;
        await Versions.Save(db, $"The account of {row.Username}", ct);
        await Owners.MustRemain(db, row.Username, ct);

        // What they gave out as an owner would let them in again.
        if (!row.IsActive || row.Role != UserRole.Owner)
        {
            await db.AccessLinks.Where(l => l.UsedAt == null && (l.CreatedBy == user || (l.UserId == user && !row.IsActive))).ExecuteDeleteAsync(ct);
        }

        if (!row.IsActive)
        {
            await SignOut.End(db, user, session: null, except: null, clock.GetUtcNow(), ct);
        }

        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} made {Username} {Role}, {State}", caller.User, row.Username, row.Role.Word(), row.IsActive ? "open" : "closed");
        return row;
    }
}
