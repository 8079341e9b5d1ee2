using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Dramas;

/// <summary>What a shot shows: a person's own files where there are any, else those of its chosen takes.</summary>
public static class ShotFiles
{
    /// <summary>Its clip and its picture; null where it has none. A clip's thumbnail is the picture of a shot without one.</summary>
    public static async Task<(MediaAsset? Clip, MediaAsset? Picture)> Of(ReelDb db, Storyboard shot, CancellationToken ct)
    {
        var clip = shot.ClipId is { } own ? await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == own, ct)
            : await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(
                a => a.AssetType == AssetType.VideoClip && db.VideoGenerations.Any(t => t.Id == a.VideoGenerationId && t.StoryboardId == shot.Id && t.Chosen), ct);
        return (clip, await Own(db, shot, ct) ?? await Taken(db, shot.Id, [FrameType.Key, FrameType.First], ct) ?? (clip is null ? null : await Thumbnail(db, clip, ct)));
    }

    /// <summary>The picture its clip begins with; null when it has none.</summary>
    public static async Task<MediaAsset?> Opening(ReelDb db, Storyboard shot, CancellationToken ct) => await Own(db, shot, ct) ?? await Taken(db, shot.Id, [FrameType.First, FrameType.Key], ct);

    /// <summary>The picture its clip ends with; null when it has none.</summary>
    public static Task<MediaAsset?> Ending(ReelDb db, long shot, CancellationToken ct) => Taken(db, shot, [FrameType.Last], ct);

    private static async Task<MediaAsset?> Own(ReelDb db, Storyboard shot, CancellationToken ct) =>
        shot.PictureId is { } own ? await db.MediaAssets.AsNoTracking().SingleOrDefaultAsync(a => a.Id == own, ct) : null;

    private static async Task<MediaAsset?> Taken(ReelDb db, long shot, FrameType[] frames, CancellationToken ct)
    {
        var chosen = await db.ImageGenerations.Where(t => t.StoryboardId == shot && t.Chosen)
            .Join(db.MediaAssets, t => t.Id, a => a.ImageGenerationId, (t, a) => new { t.FrameType, Asset = a }).AsNoTracking().ToListAsync(ct);
        return frames.Select(frame => chosen.Find(c => c.FrameType == frame)?.Asset).FirstOrDefault(asset => asset is not null);
    }

    // Of a take it was kept with it; of a clip that was brought, with the library's row.
    private static async Task<MediaAsset?> Thumbnail(ReelDb db, MediaAsset clip, CancellationToken ct) =>
        await db.MediaAssets.AsNoTracking().FirstOrDefaultAsync(a => clip.VideoGenerationId != null && a.VideoGenerationId == clip.VideoGenerationId && a.AssetType == AssetType.Image, ct)
        ?? await db.Videos.Where(v => v.VideoUrl == clip.UrlPath && v.ThumbnailUrl != null).OrderBy(v => v.CreatedAt)
            .Join(db.MediaAssets, v => v.ThumbnailUrl, a => a.UrlPath, (_, a) => a).AsNoTracking().FirstOrDefaultAsync(ct);
}
