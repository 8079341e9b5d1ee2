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
        return db.MediaAssets.Where(a => a.OwnerId == user || (all && a.GenerationJobId == null) || a.SourceType == SourceType.Stock || db.Users.Any(u => u.AvatarUrl == a.UrlPath)
            || db.VideoGenerationJobs.Any(j => j.Id == a.GenerationJobId && db.Chapters.Any(c => c.Id == j.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)))
            || db.SentenceMedia.Any(m => m.AssetId == a.Id && db.Sentences.Any(s => s.Id == m.SentenceId
                && db.Paragraphs.Any(p => p.Id == s.ParagraphId && db.Chapters.Any(c => c.Id == p.ChapterId && !c.IsDeleted && projects.Any(x => x.Id == c.ProjectId)))))
            || db.FilmAssets.Any(f => f.AssetId == a.Id && db.GeneratedVideos.Any(v => v.Id == f.FilmId && !v.IsDeleted
                && db.Chapters.Any(c => c.Id == v.ScriptId && !c.IsDeleted && projects.Any(p => p.Id == c.ProjectId)))));
    }

    /// <summary>What the sentences, attempts and films of these chapters have: found from them, not by asking each asset.</summary>
    public static IQueryable<MediaAsset> In(ReelDb db, IQueryable<Chapter> chapters)
    {
        var made =
            from c in chapters
            join j in db.VideoGenerationJobs on c.Id equals j.ScriptId
            join a in db.MediaAssets on j.Id equals a.GenerationJobId
            select a.Id;
        var held =
            from c in chapters
            join p in db.Paragraphs on c.Id equals p.ChapterId
            join s in db.Sentences on p.Id equals s.ParagraphId
            join m in db.SentenceMedia on s.Id equals m.SentenceId
            select m.AssetId;
        var used =
            from c in chapters
            join v in db.GeneratedVideos on c.Id equals v.ScriptId where !v.IsDeleted
            join f in db.FilmAssets on v.Id equals f.FilmId
            select f.AssetId;
        var all = made.Union(held).Union(used);
        return db.MediaAssets.Where(a => all.Contains(a.Id));
    }

    /// <summary>What a person is told who may not see it, or where nothing is.</summary>
    public static ReelException Missing(Guid asset) => new("not_found", $"There is no asset {asset}.");
}
