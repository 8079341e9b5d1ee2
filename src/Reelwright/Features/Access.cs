using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features;

/// <summary>Who may do what with a project and all that belongs to it. A stranger is told that it is not there.</summary>
public sealed class Access(IDbContextFactory<ReelDb> databases)
{
    /// <summary>The owner of a project the caller has the right to. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    /// <param name="what">What was asked for, where that is not the project itself.</param>
    public Task<Guid> Project(Caller caller, Guid project, Right right, CancellationToken ct, string? what = null) =>
        Of(caller, right, what ?? $"project {project}", db => db.Projects.Where(p => p.Id == project), ct);

    /// <summary>Whether the caller has the right to the project, for whoever may go on without.</summary>
    public async Task<bool> Has(Caller caller, Guid project, Right right, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return May(caller, await Stand(db, caller, db.Projects.Where(p => p.Id == project)).SingleOrDefaultAsync(ct), right);
    }

    /// <summary>The owner of the project a chapter is of. Errors: as above.</summary>
    public Task<Guid> Chapter(Caller caller, Guid chapter, Right right, CancellationToken ct) =>
        Of(caller, right, $"chapter {chapter}", db => db.Projects.Where(p => db.Chapters.Any(c => c.Id == chapter && c.ProjectId == p.Id && !c.IsDeleted)), ct);

    /// <summary>The owner of the project a paragraph is in. Errors: as above.</summary>
    public Task<Guid> Paragraph(Caller caller, Guid paragraph, Right right, CancellationToken ct) => Of(
        caller, right, $"paragraph {paragraph}",
        db => db.Projects.Where(p => db.Chapters.Any(c => c.ProjectId == p.Id && !c.IsDeleted && db.Paragraphs.Any(x => x.Id == paragraph && x.ChapterId == c.Id))), ct);

    /// <summary>The owner of the project a sentence is in. Errors: as above.</summary>
    public Task<Guid> Sentence(Caller caller, Guid sentence, Right right, CancellationToken ct) => Of(
        caller, right, $"sentence {sentence}",
        db => from s in db.Sentences where s.Id == sentence
              join p in db.Paragraphs on s.ParagraphId equals p.Id
              join c in db.Chapters on p.ChapterId equals c.Id where !c.IsDeleted
              join project in db.Projects on c.ProjectId equals project.Id
              select project, ct);

    /// <summary>The owner of the project an order is for. Errors: as above.</summary>
    public Task<Guid> Order(Caller caller, Guid order, Right right, CancellationToken ct) =>
        Of(caller, right, $"order {order}", db => db.Projects.Where(p => db.GenerationTasks.Any(t => t.Id == order && t.ProjectId == p.Id && db.Chapters.Any(c => c.Id == t.ChapterId))), ct);

    /// <summary>The owner of the project an attempt is for; one that is hidden is not there. Errors: as above.</summary>
    public Task<Guid> Attempt(Caller caller, Guid attempt, Right right, CancellationToken ct) => Of(
        caller, right, $"attempt {attempt}",
        db => from j in db.VideoGenerationJobs where j.Id == attempt && j.DeletedAt == null
              join t in db.GenerationTasks on j.TaskId equals t.Id
              join project in db.Projects on t.ProjectId equals project.Id
              select project, ct);

    /// <summary>The owner of the project a film is of. Errors: as above.</summary>
    public Task<Guid> Film(Caller caller, Guid film, Right right, CancellationToken ct) => Of(
        caller, right, $"film {film}",
        db => from f in db.GeneratedVideos where f.Id == film && !f.IsDeleted
              join c in db.Chapters on f.ScriptId equals c.Id
              join project in db.Projects on c.ProjectId equals project.Id
              select project, ct);

    /// <summary>The owner of the project an errand is for. Errors: as above.</summary>
    public Task<Guid> Errand(Caller caller, Guid errand, Right right, CancellationToken ct) =>
        Of(caller, right, $"errand {errand}", db => db.Projects.Where(p => db.Errands.Any(e => e.Id == errand && e.ProjectId == p.Id && (e.ChapterId == null || db.Chapters.Any(c => c.Id == e.ChapterId && !c.IsDeleted)))), ct);

    /// <summary>Whose a clip is: the caller's own, or one of a project they have the right to. Errors: as above.</summary>
    /// <param name="trashed">Of those in the trash, instead of the others.</param>
    public async Task<Guid> Clip(Caller caller, Guid clip, Right right, CancellationToken ct, bool trashed = false)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var owner = await db.Videos.Where(v => v.Id == clip && v.IsDeleted == trashed).Select(v => (Guid?)v.UserId).SingleOrDefaultAsync(ct);
        if (owner != caller.User)
        {
            var project = db.Projects.Where(p => !p.IsDeleted && db.Videos.Any(v => v.Id == clip && v.ProjectId == p.Id));
            Must(caller, owner is null ? null : await Stand(db, caller, project).SingleOrDefaultAsync(ct), right, $"clip {clip}{(trashed ? " in your trash" : "")}");
        }

        return owner!.Value;
    }

    /// <summary>
    /// Whose a publication is: the caller's own, or one of a project they have the right to. Whoever posted may always look; to do more, they must still be let post in its project. Errors: as above.
    /// </summary>
    public async Task<Guid> Publication(Caller caller, Guid publication, Right right, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var post = await db.PublicationRecords.Where(p => p.Id == publication).Select(p => new { p.UserId, p.ProjectId }).SingleOrDefaultAsync(ct);
        var standing = post?.ProjectId is { } project ? await Stand(db, caller, db.Projects.Where(p => p.Id == project && !p.IsDeleted)).SingleOrDefaultAsync(ct) : null;
        var own = post?.UserId == caller.User;
        if (!own || (standing is not null && right != Right.Look && (standing.OwnerId == caller.User || standing.Role is not null)))
        {
            Must(caller, post is null ? null : standing, right, $"publication {publication}");
        }
        else if (standing is not null && right != Right.Look)
        {
            throw new ReelException("forbidden", "You are no member of this publication's project any more: ask its owner.");
        }

        return post!.UserId;
    }

    /// <summary>Which projects a caller may look at, for a statement written by hand: a project is <c>p</c>, the caller $1.</summary>
    public const string SeenSql = "not p.is_deleted and p.kind <> 'library' and (p.owner_id = $1 or exists (select from project_members m where m.project_id = p.id and m.user_id = $1))";

    /// <summary>Whether a caller may order for a project, and so spend, of one they may look at: as above.</summary>
    public const string OrderingSql = "(p.owner_id = $1 or exists (select from project_members m where m.project_id = p.id and m.user_id = $1 and m.role = 'editor'))";

    /// <summary>Projects the caller may look at.</summary>
    public static IQueryable<Project> Seen(ReelDb db, Guid user) =>
        db.Projects.Where(p => !p.IsDeleted && p.Kind != ProjectKind.Library && (p.OwnerId == user || db.ProjectMembers.Any(m => m.ProjectId == p.Id && m.UserId == user)));

    /// <summary>Whose a project is, and what the caller is in it, for whoever reads that together with the thing itself.</summary>
    public sealed record Standing(Guid OwnerId, ProjectRole? Role);

    /// <summary>The owner, when the caller has the right; null is a project that is not there. Errors: as above.</summary>
    /// <param name="what">What was asked for, for the message.</param>
    public static Guid Must(Caller caller, Standing? standing, Right right, string what)
    {
        if (standing is null || (standing.OwnerId != caller.User && standing.Role is null))
        {
            throw new ReelException("not_found", $"There is no {what}.");
        }

        return May(caller, standing, right)
            ? standing.OwnerId
            : throw new ReelException("forbidden", $"As {standing.Role!.Value.Word()} of this project you may not do that: ask its owner for another role.");
    }

    /// <summary>Whether whoever stands there has the right.</summary>
    public static bool May(Caller caller, Standing? standing, Right right) =>
        standing is not null && (standing.OwnerId == caller.User || (standing.Role is { } role && Allows(role, right)));

    private async Task<Guid> Of(Caller caller, Right right, string what, Func<ReelDb, IQueryable<Project>> which, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Must(caller, await Stand(db, caller, which(db).Where(p => !p.IsDeleted && p.Kind != ProjectKind.Library)).SingleOrDefaultAsync(ct), right, what);
    }

    private static IQueryable<Standing> Stand(ReelDb db, Caller caller, IQueryable<Project> projects) => projects.Select(p => new Standing(
        p.OwnerId, db.ProjectMembers.Where(m => m.ProjectId == p.Id && m.UserId == caller.User).Select(m => (ProjectRole?)m.Role).FirstOrDefault()));

    private static bool Allows(ProjectRole role, Right right) => right switch
    {
        Right.Look => true,
        Right.Edit => role == ProjectRole.Editor,
        Right.Confirm => role == ProjectRole.Reviewer,
        Right.Post => role == ProjectRole.Publisher,
        _ => false,
    };
}
