using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>Gives the sentences of a chapter media as if a person had uploaded and chosen them.</summary>
public sealed class BenchMedia(BenchStudio studio, Guid chapter)
{
    /// <summary>A picture for each sentence, in order; fewer pictures come round again.</summary>
    public Task Pictures(IReadOnlyList<string> files, FrameFormat format, CancellationToken ct)
    {
        var size = FormattableString.Invariant($"{format.Width}x{format.Height}");
        return Fill(MediaSlot.Picture, "", size, files.Count, async (number, now) =>
        {
            await using var bytes = File.OpenRead(files[number]);
            var stored = await studio.Installation.Files.Put(StorageType.Images, bytes, "png", ct);
            return (stored, StorageType.Images, Asset(AssetType.Image, stored, null, new { dimensions = size, format = "png", generation_method = "upload" }, now));
        }, ct);
    }

    /// <summary>A voice line for each sentence, made from its number.</summary>
    public Task Voices(int count, Func<int, byte[]> wav, CancellationToken ct) => Fill(MediaSlot.Voice, "en", "", count, async (number, now) =>
    {
        var bytes = wav(number);
        var stored = await studio.Installation.Files.Put(StorageType.Audio, bytes, "wav", ct);
        var milliseconds = (bytes.Length - Media.Sound.Wave.HeaderBytes) / (2 * Slots.SampleRate / 1000);
        return (stored, StorageType.Audio, Asset(AssetType.Audio, stored, milliseconds, new { sample_rate = Slots.SampleRate, channels = 1, codec = "pcm_s16le" }, now));
    }, ct);

    private MediaAsset Asset(AssetType type, StoredFile stored, int? milliseconds, object metadata, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new MediaAsset
        {
            Id = id,
            OwnerId = studio.Installation.Owner,
            AssetType = type,
            FilePath = stored.Path,
            UrlPath = $"/media/uploads/{id}",
            Duration = (milliseconds + 999) / 1000,
            DurationMs = milliseconds,
            Metadata = Json.Write(metadata),
            SourceType = SourceType.UserUploaded,
            CreationTimestamp = now,
            Digest = stored.Digest,
        };
    }

    private async Task Fill(
        MediaSlot slot, string language, string size, int count, Func<int, DateTimeOffset, Task<(StoredFile File, StorageType Area, MediaAsset Asset)>> upload, CancellationToken ct)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var db = await studio.Databases.CreateDbContextAsync(ct);
        var assets = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var (file, area, asset) = await upload(i, now);
            await Blobs.Note(db, studio.Installation.Files, area, file, now, ct);
            db.MediaAssets.Add(asset);
            assets.Add(asset.Id);
        }

        await db.SaveChangesAsync(ct);
        var lines = await ChapterLines.Read(db, chapter, null, ct);
        db.SentenceMedia.AddRange(lines.Select((line, i) => new SentenceMedia
        {
            SentenceId = line.Id, Slot = slot, Language = language, FrameSize = size, AssetId = assets[i % assets.Count],
            Version = 1, Origin = MediaOrigin.Uploaded, Chosen = true, CreatedAt = now,
        }));
        await db.SaveChangesAsync(ct);
    }
}
