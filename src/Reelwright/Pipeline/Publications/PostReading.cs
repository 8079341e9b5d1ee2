using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>What a publication is to post: its words from its row, its bytes from the store.</summary>
public sealed class PostReading(IDbContextFactory<ReelDb> databases, FileStore files)
{
    private readonly ConcurrentDictionary<Guid, bool> proven = new();

    private sealed record Source(string Path, string Name, TimeSpan Length, int Width, int Height, double Fps);

    /// <summary>The post, its cover as it will about be. Errors: <c>film_gone</c>.</summary>
    public async Task<Post> Read(PublicationRecord row, PlatformCard card, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var post = Written(row, await Of(db, row, ct));
        return HasCover(row, card) ? post with { Cover = new CoverFacts(CoverPicture.Type, 1, CoverPicture.Side, CoverPicture.Least) } : post;
    }

    /// <summary>Whether a cover is sent: the one that was chosen, or where the platform wants one, a frame of the film.</summary>
    public static bool HasCover(PublicationRecord row, PlatformCard card) => card.Covers && (card.CoverNeeded || row.ThumbnailUrl is not null);

    /// <summary>The film's bytes, from wherever they are read. The first time in a process all of them are compared with the digest that was to be posted. Errors: <c>film_gone</c>, <c>film_changed</c>.</summary>
    public async Task<PostFile> Film(PublicationRecord row, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var source = await Of(db, row, ct);
        if (await files.Size(source.Path, ct) is not { } size)
        {
            throw new ReelException("film_gone", $"The file of '{row.Title}' is no longer there: make the film again, and publish that.");
        }

        if (size != row.FilmBytes || !await Proven(row, source, ct))
        {
            throw new ReelException("film_changed", $"The file of '{row.Title}' is not the one that was to be published: nothing more of it is sent. Make the film again, and publish that.");
        }

        return new PostFile(async (offset, stop) =>
        {
            var from = await files.Read(source.Path, stop);
            from.Seek(offset, SeekOrigin.Begin);
            return from;
        }, row.FilmBytes, Type(source.Name));
    }

    /// <summary>The same, looked at when it is opened: of a step that only asks the platform, which a film that is gone does not hinder.</summary>
    public PostFile Unread(PublicationRecord row) => new(async (offset, stop) => await (await Film(row, stop)).Part(offset, row.FilmBytes - offset, stop), row.FilmBytes, "video/mp4");

    /// <summary>All of the film's bytes, which can be sought in; whoever asked disposes them. Errors: as <see cref="Film"/>.</summary>
    public async Task<Stream> Open(PublicationRecord row, CancellationToken ct)
    {
        await Film(row, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await files.Read((await Of(db, row, ct)).Path, ct);
    }

    /// <summary>The cover, as JPEG: the picture that was chosen, else a frame of the film. Errors: <c>film_gone</c>, <c>cover_gone</c>.</summary>
    public async Task<(StepFile File, CoverFacts Facts)> Cover(PublicationRecord row, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        using var local = files.Local();
        var written = files.NewTempPath(StorageType.Images, "jpg");
        try
        {
            PictureFacts facts;
            if (row.ThumbnailUrl is { } chosen)
            {
                var picture = await db.MediaAssets.Where(a => a.UrlPath == chosen && a.AssetType == AssetType.Image).Select(a => a.FilePath).FirstOrDefaultAsync(ct)
                    ?? throw new ReelException("cover_gone", $"The cover of '{row.Title}' is no longer there: choose another.");
                facts = await CoverPicture.OfPicture(await local.Path(picture, ct), written, ct);
            }
            else
            {
                var source = await Of(db, row, ct);
                facts = await CoverPicture.OfFilm(await local.Path(source.Path, ct), source.Length.TotalSeconds, written, ct);
            }

            var bytes = new FileInfo(written).Length;
            return (new StepFile(new PostFile((offset, _) => Task.FromResult<Stream>(Opened(written, offset)), bytes, CoverPicture.Type), written), new CoverFacts(CoverPicture.Type, bytes, facts.Width, facts.Height));
        }
        catch
        {
            File.Delete(written);
            throw;
        }
    }

    /// <summary>The post of a row whose film is known.</summary>
    private static Post Written(PublicationRecord row, Source film) => new()
    {
        Title = row.Title,
        Description = row.Description ?? "",
        Tags = Json.Read<List<string>>(row.Tags),
        Visibility = row.Visibility,
        ReleaseAt = row.Visibility is VisibilityType.Scheduled ? row.ScheduledAt : null,
        AllowComments = row.AllowComments,
        AllowDownload = row.AllowDownload,
        AgeRestriction = row.AgeRestriction,
        MadeByAi = row.MadeByAi,
        Language = row.FilmLanguage,
        Options = Json.Read<Dictionary<string, string>>(row.Options),
        Film = new Publishing.FilmFacts(film.Name, row.FilmBytes, row.FilmDigest, film.Length, film.Width, film.Height, film.Fps),
    };

    private static async Task<Source> Of(ReelDb db, PublicationRecord row, CancellationToken ct)
    {
        if (row.VideoKind is VideoKind.Film)
        {
            var film = await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == row.VideoId, ct);
            var (width, height) = Size(film.Resolution);
            var fps = await db.Timelines.Where(t => t.GenerationJobId == film.GenerationJobId).Select(t => (int?)t.Fps).FirstOrDefaultAsync(ct);
            return new Source(film.FilePath, $"{row.Id:N}.{film.Format.Word()}", TimeSpan.FromMilliseconds(film.DurationMs), width, height, fps ?? 0);
        }

        var clip = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == row.VideoId, ct);
        var resolution = await db.MediaAssets.Where(a => a.Digest == row.FilmDigest && a.AssetType == AssetType.VideoClip).Select(a => a.Metadata).FirstOrDefaultAsync(ct);
        var (across, down) = resolution is null ? (0, 0) : Size(Json.Read<Dictionary<string, System.Text.Json.JsonElement>>(resolution)["resolution"].ToString());
        return new Source(
            clip.VideoFile ?? throw new ReelException("film_gone", $"The file of '{row.Title}' is no longer there: fetch the clip back, or publish another."),
            $"{row.Id:N}{Path.GetExtension(clip.VideoFile)}", TimeSpan.FromSeconds(clip.DurationSeconds ?? 0), across, down, clip.FrameRate ?? 0);
    }

    private async Task<bool> Proven(PublicationRecord row, Source source, CancellationToken ct)
    {
        if (proven.ContainsKey(row.AttemptId))
        {
            return true;
        }

        await using var from = await files.Read(source.Path, ct);
        return string.Equals(Convert.ToHexStringLower(await SHA256.HashDataAsync(from, ct)), row.FilmDigest, StringComparison.Ordinal) && (proven.TryAdd(row.AttemptId, true) || true);
    }

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".webm" => "video/webm",
        ".mov" => "video/quicktime",
        ".mkv" => "video/x-matroska",
        _ => "video/mp4",
    };

    private static FileStream Opened(string path, long offset)
    {
        var from = File.OpenRead(path);
        from.Position = offset;
        return from;
    }

    private static (int Width, int Height) Size(string resolution) =>
        resolution.Split('x') is [var width, var height] ? (int.Parse(width, CultureInfo.InvariantCulture), int.Parse(height, CultureInfo.InvariantCulture)) : (0, 0);
}
