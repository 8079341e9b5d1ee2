using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>The gallery: one's own clips, or those of a project or chapter, the newest first.</summary>
public sealed class ListClips(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Which: of the chapter or project that is named; of none, one's own.</summary>
    /// <param name="Theme">By its name, whatever its case.</param>
    /// <param name="Tag">By its name, whatever its case.</param>
    /// <param name="Text">In the prompt or the caption, whatever its case.</param>
    /// <param name="Trash">One's own that were thrown away, instead of the others.</param>
    public sealed record Request(
        Guid? Project = null, Guid? Story = null, ClipStatus? Status = null, string? Theme = null, string? Tag = null, bool? Uploaded = null, bool? Archived = null, string? Text = null, bool Trash = false);

    /// <summary>A request whose words were found.</summary>
    private sealed record Sought(Request Said, Guid User, Guid? Theme, Guid? Tag);

    /// <summary>A part of the list; where few are wanted it may have fewer than were asked for, or none, and yet a next one. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ReadClip.Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        if (request.Story is { } story)
        {
            await access.Chapter(caller, story, Right.Look, ct);
        }

        if (request.Project is { } project)
        {
            await access.Project(caller, project, Right.Look, ct);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var (theme, tag) = (request.Theme is { Length: > 0 } about ? await Word(db, "themes", about, ct) : null, request.Tag is { Length: > 0 } word ? await Word(db, "tags", word, ct) : null);
        if ((request.Theme is { Length: > 0 } && theme is null) || (request.Tag is { Length: > 0 } && tag is null))
        {
            return new Page<ReadClip.Row>([], null);
        }

        var sought = new Sought(request, caller.User, theme, tag);
        var found = await Seek.Wanted(page, (after, step) => Look(db, sought, after, step, ct), page.Limit + 1);
        var ids = found.Items.Select(s => s.Id).ToArray();
        return found.Told((await ReadClip.Rows(db, db.Videos.Where(v => ids.Contains(v.Id)), ct)).ToDictionary(r => r.Id));
    }

    // Rows of the one index that serves best, each with whether it is wanted: however rare those are, no step looks at more.
    private static async Task<List<Seek.Seen>> Look(ReelDb db, Sought sought, (DateTimeOffset At, Guid Id)? after, int step, CancellationToken ct)
    {
        var ofOthers = sought.Said.Story is not null || sought.Said.Project is not null;
        if (sought.Tag is { } tag && !ofOthers)
        {
            var tagged = db.VideoTags.Where(t => t.UserId == sought.User && t.TagId == tag);
            tagged = after is { } key ? tagged.Where(t => EF.Functions.LessThan(ValueTuple.Create(t.CreatedAt, t.VideoId), ValueTuple.Create(key.At, key.Id))) : tagged;
            var keys = await tagged.OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.VideoId).Take(step).Select(t => new { t.VideoId, t.CreatedAt }).ToListAsync(ct);
            var ids = keys.Select(k => k.VideoId).ToArray();
            var wanted = (await Seen(Each(db, ids), sought).ToListAsync(ct)).Where(s => s.Wanted).Select(s => s.Id).ToHashSet();
            return keys.ConvertAll(k => new Seek.Seen(k.VideoId, k.CreatedAt, wanted.Contains(k.VideoId)));
        }

        var clips = Base(db, sought);
        clips = after is { } last ? clips.Where(v => EF.Functions.LessThan(ValueTuple.Create(v.CreatedAt, v.Id), ValueTuple.Create(last.At, last.Id))) : clips;
        var seen = await Seen(clips.OrderByDescending(v => v.CreatedAt).ThenByDescending(v => v.Id).Take(step), sought).ToListAsync(ct);
        return sought.Tag is { } among ? await Tagged(db, seen, among, ct) : seen;
    }

    // One by one from their key: a thousand ids would look to the planner like the whole of a small table.
    private static IQueryable<Video> Each(ReelDb db, Guid[] ids) => db.Videos.FromSql(
        $"select v.* from unnest({ids}) as wanted (id) cross join lateral (select *, xmin from videos where id = wanted.id offset 0) as v");

    private static IQueryable<Video> Base(ReelDb db, Sought sought)
    {
        var (said, user) = (sought.Said, sought.User);
        return said.Story is { } story ? db.Videos.Where(v => v.StoryId == story && (said.Project == null || v.ProjectId == said.Project))
            : said.Project is { } project ? db.Videos.Where(v => v.ProjectId == project)
            : said.Trash ? db.Videos.Where(v => v.UserId == user && v.IsDeleted)
            : sought.Theme is { } theme ? db.Videos.Where(v => v.UserId == user && v.ThemeId == theme)
            : said.Status is { } status ? db.Videos.Where(v => v.UserId == user && v.Status == status)
            : db.Videos.Where(v => v.UserId == user);
    }

    private static IQueryable<Seek.Seen> Seen(IQueryable<Video> clips, Sought sought)
    {
        var (said, theme) = (sought.Said, sought.Theme);
        var pattern = said.Text is { Length: > 0 } text ? Pattern.Within(text) : null;
        return clips.Select(v => new Seek.Seen(v.Id, v.CreatedAt,
            v.IsDeleted == said.Trash && (said.Status == null || v.Status == said.Status) && (theme == null || v.ThemeId == theme) && (said.Uploaded == null || v.IsUploaded == said.Uploaded)
            && (said.Archived == null || (v.ArchivedAt != null) == said.Archived)
            && (pattern == null || EF.Functions.ILike(v.Prompt, pattern, Pattern.Escape) || (v.Caption != null && EF.Functions.ILike(v.Caption, pattern, Pattern.Escape)))));
    }

    private static async Task<List<Seek.Seen>> Tagged(ReelDb db, List<Seek.Seen> seen, Guid tag, CancellationToken ct)
    {
        var ids = seen.Select(s => s.Id).ToArray();
        var tagged = (await db.VideoTags.Where(t => ids.Contains(t.VideoId) && t.TagId == tag).Select(t => t.VideoId).ToListAsync(ct)).ToHashSet();
        return seen.ConvertAll(s => s with { Wanted = s.Wanted && tagged.Contains(s.Id) });
    }

    private static async Task<Guid?> Word(ReelDb db, string table, string name, CancellationToken ct)
    {
        var found = table is "themes"
            ? await db.Database.SqlQuery<Guid>($"""select id as "Value" from themes where lower(name) = lower({name.Trim()})""").ToListAsync(ct)
            : await db.Database.SqlQuery<Guid>($"""select id as "Value" from tags where lower(name) = lower({name.Trim()})""").ToListAsync(ct);
        return found is [var id] ? id : null;
    }
}
