using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Rows of what takes have brought.</summary>
internal static class TakeAssets
{
    /// <summary>Of a stored file, in the caller's transaction.</summary>
    /// <param name="inputs">Digest of what it was made from; null for what was taken from something else that was made.</param>
    public static async Task<MediaAsset> Add(ReelDb db, Guid owner, TakeKey take, NewAsset made, string? inputs, DateTimeOffset now, CancellationToken ct)
    {
        var asset = Assets.Of(owner, made, Assets.AreaOf(made.Type), SourceType.Generated, now);
        (asset.VideoGenerationId, asset.ImageGenerationId, asset.InputDigest) = (take.Picture ? null : take.Take, take.Picture ? take.Take : null, inputs);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        return asset;
    }

    /// <summary>Where its bytes lie: in the object store, or on disk.</summary>
    public static (string? Store, string? Disk) Place(MediaAsset asset) => asset.FilePath.StartsWith("s3:", StringComparison.Ordinal) ? (asset.FilePath, null) : (null, asset.FilePath);
}
