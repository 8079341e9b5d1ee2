using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>What somebody keeps, and how much they may.</summary>
public sealed class ReadUsage(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Bytes of every file one's rows name, also of those that others name too; null is without a limit.</summary>
    public sealed record Answer(long UsedBytes, long? QuotaBytes);

    /// <summary>The caller's own.</summary>
    public async Task<Answer> Run(Caller caller, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Database.SqlQuery<Answer>($"""select stored_bytes_of(id) as "UsedBytes", storage_quota_bytes as "QuotaBytes" from users where id = {caller.User}""").SingleAsync(ct);
    }
}
