using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Which assets somebody may see: their own, stock, the pictures people have of themselves, and what belongs to a project they may look at; never what is in the trash with its project.</summary>
internal static class SeenAssets
{
    /// <summary>All of them.</summary>
    /// <param name="user">Null for whoever has the address where that is enough: an open shelf, a link.</param>
    public static IQueryable<MediaAsset> Of(ReelDb db, Guid? user)
    {
        var projects = user is { } id ? Access.Seen(db, id) : db.Projects.Where(p => !p.IsDeleted);
        var all = user is null;
        return db.MediaAssets.Where(a => a.OwnerId == user || (all && a.GenerationJobId == null && a.VideoGenerationId == null && a.ImageGenerationId == null) || a.SourceType == SourceType.Stock || db.Users.Any(u => u.AvatarUrl == a.UrlPath)
            || db.VideoGenerations.Any(t => t.Id == a.VideoGenerationId && db.Videos.Any(v => v.Id == t.VideoId && !v.IsDeleted && (all || projects.Any(p => p.Id == v.ProjectId))))
            || db.VideoGenerations.Any(t => t.Id == a.VideoGenerationId && t.StoryboardId != null && db.Dramas.Any(d => d.Id == t.DramaId && !d.IsDeleted && projects.Any(p => p.Id == d.ProjectId)))
            || db.ImageGenerations.Any(t => t.Id == a.ImageGenerationId && db.Dramas.Any(d => d.Id == t.DramaId && !d.IsDeleted && projects.Any(p => p.Id == d.ProjectId)))
            || db.Characters.Any(c => c.ImageUrl == a.UrlPath && !c.IsDeleted && db.Dramas.Any(d => d.Id == c.DramaId && !d.IsDeleted && projects.Any(p => p.Id == d.ProjectId)))
            || db.Videos.Any(v => (v.VideoUrl == a.UrlPath || v.ThumbnailUrl == a.UrlPath || v.InputImage == a.Id) && !v.IsDeleted && projects.Any(p => p.Id == v.ProjectId))
            || db.VideoGenerationJobs.Any(j => j.Id == a.GenerationJobId && db.Chapters.Any(c => c.Id == j.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)))
            || db.SentenceMedia.Any(m => m.AssetId == a.Id && db.Sentences.Any(s => s.Id == m.SentenceId
                && db.Paragraphs.Any(p => p.Id == s.ParagraphId && db.Chapters.Any(c => c.Id == p.ChapterId && !c.IsDeleted && projects.Any(x => x.Id == c.ProjectId)))))
            || db.FilmAssets.Any(f => f.AssetId == a.Id && db.GeneratedVideos.Any(v => v.Id == f.FilmId && !v.IsDeleted
                && db.Chapters.Any(c => c.Id == v.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)))));
    }

    /// <summary>What the sentences, attempts and films of a project's chapters have, or of one chapter: found from them, and then by their ids, however many assets there are.</summary>
    public static IQueryable<MediaAsset> In(ReelDb db, Guid? project, Guid? chapter) => db.MediaAssets.FromSql($"""
        select *, xmin from media_assets where id = any(array(
            with told as materialized (select id from chapters where (project_id = {project} or id = {chapter}) and not is_deleted)
            select a.id from told c join video_generation_jobs j on j.script_id = c.id join media_assets a on a.generation_job_id = j.id
            union
            select a.id from dramas d join image_generations t on t.drama_id = d.id join media_assets a on a.image_generation_id = t.id where d.project_id = {project} and not d.is_deleted
            union
            select a.id from told c join storyboards b on b.chapter_id = c.id join video_generations t on t.storyboard_id = b.id join media_assets a on a.video_generation_id = t.id
            union
            select a.id from told c join storyboards b on b.chapter_id = c.id join image_generations t on t.storyboard_id = b.id join media_assets a on a.image_generation_id = t.id
            union
            select m.asset_id from told c join paragraphs p on p.chapter_id = c.id join sentences s on s.paragraph_id = p.id join sentence_media m on m.sentence_id = s.id
            union
            select f.asset_id from told c join generated_videos v on v.script_id = c.id and not v.is_deleted join film_assets f on f.film_id = v.id))
        """);

    /// <summary>What a person is told who may not see it, or where nothing is.</summary>
    public static ReelException Missing(Guid asset) => new("not_found", $"There is no asset {asset}.");
}
