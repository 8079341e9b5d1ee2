using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Makes a link by which a new person gets an account; there is no mail, so the inviter passes it on.</summary>
public sealed class Invite(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<Invite> log)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    /// <summary>Who, as what.</summary>
    public sealed record Request([property: Required, EmailAddress, StringLength(100)] string Email, UserRole Role = UserRole.Member);

    /// <summary>The link's secret, told this once, and its row. An earlier invitation of that address stops working. Errors: <c>forbidden</c>, <c>name_taken</c>.</summary>
    public async Task<(string Secret, AccessLink Link)> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBeOwner();
        if (request.Role == UserRole.Owner)
        {
            caller.MustBePerson("invite owners");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var email = request.Email.ToLowerInvariant();
        if (await Names.Find(db, email, ct) is not null)
        {
            throw new ReelException("name_taken", $"Somebody with the address {email} has an account already: there is nothing to invite them to.");
        }

        await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Invitation && l.Email == email && l.UsedAt == null).ExecuteDeleteAsync(ct);
        var secret = Secret.New();
        var link = new AccessLink
        {
            Purpose = LinkPurpose.Invitation, Hash = Secret.Hash(secret), Email = email, Role = request.Role, CreatedBy = caller.User, ExpiresAt = clock.GetUtcNow() + Life,
        };
        db.AccessLinks.Add(link);
        await db.SaveChangesAsync(ct);
        log.LogInformation("Account {User} invited {Email} as {Role}", caller.User, email, request.Role.Word());
        return (secret, link);
    }
}
