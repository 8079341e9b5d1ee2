using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>The pictures a take shows its maker.</summary>
public static class TakePictures
{
    /// <summary>The picture an address of ours names.</summary>
    public static Guid Asset(string address) => Guid.Parse(Path.GetFileNameWithoutExtension(address));

    /// <summary>The pictures a list of our addresses names, JSON.</summary>
    public static IReadOnlyList<Guid> Listed(string addresses) => [.. Json.Read<string[]>(addresses).Select(Asset)];

    /// <summary>Their bytes, by asset. Errors: <c>reference_missing</c>: then nothing is sent.</summary>
    public static async Task<Dictionary<Guid, InputFile>> Read(ReelDb db, FileStore files, Guid owner, IReadOnlyList<Guid> assets, CancellationToken ct)
    {
        var found = new Dictionary<Guid, InputFile>();
        foreach (var id in assets)
        {
            var asset = await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.AssetType == AssetType.Image && (a.OwnerId == owner || a.SourceType == SourceType.Stock), ct);
            if (asset is null || !await files.Exists(asset.FilePath, ct))
            {
                throw new ReelException("reference_missing", $"The picture {id} that this take refers to is not there any more: choose another; nothing was sent.");
            }

            await using var from = await files.Read(asset.FilePath, ct);
            using var bytes = new MemoryStream();
            await from.CopyToAsync(bytes, ct);
            found[id] = new InputFile(bytes.ToArray(), asset.FilePath.EndsWith(".png", StringComparison.Ordinal) ? "image/png" : "image/jpeg", asset.Digest);
        }

        return found;
    }
}
