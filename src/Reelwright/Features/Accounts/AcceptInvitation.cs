using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Turns an invitation into an account with its own offline makers.</summary>
public sealed class AcceptInvitation(IDbContextFactory<ReelDb> databases, Secrets secrets, Passwords passwords, TimeProvider clock, ILogger<AcceptInvitation> log)
{
    /// <summary>The link's secret and who they are.</summary>
    public sealed record Request(
        [property: Required] string Link,
        [property: Required, StringLength(50, MinimumLength = 2), RegularExpression(Names.Username)] string Username,
        [property: Required] string Password,
        [property: StringLength(100)] string? DisplayName = null,
        string? Timezone = null,
        [property: StringLength(10)] string? Language = null);

    /// <summary>Makes the account. Errors: <c>link_invalid</c>, <c>password_weak</c>, <c>timezone_unknown</c>, <c>language_unknown</c>, <c>name_taken</c>.</summary>
    public async Task<User> Run(Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var link = await Links.Take(db, LinkPurpose.Invitation, request.Link, clock.GetUtcNow(), ct);
        var user = new User
        {
            Username = request.Username, Email = link.Email!, DisplayName = Profile.Shown(request.DisplayName), PasswordHash = Passwords.Locked, Role = link.Role!.Value, IsVerified = true,
        };
        user.PasswordHash = passwords.Hash(user, request.Password);
        Profile.Apply(user, request.Timezone, request.Language);
        db.Users.Add(user);
        await Names.Save(db, ct);
        link.UserId = user.Id;
        await db.SaveChangesAsync(ct);
        await FirstRun.Makers(db, user.Id, secrets.Protect(""), clock, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("{Username} accepted an invitation as {Role}, account {User}", user.Username, user.Role.Word(), user.Id);
        return user;
    }
}
