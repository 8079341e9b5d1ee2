using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Makes an account without an invitation, for whoever runs the machine. It has no password until a reset link sets one.</summary>
public sealed class AddUser(IDbContextFactory<ReelDb> databases, Secrets secrets, TimeProvider clock, ILogger<AddUser> log)
{
    /// <summary>Makes it, with its offline makers. Errors: <c>name_invalid</c>, <c>email_invalid</c>, <c>name_taken</c>.</summary>
    public async Task<User> Run(string username, string email, UserRole role, CancellationToken ct)
    {
        if (username.Length is < 2 or > 50 || !Regex.IsMatch(username, Names.Username, RegexOptions.None, TimeSpan.FromSeconds(1)))
        {
            throw new ReelException("name_invalid", $"'{Titles.Cut(username, 60)}' is no username: use 2 to 50 letters, digits, dots, dashes and low lines, and don't begin with deleted-.");
        }

        if (email.Length > 100 || !new EmailAddressAttribute().IsValid(email))
        {
            throw new ReelException("email_invalid", $"'{Titles.Cut(email, 60)}' is no e-mail address: give one such as ada@example.org.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var user = new User { Username = username, Email = email, PasswordHash = Passwords.Locked, Role = role };
        db.Users.Add(user);
        await Names.Save(db, ct);
        await FirstRun.Makers(db, user.Id, secrets.Protect(""), clock, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("{Username} was added by the command line as {Role}", username, role.Word());
        return user;
    }
}
