using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Replaces one's own password and ends one's other sessions.</summary>
public sealed class ChangePassword(IDbContextFactory<ReelDb> databases, Passwords passwords, TimeProvider clock, ILogger<ChangePassword> log)
{
    /// <summary>The old one proves it.</summary>
    public sealed record Request([property: Required] string Current, [property: Required] string Password);

    /// <summary>Changes it. Errors: <c>forbidden</c> to a token, <c>password_wrong</c>, <c>password_weak</c>.</summary>
    /// <param name="keep">The session that asks, which goes on.</param>
    public async Task Run(Caller caller, Guid? keep, Request request, CancellationToken ct)
    {
        caller.MustBePerson("change the password");
        var user = caller.User;
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Users.SingleAsync(u => u.Id == user, ct);
        if (!passwords.Matches(row, request.Current))
        {
            log.LogWarning("A change of the password of account {User} was refused: the current one is another", user);
            throw new ReelException("password_wrong", "The current password is another: type it again.");
        }

        row.PasswordHash = passwords.Hash(row, request.Password);
        await Versions.Save(db, "Your account", ct);
        // A link that somebody else may have would undo this.
        await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Reset && l.UserId == user && l.UsedAt == null).ExecuteDeleteAsync(ct);
        await SignOut.End(db, user, session: null, except: keep, clock.GetUtcNow(), ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} changed its password", user);
    }
}
