using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Puts a picture that is here already in a sentence: one of the project's owner's, or stock. No maker replaces it.</summary>
public sealed class UsePicture(Access access, OwnMedia media, FileStore files)
{
    /// <summary>Which.</summary>
    /// <param name="AssetId">Of type IMAGE; POST /api/assets gives one of a file, or of what lies at a url.</param>
    public sealed record Request(Guid AssetId);

    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>, <c>wrong_kind</c> for a sentence of a shot, <c>file_type_unsupported</c>, <c>file_removed</c>.</summary>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, Request request, CancellationToken ct)
    {
        var owner = await access.Sentence(caller, sentence, Right.Edit, ct);
        return await media.Put(caller, sentence, version, MediaSlot.Picture, "", async (db, _) =>
        {
            var asset = await SeenAssets.Of(db, caller.User).AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == request.AssetId && (a.OwnerId == owner || a.SourceType == SourceType.Stock), ct);
            if (asset is null || !await HeldAssets.Keep(db, asset.Id, ct))
            {
                throw SeenAssets.Missing(request.AssetId);
            }

            return asset.AssetType != AssetType.Image ? throw new ReelException("file_type_unsupported", $"Asset {asset.Id} is no picture: choose one of type IMAGE.")
                : await files.Exists(asset.FilePath, ct) ? asset
                : throw MediaFile.Removed($"asset {asset.Id}");
        }, ct);
    }
}
