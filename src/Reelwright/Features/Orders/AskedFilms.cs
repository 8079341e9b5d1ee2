using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Features.Settings;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>From wishes to whole orders: which chapters are meant, and what every level of settings says of their films.</summary>
public sealed class AskedFilms(IDbContextFactory<ReelDb> databases, Access access, SettingsLevels levels)
{
    /// <summary>A chapter's film. Errors: <c>not_found</c>, <c>forbidden</c>, those of the settings.</summary>
    public async Task<CreateOrder.Request> Of(Caller caller, Guid chapter, FilmRequest wishes, Right right, CancellationToken ct)
    {
        wishes.Check();
        var owner = await access.Chapter(caller, chapter, right, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var project = await db.Chapters.Where(c => c.Id == chapter).Select(c => c.ProjectId).SingleAsync(ct);
        return await Of(caller, owner, project, chapter, wishes, ct);
    }

    /// <summary>Films of chapters of a project, or of all that have something to speak. Errors: as above, <c>chapter_empty</c>.</summary>
    public async Task<IReadOnlyList<CreateOrder.Request>> Of(Caller caller, Guid project, IReadOnlyList<Guid>? chapters, FilmRequest wishes, Right right, CancellationToken ct)
    {
        wishes.Check();
        var owner = await access.Project(caller, project, right, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var there = await db.Chapters.Where(c => c.ProjectId == project && !c.IsDeleted && (chapters != null ? chapters.Contains(c.Id) : c.SentenceCount > 0))
            .OrderBy(c => c.ChapterNumber).Select(c => c.Id).ToListAsync(ct);
        if (chapters?.Except(there).Select(c => (Guid?)c).FirstOrDefault() is { } missing)
        {
            throw new ReelException("not_found", $"Project {project} has no chapter {missing}.");
        }

        if (there.Count == 0)
        {
            throw new ReelException("chapter_empty", "There is no chapter with anything to speak: name others, or keep some of their paragraphs.");
        }

        var requests = new List<CreateOrder.Request>();
        foreach (var chapter in there)
        {
            requests.Add(await Of(caller, owner, project, chapter, wishes, ct));
        }

        return requests;
    }

    private async Task<CreateOrder.Request> Of(Caller caller, Guid owner, Guid project, Guid chapter, FilmRequest wishes, CancellationToken ct)
    {
        var (makers, video) = await levels.Bring(owner, [new Level("order", wishes), .. await levels.Of(project, chapter, ct)], ct);
        return new CreateOrder.Request(
            owner, chapter, caller.Session, makers, video with { TargetDuration = wishes.TargetDuration, Preview = wishes.Preview }, wishes.Priority, wishes.Confirm);
    }
}
