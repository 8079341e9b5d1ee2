using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>A forgotten password: an owner or the command line makes a link, whoever has it chooses a new password.</summary>
public sealed class ResetPassword(IDbContextFactory<ReelDb> databases, Passwords passwords, TimeProvider clock, ILogger<ResetPassword> log)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The link's secret and the password to be.</summary>
    public sealed record Request([property: Required] string Link, [property: Required] string Password);

    /// <summary>The secret of a new link made by somebody, or by whoever runs the machine; earlier ones for this user stop working. Errors: <c>not_found</c>.</summary>
    public async Task<string> Open(Guid user, Guid? by, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (!await db.Accounts.AnyAsync(u => u.Id == user, ct))
        {
            throw new ReelException("not_found", $"There is no user {user}.");
        }

        await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Reset && l.UserId == user && l.UsedAt == null).ExecuteDeleteAsync(ct);
        var secret = Secret.New();
        db.AccessLinks.Add(new AccessLink { Purpose = LinkPurpose.Reset, Hash = Secret.Hash(secret), UserId = user, CreatedBy = by, ExpiresAt = clock.GetUtcNow() + Life });
        await db.SaveChangesAsync(ct);
        log.LogInformation("A link to reset the password of account {User} was made by {By}", user, by?.ToString() ?? "the command line");
        return secret;
    }

    /// <summary>The same for an owner of the installation, who passes it on. Errors: <c>forbidden</c>, also to a token, <c>not_found</c>.</summary>
    public Task<string> Open(Caller caller, Guid user, CancellationToken ct)
    {
        caller.MustBeOwner();
        caller.MustBePerson("make links that set passwords");
        return Open(user, caller.User, ct);
    }

    /// <summary>Sets the password and signs out everywhere. Errors: <c>link_invalid</c>, <c>password_weak</c>.</summary>
    public async Task<User> Run(Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var now = clock.GetUtcNow();
        var link = await Links.Take(db, LinkPurpose.Reset, request.Link, now, ct);
        var user = await db.Users.SingleAsync(u => u.Id == link.UserId, ct);
        if (!user.IsActive)
        {
            throw new ReelException("link_invalid", "This account is closed: ask an owner of the installation to open it.");
        }

        user.PasswordHash = passwords.Hash(user, request.Password);
        await Versions.Save(db, "The account", ct);
        await SignOut.End(db, user.Id, session: null, except: null, now, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("The password of {Username} was reset by a link, account {User}", user.Username, user.Id);
        return user;
    }
}
