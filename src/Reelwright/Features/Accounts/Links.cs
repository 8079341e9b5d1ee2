using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Takes links that work once, in the transaction of what they allow.</summary>
internal static class Links
{
    /// <summary>The link of a secret, marked as used. Errors: <c>link_invalid</c> when there is none, it is used, or its time is over.</summary>
    public static async Task<AccessLink> Take(ReelDb db, LinkPurpose purpose, string secret, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Secret.Hash(secret);
        var taken = await db.AccessLinks.Where(l => l.Hash == hash && l.Purpose == purpose && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.UsedAt, now), ct);
        return taken == 1
            ? await db.AccessLinks.SingleAsync(l => l.Hash == hash, ct)
            : throw new ReelException("link_invalid", "This link was used already, is too old, or never was one: ask for a new one.");
    }
}
