using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Pictures that clips are made with: of the clip's owner, or stock.</summary>
internal static class ClipPictures
{
    /// <summary>Whoever names pictures sees them: a member of one project does not reach into its owner's others. Errors: <c>not_found</c>.</summary>
    /// <param name="names">As in <see cref="Find"/>; those that name nothing are passed over.</param>
    public static async Task EnsureSeen(ReelDb db, Guid user, IEnumerable<string?> names, CancellationToken ct)
    {
        foreach (var name in names.Where(n => n is { Length: > 0 }))
        {
            if (Guid.TryParse(name!.Split('.')[0], out var id) && !await SeenAssets.Of(db, user).AnyAsync(a => a.Id == id, ct))
            {
                throw Missing(name);
            }
        }
    }

    /// <summary>The one of that name. Errors: <c>not_found</c>, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    /// <param name="name">An asset's id, or an img_name.</param>
    public static async Task<MediaAsset> Find(ReelDb db, FileStore files, Guid owner, string name, CancellationToken ct)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var asset = Guid.TryParse(dot < 0 ? name : name.AsSpan(0, dot), out var id)
            ? await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && (a.OwnerId == owner || a.SourceType == SourceType.Stock), ct) : null;
        return asset is null || (dot >= 0 && !asset.UrlPath.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)) ? throw Missing(name)
            : asset.AssetType != AssetType.Image ? throw new ReelException("file_type_unsupported", $"Asset {asset.Id} is no picture: choose one of type IMAGE.")
            : await files.Exists(asset.FilePath, ct) ? asset
            : throw MediaFile.Removed($"picture {asset.Id}");
    }

    /// <summary>The one of that name, where the user sees it, kept until the transaction ends. Errors: as above.</summary>
    public static async Task<MediaAsset> Keep(ReelDb db, FileStore files, Guid user, Guid owner, string name, CancellationToken ct)
    {
        await EnsureSeen(db, user, [name], ct);
        var asset = await Find(db, files, owner, name, ct);
        return await HeldAssets.Keep(db, asset.Id, ct) ? asset : throw Missing(name);
    }

    private static ReelException Missing(string name) => new("not_found", $"There is no picture {Titles.Cut(name, 60)}.");
}
