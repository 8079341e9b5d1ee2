using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Makes the one-time secret by which the first person claims an installation that nobody has claimed yet.</summary>
public sealed class OpenSetUp(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    // Any number will do, as long as nothing else in the database takes it.
    private const long Lock = 0x5265656C_53657455;

    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Whether nobody has claimed it yet.</summary>
    public async Task<bool> Needed(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return !await db.Users.AnyAsync(u => u.PasswordHash != Passwords.Locked, ct);
    }

    /// <summary>The secret, or null when there is a password already. An earlier secret stops working.</summary>
    public async Task<string?> Run(CancellationToken ct)
    {
        if (!await Needed(ct))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Alone(db, ct);
        var now = clock.GetUtcNow();
        var secret = Secret.New();
        await db.AccessLinks.Where(l => l.Purpose == LinkPurpose.Setup && l.UsedAt == null).ExecuteDeleteAsync(ct);
        db.AccessLinks.Add(new AccessLink { Purpose = LinkPurpose.Setup, Hash = Secret.Hash(secret), ExpiresAt = now + Life });
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return secret;
    }

    /// <summary>One at a time, until the transaction ends.</summary>
    internal static Task Alone(ReelDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
}
