using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Storage;

namespace Reelwright.Features.Records;

/// <summary>The moves of whatever has a status: from what to what, by whom, why, when; the last first. A paragraph has no status, its sentences have.</summary>
public sealed class ReadHistory(IDbContextFactory<ReelDb> databases, Access access, DramaRights dramas)
{
    /// <summary>One move.</summary>
    /// <param name="Id">Rises with every move of a thing.</param>
    /// <param name="Noun">What moved, a table's name: <c>projects</c>, <c>chapters</c>, <c>sentences</c>, <c>generation_tasks</c> (orders), <c>video_generation_jobs</c> (attempts), <c>timelines</c>, <c>generated_videos</c> (films), <c>videos</c> (clips), <c>video_generations</c> (takes), <c>image_generations</c> (picture takes), <c>image_video_status</c> (pictures), <c>errands</c>, <c>publication_records</c>.</param>
    /// <param name="Actor">Who or what moved it: <c>user:…</c>, a sign-in's id, <c>token:…</c>, <c>cli:…</c>, <c>mcp:…</c>, a part of the program.</param>
    /// <param name="User">The username of the person behind the actor; null where there is none, or none that can still be told.</param>
    /// <param name="Reason">Why, in English, or in the words of a platform.</param>
    /// <param name="ReasonCode">Its code, where it has one.</param>
    public sealed record Move(string Id, string Noun, string NounId, string FromStatus, string ToStatus, string Actor, string? User, string? Reason, string? ReasonCode, DateTimeOffset At);

    /// <summary>A part of a project's own. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Move>> Project(Caller caller, Guid project, PageRequest page, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("projects", project)), ct);
    }

    /// <summary>A part of a chapter's own. Errors: as above.</summary>
    public async Task<Page<Move>> Chapter(Caller caller, Guid chapter, PageRequest page, CancellationToken ct)
    {
        await access.Chapter(caller, chapter, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("chapters", chapter)), ct);
    }

    /// <summary>A part of a sentence's own. Errors: as above.</summary>
    public async Task<Page<Move>> Sentence(Caller caller, Guid sentence, PageRequest page, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("sentences", sentence)), ct);
    }

    /// <summary>A part of an order's and of all its attempts'. Errors: as above.</summary>
    public async Task<Page<Move>> Order(Caller caller, Guid order, PageRequest page, CancellationToken ct)
    {
        await access.Order(caller, order, Right.Look, ct);
        return await Read(page, async (db, stop) => Of("generation_tasks", order, "video_generation_jobs", await db.VideoGenerationJobs.Where(j => j.TaskId == order).Select(j => j.Id.ToString()).ToListAsync(stop)), ct);
    }

    /// <summary>A part of an attempt's and of its cut list's. Errors: as above.</summary>
    public async Task<Page<Move>> Attempt(Caller caller, Guid attempt, PageRequest page, CancellationToken ct)
    {
        await access.Attempt(caller, attempt, Right.Look, ct);
        return await Read(page, async (db, stop) => Of("video_generation_jobs", attempt, "timelines", await db.Timelines.Where(t => t.GenerationJobId == attempt).Select(t => t.Id.ToString()).ToListAsync(stop)), ct);
    }

    /// <summary>A part of a film's own. Errors: as above.</summary>
    public async Task<Page<Move>> Film(Caller caller, Guid film, PageRequest page, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("generated_videos", film)), ct);
    }

    /// <summary>A part of an errand's own. Errors: as above.</summary>
    public async Task<Page<Move>> Errand(Caller caller, Guid errand, PageRequest page, CancellationToken ct)
    {
        await access.Errand(caller, errand, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("errands", errand)), ct);
    }

    /// <summary>A part of a publication's own. Errors: as above.</summary>
    public async Task<Page<Move>> Publication(Caller caller, Guid publication, PageRequest page, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Look, ct);
        return await Read(page, (_, _) => Task.FromResult(Of("publication_records", publication)), ct);
    }

    /// <summary>A part of a clip's and of all its takes'. Errors: as above.</summary>
    public async Task<Page<Move>> Clip(Caller caller, Guid clip, PageRequest page, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Look, ct);
        return await Read(page, async (db, stop) => Of("videos", clip, "video_generations", (await db.VideoGenerations.Where(t => t.VideoId == clip).Select(t => t.Id).ToListAsync(stop)).ConvertAll(t => t.ToString(CultureInfo.InvariantCulture))), ct);
    }

    /// <summary>A part of what became of all takes of a shot, of its clip and of its pictures. Errors: as above.</summary>
    public async Task<Page<Move>> Shot(Caller caller, string shot, PageRequest page, CancellationToken ct)
    {
        var place = await dramas.Shot(caller, shot, Right.Look, ct);
        return await Read(page, async (db, stop) => OfTakes(
            await db.VideoGenerations.Where(t => t.StoryboardId == place.Id).Select(t => t.Id).ToListAsync(stop), await db.ImageGenerations.Where(t => t.StoryboardId == place.Id).Select(t => t.Id).ToListAsync(stop)), ct);
    }

    /// <summary>A part of what became of all takes of a character's pictures. Errors: as above.</summary>
    public async Task<Page<Move>> Character(Caller caller, string character, PageRequest page, CancellationToken ct)
    {
        var place = await dramas.Character(caller, character, Right.Look, ct);
        return await Read(page, async (db, stop) => OfTakes([], await db.ImageGenerations.Where(t => t.CharacterId == place.Id).Select(t => t.Id).ToListAsync(stop)), ct);
    }

    /// <summary>A part of a clip's own, for whoever may see it.</summary>
    internal Task<Page<Move>> Clip(Guid clip, PageRequest page, CancellationToken ct) => Read(page, (_, _) => Task.FromResult(Of("videos", clip)), ct);

    /// <summary>A part of a picture's, for whoever may see it.</summary>
    internal Task<Page<Move>> Image(string name, PageRequest page, CancellationToken ct) =>
        Read(page, (_, _) => Task.FromResult<Expression<Func<StatusChange, bool>>>(c => c.Noun == "image_video_status" && c.NounId == name), ct);

    private static Expression<Func<StatusChange, bool>> Of(string noun, Guid id)
    {
        var own = id.ToString();
        return c => c.Noun == noun && c.NounId == own;
    }

    private static Expression<Func<StatusChange, bool>> Of(string noun, Guid id, string parts, List<string> ids)
    {
        var own = id.ToString();
        return c => (c.Noun == noun && c.NounId == own) || (c.Noun == parts && ids.Contains(c.NounId));
    }

    private static Expression<Func<StatusChange, bool>> OfTakes(List<long> takes, List<long> pictures)
    {
        var (clips, stills) = (takes.ConvertAll(t => t.ToString(CultureInfo.InvariantCulture)), pictures.ConvertAll(t => t.ToString(CultureInfo.InvariantCulture)));
        return c => (c.Noun == "video_generations" && clips.Contains(c.NounId)) || (c.Noun == "image_generations" && stills.Contains(c.NounId));
    }

    // By number, not by time: nodes' clocks differ, and the number is given while the row is held.
    private async Task<Page<Move>> Read(PageRequest page, Func<ReelDb, CancellationToken, Task<Expression<Func<StatusChange, bool>>>> which, CancellationToken ct)
    {
        var after = page.Number() ?? long.MaxValue;
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.StatusChanges.AsNoTracking().Where(await which(db, ct)).Where(c => c.Id < after).OrderByDescending(c => c.Id).Take(page.Limit + 1).ToListAsync(ct);
        var people = await Actors.People(db, rows.Select(r => r.Actor), ct);
        var part = page.Cut(rows, r => r.Id);
        return new Page<Move>([.. part.Items.Select(r => new Move(
            r.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), r.Noun, r.NounId, r.FromStatus, r.ToStatus, r.Actor, people.GetValueOrDefault(r.Actor), r.Reason, r.ReasonCode, r.At))], part.Next);
    }
}
