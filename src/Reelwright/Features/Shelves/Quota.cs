using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>How much somebody may keep: asked in the transaction that stores an upload or admits an order.</summary>
public static class Quota
{
    private sealed record Standing(long? Quota, long Used);

    /// <summary>
    /// Errors: <c>quota_exceeded</c> unless so many bytes more fit; for 0, unless there is any room left. Who has a quota is admitted one at a time until the transaction ends.
    /// </summary>
    public static async Task Ensure(ReelDb db, Guid user, long more, CancellationToken ct)
    {
        if (!await db.Users.AnyAsync(u => u.Id == user && u.StorageQuotaBytes != null, ct))
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({user.ToString()}, 19))", ct);
        var standing = await db.Database.SqlQuery<Standing>($"""select storage_quota_bytes as "Quota", stored_bytes_of(id) as "Used" from users where id = {user}""").SingleAsync(ct);
        if (standing.Quota is { } quota && (standing.Used > quota - more || (more == 0 && standing.Used == quota)))
        {
            throw new ReelException("quota_exceeded", string.Create(
                CultureInfo.InvariantCulture,
                $"{standing.Used} of {quota} bytes are used{(more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {more} more were to come"))}: delete attempts, films or projects you no longer need, or ask an owner of this installation for a larger quota."));
        }
    }
}
