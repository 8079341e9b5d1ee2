using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Settings;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>From wishes to whole orders: which chapters are meant, and what every level of settings says of their films.</summary>
public sealed class AskedFilms(IDbContextFactory<ReelDb> databases, Access access, SettingsLevels levels, MakerAccounts accounts)
{
    /// <summary>A chapter's film. Errors: <c>not_found</c>, <c>forbidden</c>, those of the settings.</summary>
    public async Task<CreateOrder.Request> Of(Caller caller, Guid chapter, FilmRequest wishes, Right right, CancellationToken ct)
    {
        wishes.Check();
        var owner = await access.Chapter(caller, chapter, right, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var project = await db.Chapters.Where(c => c.Id == chapter).Select(c => c.ProjectId).SingleAsync(ct);
        await EnsureConfirms(db, caller, project, [chapter], wishes, right, ct);
        return await Of(caller, owner, chapter, wishes, await levels.Of(project, [chapter], ct), ct);
    }

    /// <summary>Films of chapters of a project, or of all that have something to speak. Errors: as above, <c>chapter_empty</c>.</summary>
    public async Task<IReadOnlyList<CreateOrder.Request>> Of(Caller caller, Guid project, IReadOnlyList<Guid>? chapters, FilmRequest wishes, Right right, CancellationToken ct)
    {
        wishes.Check();
        var owner = await access.Project(caller, project, right, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var there = await db.Chapters.Where(c => c.ProjectId == project && !c.IsDeleted && (chapters != null ? chapters.Contains(c.Id) : db.Paragraphs.Any(p => p.ChapterId == c.Id && p.SentenceCount > 0 && (p.Action == ParagraphAction.Keep || p.Action == ParagraphAction.Edit))))
            .OrderBy(c => c.ChapterNumber).Select(c => c.Id).ToListAsync(ct);
        if (chapters?.Except(there).Select(c => (Guid?)c).FirstOrDefault() is { } missing)
        {
            throw new ReelException("not_found", $"Project {project} has no chapter {missing}.");
        }

        if (there.Count == 0)
        {
            throw new ReelException("chapter_empty", "There is no chapter with anything to speak: name others, or keep some of their paragraphs.");
        }

        await EnsureConfirms(db, caller, project, there, wishes, right, ct);
        var said = await levels.Of(project, there, ct);
        var requests = new List<CreateOrder.Request>();
        foreach (var chapter in there)
        {
            requests.Add(await Of(caller, owner, chapter, wishes, said, ct));
        }

        return requests;
    }

    /// <summary>Who orders may confirm, where that is asked for and still has to be done. Errors: <c>forbidden</c>.</summary>
    private async Task EnsureConfirms(ReelDb db, Caller caller, Guid project, IReadOnlyList<Guid> chapters, FilmRequest wishes, Right right, CancellationToken ct)
    {
        if (right != Right.Look && wishes.Confirm && !await access.Has(caller, project, Right.Confirm, ct) && await db.Chapters.AnyAsync(c => chapters.Contains(c.Id) && !c.IsConfirmed, ct))
        {
            throw new ReelException("forbidden", "Only the project's owner and its reviewers confirm, and a chapter here is not confirmed: ask one of them, then order without 'confirm'.");
        }
    }

    private async Task<CreateOrder.Request> Of(Caller caller, Guid owner, Guid chapter, FilmRequest wishes, IReadOnlyDictionary<Guid, IReadOnlyList<Level>> said, CancellationToken ct)
    {
        var (makers, video) = await levels.Bring(owner, [new Level("order", wishes), .. said[chapter]], ct);
        if (wishes.Fallback is "offline" or "default")
        {
            makers = makers with
            {
                PictureFallbacks = await accounts.Fallbacks(owner, ServiceType.ImageGeneration, makers.PictureConfig, wishes.Fallback is "default", ct),
                SpeechFallbacks = await accounts.Fallbacks(owner, ServiceType.AudioGeneration, makers.SpeechConfig, wishes.Fallback is "default", ct),
            };
        }

        return new CreateOrder.Request(
            owner, chapter, caller.Session, makers, video with { TargetDuration = wishes.TargetDuration, Preview = wishes.Preview, SubtitleFormat = wishes.SubtitleFormat ?? video.SubtitleFormat }, wishes.Priority, wishes.Confirm, wishes.Language,
            wishes.AutoRetry, wishes.MaxRetries);
    }
}
