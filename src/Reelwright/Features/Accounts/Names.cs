using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>What a username looks like, and whose it is.</summary>
internal static class Names
{
    /// <summary>Letters and digits of any language, with dots, dashes and low lines between; never an address, which signs in too, nor what deleted accounts are called.</summary>
    public const string Username = @"^(?![Dd][Ee][Ll][Ee][Tt][Ee][Dd]-)[\p{L}\p{N}][\p{L}\p{N}._-]*\z";

    /// <summary>The user of this username or e-mail address, whatever its case; null when there is none, or it was deleted.</summary>
    public static Task<User?> Find(ReelDb db, string name, CancellationToken ct) => db.Users
        .FromSql($"select u.*, u.xmin from users u where lower(username) = lower({name}) or lower(email) = lower({name})")
        .Where(u => u.Username != User.DeletedPrefix + u.Id.ToString()).SingleOrDefaultAsync(ct);

    /// <summary>Saves a user. Errors: <c>name_taken</c>.</summary>
    public static async Task Save(ReelDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "ix_users_username" or "ix_users_email" } which)
        {
            var what = string.Equals(which.ConstraintName, "ix_users_email", StringComparison.Ordinal) ? "address" : "username";
            throw new ReelException("name_taken", $"Somebody has this {what} already: choose another.", taken);
        }
    }
}
