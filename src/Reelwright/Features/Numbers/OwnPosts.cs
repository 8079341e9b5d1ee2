using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>A post whose numbers are asked for or told.</summary>
internal static class OwnPosts
{
    /// <summary>When the caller has the right to it. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public static async Task<PublicationRecord> Read(ReelDb db, Access access, Caller caller, Guid id, Right right, CancellationToken ct)
    {
        await access.Publication(caller, id, right, ct);
        return await db.PublicationRecords.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new ReelException("not_found", $"There is no publication {id}.");
    }
}
