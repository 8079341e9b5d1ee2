using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Takes in a clip that a person brings: looked at, kept in the form films can use, with a picture of it. It is completed at once.</summary>
public sealed class UploadClip(IDbContextFactory<ReelDb> databases, Access access, Received received, FileStore files, TimeProvider clock, ILogger<UploadClip> log)
{
    /// <summary>Bytes a clip may have.</summary>
    public const long Largest = 4L << 30;

    private const string Picture = "jpg";

    /// <summary>What is said of it.</summary>
    /// <param name="FileName">What the person calls the file; told, never used.</param>
    /// <param name="Title">004's <c>prompt</c> of it; left out, the file's name.</param>
    /// <param name="Owner">Whose it becomes; left out, the caller's.</param>
    public sealed record About(string? FileName, string? Title, string? Caption, string? Theme, IReadOnlyList<string> Tags, ClipPlace Place, ClipFormat Format, Guid? Owner = null);

    /// <summary>A clip and a picture of it, both stored.</summary>
    private sealed record Brought(ClipFacts Facts, OwnFile Clip, OwnFile Picture);

    /// <summary>The clip's id. Errors: <c>clip_unreadable</c>, <c>file_type_unsupported</c>, <c>quota_exceeded</c>, <c>text_invalid</c>, those of <see cref="ClipPlace"/> and of <see cref="Received"/>.</summary>
    public async Task<Guid> Run(Caller caller, Stream bytes, long? length, About about, CancellationToken ct)
    {
        var place = await ClipPlace.Of(databases, access, caller, about.Place, ct);
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            (await ShelfRules.Of(db, StorageType.Videos, ct)).EnsureWritable(caller);
        }

        var brought = await received.Use(bytes, length, Largest, path => Settle(path, about.Format.Word(), ct), ct);
        var clip = await Collisions.Retry(() => Keep(caller, about, place, brought, ct));
        log.LogInformation("Clip {Clip} was brought by {Session}: {Seconds} s", clip, caller.Session, brought.Facts.DurationMs / 1000.0);
        return clip;
    }

    private async Task<Brought> Settle(string path, string format, CancellationToken ct)
    {
        var (clip, picture) = (files.NewTempPath(StorageType.Videos, format), files.NewTempPath(StorageType.Images, Picture));
        try
        {
            var facts = await ClipFile.Settle(path, clip, new ClipShape(null, null, format, null, Marked: false), ct);
            var shown = await ClipFile.Thumbnail(clip, picture, ct);
            return new Brought(
                facts, new OwnFile(new NewAsset(AssetType.VideoClip, await files.Adopt(StorageType.Videos, clip, format, ct), format, facts.DurationMs, facts.Metadata())),
                new OwnFile(new NewAsset(AssetType.Image, await files.Adopt(StorageType.Images, picture, Picture, ct), Picture, null, shown.Metadata("frame"))));
        }
        finally
        {
            File.Delete(clip);
            File.Delete(picture);
        }
    }

    private async Task<Guid> Keep(Caller caller, About about, ClipPlace place, Brought brought, CancellationToken ct)
    {
        var (now, owner) = (clock.GetUtcNow(), about.Owner ?? caller.User);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await place.Hold(db, ct);
        var file = await OwnAssets.Keep(db, files, owner, brought.Clip with { Name = about.FileName }, now, ct);
        var picture = await OwnAssets.Keep(db, files, owner, brought.Picture, now, ct);
        var title = SentenceWords.Clean(about.Title ?? Path.GetFileNameWithoutExtension(about.FileName) ?? "", "title");
        var clip = new Video
        {
            Id = Guid.CreateVersion7(now), UserId = owner, CreatedBy = caller.User, Prompt = title ?? "Upload", Status = ClipStatus.Completed, CompletedAt = now, IsUploaded = true,
            Caption = about.Caption is { } caption ? SentenceWords.Clean(caption, "caption", ClipWords.LongestCaption) : null, ThemeId = await ClipWords.Theme(db, about.Theme, now, ct),
            VideoUrl = file.UrlPath, VideoFile = file.FilePath, Digest = file.Digest, FileSize = brought.Clip.Stored.File.Size, DurationSeconds = brought.Facts.DurationMs / 1000.0, FrameRate = brought.Facts.Fps,
            ThumbnailUrl = picture.UrlPath, ThumbnailFile = picture.FilePath, OutputFormat = about.Format, Resolution = ClipFit.Preset(brought.Facts.Width, brought.Facts.Height),
        };
        place.Write(clip);
        db.Videos.Add(clip);
        await db.SaveChangesAsync(ct);
        await ClipWords.Tag(db, clip.Id, about.Tags, now, ct);
        await tx.CommitAsync(ct);
        return clip.Id;
    }
}
