using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>First-run set-up: whoever has the one-time link claims the user <c>local</c>, and with it all work done before.</summary>
public sealed class SetUp(IDbContextFactory<ReelDb> databases, Passwords passwords, TimeProvider clock, ILogger<SetUp> log)
{
    /// <summary>Who the first owner is.</summary>
    public sealed record Request(
        [property: Required] string Link,
        [property: Required, StringLength(50, MinimumLength = 2), RegularExpression(Names.Username)] string Username,
        [property: Required, EmailAddress, StringLength(100)] string Email,
        [property: Required] string Password,
        [property: StringLength(100)] string? DisplayName = null,
        string? Timezone = null,
        [property: StringLength(10)] string? Language = null);

    /// <summary>Names the owner. Errors: <c>link_invalid</c>, <c>password_weak</c>, <c>timezone_unknown</c>, <c>language_unknown</c>, <c>name_taken</c>.</summary>
    public async Task<User> Run(Guid owner, Request request, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await OpenSetUp.Alone(db, ct);
        if (await db.Users.AnyAsync(u => u.PasswordHash != Passwords.Locked, ct))
        {
            throw new ReelException("link_invalid", "This installation has been set up already: sign in, or ask its owner to invite you.");
        }

        var link = await Links.Take(db, LinkPurpose.Setup, request.Link, clock.GetUtcNow(), ct);
        var user = await db.Users.SingleAsync(u => u.Id == owner, ct);
        user.Username = request.Username;
        user.Email = request.Email;
        user.DisplayName = Profile.Shown(request.DisplayName);
        user.IsVerified = true;
        user.PasswordHash = passwords.Hash(user, request.Password);
        Profile.Apply(user, request.Timezone, request.Language);
        link.UserId = user.Id;
        await Names.Save(db, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("{Username} set this installation up, account {User}", user.Username, user.Id);
        return user;
    }
}
