using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>
/// Deletes an account for good, with its projects, makers, accounts at platforms and uploads; orders that are not done are cancelled. Its row stays, locked and without a name,
/// for the ledger (003 <c>users</c>). It is shut in one transaction; what it had goes after that, and the keys of its accounts at platforms are given back where those take them.
/// </summary>
public sealed class DeleteAccount(
    IDbContextFactory<ReelDb> databases, AccountRemoval removal, KeyReturn returns, Passwords passwords, Secrets secrets, TimeProvider clock, ILogger<DeleteAccount> log)
{
    /// <summary>The password proves that it is the person.</summary>
    public sealed record Request([property: Required] string Password);

    /// <summary>One's own. How many projects went. Errors: <c>forbidden</c> to a token, <c>password_wrong</c>, <c>last_owner</c>, <c>precondition_failed</c>.</summary>
    public Task<int> Own(Caller caller, uint version, Request request, CancellationToken ct)
    {
        caller.MustBePerson("delete the account");
        return Run(caller.User, version, "its own person", row =>
        {
            if (!passwords.Matches(row, request.Password))
            {
                log.LogWarning("The deletion of account {User} was refused: the password is another", caller.User);
                throw new ReelException("password_wrong", "The password is another: type it again.");
            }
        }, ct);
    }

    /// <summary>Somebody else's, by an owner of the installation. Errors: <c>forbidden</c>, also to a token, <c>not_found</c>, <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    public Task<int> Other(Caller caller, Guid user, uint version, CancellationToken ct)
    {
        caller.MustBeOwner();
        caller.MustBePerson("delete accounts");
        return user == caller.User
            ? throw new ReelException("wrong_state", "This is your own account: delete it with DELETE /api/me and your password.")
            : Run(user, version, $"account {caller.User}", _ => { }, ct);
    }

    /// <summary>Anybody's, by whoever runs the machine. Errors: <c>not_found</c>, <c>last_owner</c>.</summary>
    public Task<int> Run(Guid user, CancellationToken ct) => Run(user, null, "the command line", _ => { }, ct);

    private async Task<int> Run(Guid user, uint? version, string by, Action<User> allow, CancellationToken ct)
    {
        var kept = await Collisions.Retry(() => Shut(user, version, allow, ct));
        // Whoever asked may be gone by now.
        var removed = removal.Run(user, CancellationToken.None);
        await Task.WhenAll(removed, returns.GiveAll(kept));
        var projects = await removed;
        log.LogInformation("Account {User} was deleted with {Projects} projects by {By}", user, projects, by);
        return projects;
    }

    private async Task<IReadOnlyList<KeyReturn.Kept>> Shut(Guid user, uint? version, Action<User> allow, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Accounts.SingleOrDefaultAsync(u => u.Id == user, ct) ?? throw new ReelException("not_found", $"There is no user {user}.");
        allow(row);
        await Owners.Alone(db, ct);
        if (version is { } expected)
        {
            Versions.Expect(db.Entry(row), expected);
        }

        var username = row.Username;
        (row.Username, row.Email, row.PasswordHash) = (User.DeletedName(user), User.DeletedName(user), Passwords.Locked);
        (row.DisplayName, row.AvatarUrl, row.Preferences, row.LastLogin, row.StorageQuotaBytes) = (null, null, null, null, null);
        (row.Role, row.IsActive, row.IsVerified) = (UserRole.Member, false, false);
        await Versions.Save(db, $"The account of {username}", ct);
        await Owners.MustRemain(db, username, ct);
        var kept = await returns.Of(db, user, ct);
        await Empty(db, user, ct);
        await tx.CommitAsync(ct);
        return kept;
    }

    private async Task Empty(ReelDb db, Guid user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Sessions.Where(s => s.UserId == user).ExecuteDeleteAsync(ct);
        await db.ApiTokens.Where(t => t.UserId == user).ExecuteDeleteAsync(ct);
        await db.AccessLinks.Where(l => l.UserId == user || l.CreatedBy == user).ExecuteDeleteAsync(ct);
        await db.IdempotencyKeys.Where(k => k.UserId == user).ExecuteDeleteAsync(ct);
        await db.ProjectMembers.Where(m => m.UserId == user).ExecuteDeleteAsync(ct);
        // Nobody orders a film of what is in the trash.
        await db.Projects.Where(p => p.OwnerId == user && !p.IsDeleted)
            .ExecuteUpdateAsync(s => s.SetProperty(p => p.IsDeleted, true).SetProperty(p => p.DeletedAt, now).SetProperty(p => p.DeletedBy, user), ct);
        await AccountWipe.All(db, user, user.ToString(), "its owner's account was deleted", clock, ct);
        var none = secrets.Protect("");
        await db.ApiConfigs.Where(c => c.UserId == user).ExecuteUpdateAsync(
            s => s.SetProperty(c => c.ApiKey, none).SetProperty(c => c.ApiSecret, (string?)null).SetProperty(c => c.Endpoint, (string?)null).SetProperty(c => c.ConfigParams, (string?)null)
                .SetProperty(c => c.IsActive, false).SetProperty(c => c.IsDefault, false)
                .SetProperty(c => c.IsDeleted, true).SetProperty(c => c.DeletedAt, now).SetProperty(c => c.DeletedBy, user), ct);
    }
}
