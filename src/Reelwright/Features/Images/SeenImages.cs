using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Images;

/// <summary>Pictures somebody may see, by their img_name. One's own are told by one row of one table.</summary>
internal static class SeenImages
{
    /// <summary>The picture's row. Errors: <c>not_found</c>.</summary>
    public static async Task<ImageVideoStatus> One(ReelDb db, Guid user, string name, CancellationToken ct)
    {
        var row = await db.ImageVideoStatuses.AsNoTracking().SingleOrDefaultAsync(s => s.ImgName == name, ct);
        return row is not null && (row.OwnerId == user || await SeenAssets.Of(db, user).AnyAsync(a => a.Id == row.AssetId, ct)) ? row : throw Missing(name);
    }

    /// <summary>The rows there are of these names.</summary>
    public static async Task<List<ImageVideoStatus>> Of(ReelDb db, Guid user, string[] names, CancellationToken ct)
    {
        var rows = await db.ImageVideoStatuses.AsNoTracking().Where(s => names.Contains(s.ImgName)).ToListAsync(ct);
        var others = rows.Where(r => r.OwnerId != user).Select(r => r.AssetId).ToArray();
        var seen = others.Length == 0 ? [] : (await SeenAssets.Of(db, user).Where(a => others.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        return rows.FindAll(r => r.OwnerId == user || seen.Contains(r.AssetId));
    }

    /// <summary>What whoever may not see it is told, or where nothing is.</summary>
    public static ReelException Missing(string name) => new("not_found", $"There is no picture {Titles.Cut(name, 120)}.");
}
