using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Keeps an installation from losing its last owner, also when two leave at once.</summary>
internal static class Owners
{
    // Any number will do, as long as nothing else in the database takes it.
    private const long Lock = 0x5265656C_4F776E73;

    /// <summary>Whoever changes owners does so one at a time, until the transaction ends.</summary>
    public static Task Alone(ReelDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);

    /// <summary>After the change was saved. Errors: <c>last_owner</c>.</summary>
    /// <param name="username">Whom the change was about.</param>
    public static async Task MustRemain(ReelDb db, string username, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Role == UserRole.Owner && u.IsActive, ct))
        {
            throw new ReelException("last_owner", $"{username} is the last owner of this installation: make somebody else an owner first.");
        }
    }
}
