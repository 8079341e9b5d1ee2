using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Shelves;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>A person's file whose bytes are stored, on its way to its row.</summary>
/// <param name="Licence">Makes it stock.</param>
/// <param name="Name">What the person called it.</param>
internal sealed record OwnFile(NewAsset Stored, string? Licence = null, string? Name = null)
{
    /// <summary>A picture.</summary>
    public static OwnFile Of(PictureFacts facts, StoredFile file) => new(new NewAsset(AssetType.Image, file, facts.Format, null, facts.Metadata("uploaded")));

    /// <summary>A sound.</summary>
    public static OwnFile Of(AudioFacts facts, StoredFile file) => new(new NewAsset(AssetType.Audio, file, facts.Extension, facts.DurationMs, facts.Metadata));
}

/// <summary>Rows of 002 <c>media_assets</c> for files that people have brought.</summary>
internal static class OwnAssets
{
    private const int LongestName = 255;

    /// <summary>The shelf for such a file.</summary>
    public static StorageType AreaOf(AssetType type, bool stock) => stock ? StorageType.Stock : Assets.AreaOf(type);

    /// <summary>Keeps it, in the caller's transaction. The same file again is the same asset. Errors: <c>quota_exceeded</c>, <c>file_vanished</c>.</summary>
    public static async Task<MediaAsset> Keep(ReelDb db, FileStore files, Guid owner, OwnFile own, DateTimeOffset now, CancellationToken ct)
    {
        var source = own.Licence is null ? SourceType.UserUploaded : SourceType.Stock;
        var known = await db.MediaAssets.Where(a => a.OwnerId == owner && a.Digest == own.Stored.File.Digest && a.SourceType == source && a.AssetType == own.Stored.Type).OrderBy(a => a.CreationTimestamp).FirstOrDefaultAsync(ct);
        // Kept, so that nobody removes it before somebody refers to it.
        if (known is not null && await HeldAssets.Keep(db, known.Id, ct))
        {
            return known;
        }

        var area = AreaOf(own.Stored.Type, source == SourceType.Stock);
        await Quota.Ensure(db, owner, own.Stored.File.Size, ct);
        await Blobs.Note(db, files, area, own.Stored.File, now, ct);
        var asset = Assets.Of(owner, own.Stored, area, source, now);
        (asset.Licence, asset.OriginalName) = (own.Licence, own.Name is { } name ? Titles.Cut(name, LongestName) : null);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        return asset;
    }
}
