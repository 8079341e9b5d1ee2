using Reelwright.Domain;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline.Calls;

/// <summary>Rows of 002 <c>media_assets</c>.</summary>
public static class Assets
{
    /// <summary>A made picture, voice line or overlay of this attempt.</summary>
    public static MediaAsset Generated(StageContext context, NewAsset made, string? inputDigest, DateTimeOffset now) =>
        Generated(context.OwnerId, context.AttemptId, made, inputDigest, now);

    /// <summary>The same after the attempt has ended.</summary>
    public static MediaAsset Generated(Guid owner, Guid attempt, NewAsset made, string? inputDigest, DateTimeOffset now)
    {
        var asset = Of(owner, made, AreaOf(made.Type), SourceType.Generated, now);
        (asset.GenerationJobId, asset.InputDigest) = (attempt, inputDigest);
        return asset;
    }

    /// <summary>The row of a stored file, whoever brought it.</summary>
    public static MediaAsset Of(Guid owner, NewAsset stored, StorageType area, SourceType source, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new MediaAsset
        {
            Id = id,
            OwnerId = owner,
            AssetType = stored.Type,
            FilePath = stored.File.Path,
            UrlPath = $"/media/{area.Word().ToLowerInvariant()}/{id}.{stored.Extension}",
            Duration = stored.DurationMs is { } ms ? (ms + 999) / 1000 : null,
            DurationMs = stored.DurationMs,
            Metadata = stored.Metadata,
            SourceType = source,
            CreationTimestamp = now,
            Digest = stored.File.Digest,
        };
    }

    /// <summary>The shelf a kind of asset stands on (design §5 Files).</summary>
    public static StorageType AreaOf(AssetType type) => type switch
    {
        AssetType.Image => StorageType.Images,
        AssetType.Audio => StorageType.Audio,
        _ => StorageType.Videos,
    };
}
