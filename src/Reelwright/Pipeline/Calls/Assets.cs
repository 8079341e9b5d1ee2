using Reelwright.Domain;
using Reelwright.Pipeline.Engine;

namespace Reelwright.Pipeline.Calls;

/// <summary>Rows of 002 <c>media_assets</c> for files the engine has made.</summary>
public static class Assets
{
    /// <summary>A made picture, voice line or overlay of this attempt.</summary>
    public static MediaAsset Generated(StageContext context, NewAsset made, string? inputDigest, DateTimeOffset now) =>
        Generated(context.OwnerId, context.AttemptId, made, inputDigest, now);

    /// <summary>The same after the attempt has ended.</summary>
    public static MediaAsset Generated(Guid owner, Guid attempt, NewAsset made, string? inputDigest, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new MediaAsset
        {
            Id = id,
            OwnerId = owner,
            AssetType = made.Type,
            FilePath = made.File.Path,
            UrlPath = $"/media/{Folder(made.Type)}/{id}.{made.Extension}",
            Duration = made.DurationMs is { } ms ? (ms + 999) / 1000 : null,
            DurationMs = made.DurationMs,
            Metadata = made.Metadata,
            SourceType = SourceType.Generated,
            CreationTimestamp = now,
            GenerationJobId = attempt,
            Digest = made.File.Digest,
            InputDigest = inputDigest,
        };
    }

    /// <summary>The shelf a kind of asset stands on (design §5 Files).</summary>
    public static StorageType AreaOf(AssetType type) => type switch
    {
        AssetType.Image => StorageType.Images,
        AssetType.Audio => StorageType.Audio,
        _ => StorageType.Videos,
    };

    private static string Folder(AssetType type) => type switch
    {
        AssetType.Image => "images",
        AssetType.Audio => "audio",
        _ => "videos",
    };
}
