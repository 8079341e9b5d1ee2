using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Films;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>The film or clip of a post: whether it may be posted, and what is known of it.</summary>
public sealed class PostSource(IDbContextFactory<ReelDb> databases, Access access, FileStore files)
{
    private const string Unheard = "en";

    /// <summary>What is known of it.</summary>
    internal sealed record Facts(
        VideoKind Kind, Guid Id, Guid? Project, Guid? Chapter, string Digest, long Bytes, string Language, decimal? Cost, string? Currency, string Title, IReadOnlyList<string> Tags, bool Made);

    /// <summary>Reads it. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> before it is made, <c>file_removed</c>, <c>change_invalid</c> unless exactly one is named, <c>file_type_unsupported</c>.</summary>
    internal Task<Facts> Read(Caller caller, Guid? film, Guid? clip, CancellationToken ct) => (film, clip) switch
    {
        ({ } id, null) => Film(caller, id, ct),
        (null, { } id) => Clip(caller, id, ct),
        _ => throw new ReelException("change_invalid", "A post is of one film or of one clip: name film_id or clip_id."),
    };

    /// <summary>Keeps it out of the trash and out of clean-ups until the transaction ends; from then on its publication does. Errors: <c>file_removed</c>.</summary>
    internal static async Task Hold(ReelDb db, VideoKind kind, Guid id, CancellationToken ct)
    {
        var held = kind is VideoKind.Film
            ? db.Database.SqlQuery<int>($"""select 1 as "Value" from generated_videos where id = {id} and not is_deleted and file_removed_at is null for share""")
            : db.Database.SqlQuery<int>($"""select 1 as "Value" from videos where id = {id} and not is_deleted and archived_at is null and video_file is not null for share""");
        if (await held.ToListAsync(ct) is [])
        {
            throw new ReelException("file_removed", $"The {kind.Word()} {id} is in the trash, or its file is no longer there: bring it back, or publish another.");
        }
    }

    /// <summary>Errors: <c>film_in_use</c> while something of it is to be posted; in the caller's transaction, which holds the film or clip.</summary>
    internal static async Task EnsureFree(ReelDb db, VideoKind kind, Guid id, CancellationToken ct)
    {
        if (await db.PublicationRecords.Where(p => p.VideoId == id && p.VideoKind == kind && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing))
            .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct) is { } post)
        {
            throw new ReelException("film_in_use", $"The {kind.Word()} {id} is to be posted by publication {post}: cancel or delete that one, or let it be finished, first.");
        }
    }

    private async Task<Facts> Film(Caller caller, Guid id, CancellationToken ct)
    {
        await access.Film(caller, id, Right.Post, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var film = await db.GeneratedVideos.AsNoTracking().SingleAsync(f => f.Id == id, ct);
        ReadFilm.EnsureMade(film);
        EnsureMp4(film.Format is FilmFormat.Mp4, $"film {id}");
        await EnsureThere(film.FilePath, $"film {id}", ct);
        var project = await db.Chapters.Where(c => c.Id == film.ScriptId).Select(c => (Guid?)c.ProjectId).SingleAsync(ct);
        return new Facts(VideoKind.Film, id, project, film.ScriptId, film.Digest!, film.FileSize!.Value, film.Language, film.Cost, film.Currency, film.Title, [], Made: true);
    }

    private async Task<Facts> Clip(Caller caller, Guid id, CancellationToken ct)
    {
        await access.Clip(caller, id, Right.Post, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var clip = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == id, ct);
        if (clip.ArchivedAt is not null)
        {
            throw MediaFile.PutAway(id);
        }

        if (clip.Status != ClipStatus.Completed || clip.VideoFile is not { } file)
        {
            throw new ReelException("wrong_state", $"Clip {id} is {clip.Status.Word()}: wait until it is completed, then publish it.");
        }

        EnsureMp4(clip.OutputFormat is ClipFormat.Mp4, $"clip {id}");
        await EnsureThere(file, $"clip {id}", ct);
        var tags = await db.VideoTags.Where(t => t.VideoId == id).Join(db.Tags, t => t.TagId, t => t.Id, (_, t) => t.Name).ToListAsync(ct);
        var language = await db.Projects.Where(p => p.Id == clip.ProjectId).Select(p => p.Language).SingleOrDefaultAsync(ct) ?? Unheard;
        return new Facts(
            VideoKind.Clip, id, clip.ProjectId, clip.StoryId, clip.Digest!, clip.FileSize!.Value, language, null, null, clip.Caption ?? clip.Prompt, [.. tags.Order(StringComparer.OrdinalIgnoreCase)], Made: !clip.IsUploaded);
    }

    private static void EnsureMp4(bool is4, string what)
    {
        if (!is4)
        {
            throw new ReelException("file_type_unsupported", $"The file of {what} is WebM: only MP4 is published. Make it again as mp4.");
        }
    }

    private async Task EnsureThere(string path, string what, CancellationToken ct)
    {
        if (!await files.Exists(path, ct))
        {
            throw MediaFile.Removed(what);
        }
    }
}
