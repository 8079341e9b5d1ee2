using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Dramas;

/// <summary>Puts what a shot shows into the slots of its paragraph's sentences, where films find it. Nobody else writes there for a shot.</summary>
public static class ShotMedia
{
    private sealed class Moment(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }

    /// <summary>
    /// As the shot's chosen takes and a person's own files are now: its clip covers every sentence; its picture is the person's own, else the chosen key picture, else the first one,
    /// else the clip's thumbnail. With neither, a film's ordinary makers make one. In the caller's transaction.
    /// </summary>
    public static async Task Show(ReelDb db, long shot, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.Storyboards.AsNoTracking().SingleAsync(s => s.Id == shot, ct);
        if (row.ParagraphId is not { } paragraph)
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"select 1 from sentences where paragraph_id = {paragraph} order by id for no key update", ct);
        var sentences = await db.Sentences.Where(s => s.ParagraphId == paragraph).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
        var (clip, picture) = await ShotFiles.Of(db, row, ct);
        (clip, picture) = (await Kept(db, clip, ct), await Kept(db, picture, ct));
        foreach (var sentence in sentences)
        {
            await Fill(db, sentence, MediaSlot.Picture, picture, MediaOrigin.Uploaded, now, ct);
            await Fill(db, sentence, MediaSlot.Clip, clip, clip?.VideoGenerationId is null || row.ClipId is not null ? MediaOrigin.Uploaded : MediaOrigin.Made, now, ct);
            await SentenceColumns.Reflect(db, sentence, $"shot:{shot}", new Moment(now), ct);
        }
    }

    // What is removed just now is not shown any more.
    private static async Task<MediaAsset?> Kept(ReelDb db, MediaAsset? asset, CancellationToken ct) => asset is not null && await HeldAssets.Keep(db, asset.Id, ct) ? asset : null;

    /// <summary>It fits films of every size, so nothing else is chosen beside it. What somebody else had made stays a version.</summary>
    private static async Task Fill(ReelDb db, Guid sentence, MediaSlot slot, MediaAsset? asset, MediaOrigin origin, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.SentenceMedia.AsNoTracking().Where(m => m.SentenceId == sentence && m.Slot == slot && m.Language == "" && (m.FrameSize == "" || m.Chosen)).ToListAsync(ct);
        var known = rows.Find(m => m.FrameSize.Length == 0 && m.AssetId == asset?.Id && m.Origin == origin);
        // Without a picture of the shot's, one that was made for a film of some size goes on being shown.
        var gone = rows.Where(m => m.Chosen && m.Id != known?.Id && (asset is not null || m.FrameSize.Length == 0)).Select(m => m.Id).ToList();
        if (gone.Count > 0)
        {
            await db.SentenceMedia.Where(m => gone.Contains(m.Id)).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct);
        }

        if (known is { Chosen: false })
        {
            await db.SentenceMedia.Where(m => m.Id == known.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, true), ct);
        }
        else if (asset is not null && known is null)
        {
            db.SentenceMedia.Add(new SentenceMedia
            {
                Id = Guid.CreateVersion7(now), SentenceId = sentence, Slot = slot, AssetId = asset.Id, Version = rows.Where(m => m.FrameSize.Length == 0).Select(m => m.Version).DefaultIfEmpty(0).Max() + 1,
                Origin = origin, InputDigest = origin == MediaOrigin.Made ? asset.InputDigest : null, Chosen = true, CreatedAt = now,
            });
            await db.SaveChangesAsync(ct);
        }
    }
}
