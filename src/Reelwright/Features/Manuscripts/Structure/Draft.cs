using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A project's rows while an edit changes them, in one transaction that holds the project's row: what each was before, where each goes, and what has to follow.</summary>
internal sealed class Draft(ReelDb db, Project project, TimeProvider clock)
{
    private readonly Dictionary<Guid, RowState> before = [];
    private readonly HashSet<Guid> placed = [];
    private readonly HashSet<Guid> made = [];
    private readonly HashSet<Guid> unsettled = [];
    private readonly HashSet<Guid> chapters = [];

    /// <summary>The project, as it was when the edit began.</summary>
    public Project Project => project;

    /// <summary>The time of the edit.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Whose time that is.</summary>
    public TimeProvider Clock => clock;

    /// <summary>The transaction.</summary>
    public ReelDb Db => db;

    /// <summary>The order of siblings.</summary>
    public Places Places { get; } = new(db, clock);

    /// <summary>Locks a project for edits of its structure. Corrections of single sentences don't wait for it.</summary>
    public static async Task<Draft> Open(ReelDb db, Guid project, TimeProvider clock, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {project} for no key update", ct);
        return new Draft(db, await db.Projects.AsNoTracking().SingleAsync(p => p.Id == project, ct), clock);
    }

    /// <summary>A chapter of the project, locked. Errors: <c>not_found</c>.</summary>
    public async Task<Chapter> Chapter(Guid id, CancellationToken ct, bool trashed = false)
    {
        var row = await db.Chapters.FromSql($"select *, xmin from chapters where id = {id} for no key update")
            .SingleOrDefaultAsync(c => c.ProjectId == project.Id && c.IsDeleted == trashed, ct) ?? throw new ReelException("not_found", $"There is no chapter {id}{(trashed ? " in the trash" : "")}.");
        before.TryAdd(id, ChapterState.Of(row));
        return row;
    }

    /// <summary>A paragraph of the project, locked. Errors: <c>not_found</c>.</summary>
    public async Task<Paragraph> Paragraph(Guid id, CancellationToken ct)
    {
        var row = await db.Paragraphs.FromSql($"select *, xmin from paragraphs where id = {id} for no key update")
            .SingleOrDefaultAsync(p => db.Chapters.Any(c => c.Id == p.ChapterId && c.ProjectId == project.Id && !c.IsDeleted), ct) ?? throw new ReelException("not_found", $"There is no paragraph {id}.");
        before.TryAdd(id, ParagraphState.Of(row));
        return row;
    }

    /// <summary>A sentence of the project, locked. Errors: <c>not_found</c>.</summary>
    public async Task<Sentence> Sentence(Guid id, CancellationToken ct)
    {
        var row = await db.Sentences.FromSql($"select *, xmin from sentences where id = {id} for no key update")
            .SingleOrDefaultAsync(s => db.Paragraphs.Any(p => p.Id == s.ParagraphId && db.Chapters.Any(c => c.Id == p.ChapterId && c.ProjectId == project.Id && !c.IsDeleted)), ct)
            ?? throw new ReelException("not_found", $"There is no sentence {id}.");
        before.TryAdd(id, SentenceState.Of(row));
        return row;
    }

    /// <summary>The paragraphs of a chapter in order, locked.</summary>
    public async Task<List<Paragraph>> ParagraphsOf(Guid chapter, CancellationToken ct)
    {
        var rows = await db.Paragraphs.FromSql($"select *, xmin from paragraphs where chapter_id = {chapter} order by id for no key update").OrderBy(p => p.OrderIndex).ToListAsync(ct);
        rows.ForEach(p => before.TryAdd(p.Id, ParagraphState.Of(p)));
        Places.Know(Level.Paragraphs, chapter, rows.ConvertAll(p => p.Id));
        return rows;
    }

    /// <summary>The sentences of paragraphs, locked; each paragraph's in order.</summary>
    public async Task<List<Sentence>> SentencesOf(Guid[] paragraphs, CancellationToken ct)
    {
        var rows = await db.Sentences.FromSql($"select *, xmin from sentences where paragraph_id = any({paragraphs}) order by id for no key update").ToListAsync(ct);
        rows.ForEach(s => before.TryAdd(s.Id, SentenceState.Of(s)));
        var of = rows.OrderBy(s => s.OrderIndex).ToLookup(s => s.ParagraphId);
        foreach (var paragraph in paragraphs)
        {
            Places.Know(Level.Sentences, paragraph, [.. of[paragraph].Select(s => s.Id)]);
        }

        return [.. paragraphs.SelectMany(p => of[p])];
    }

    /// <summary>Sentences by their ids, locked.</summary>
    public async Task<List<Sentence>> Sentences(Guid[] ids, CancellationToken ct)
    {
        var rows = await db.Sentences.FromSql($"select *, xmin from sentences where id = any({ids}) order by id for no key update").ToListAsync(ct);
        rows.ForEach(s => before.TryAdd(s.Id, SentenceState.Of(s)));
        return rows;
    }

    /// <summary>The rows of a former edit, wherever they are now, locked, with their states now.</summary>
    public async Task<Dictionary<Guid, (object Row, RowState Now)>> Rows(RowStates states, CancellationToken ct)
    {
        Guid[] ids = [.. states.All().Select(s => s.Id)];
        var rows = (await db.Chapters.FromSql($"select *, xmin from chapters where id = any({ids}) order by id for no key update").IgnoreQueryFilters().ToListAsync(ct)).ConvertAll(c => ((object)c, (RowState)ChapterState.Of(c)));
        rows.AddRange((await db.Paragraphs.FromSql($"select *, xmin from paragraphs where id = any({ids}) order by id for no key update").IgnoreQueryFilters().ToListAsync(ct)).Select(p => ((object)p, (RowState)ParagraphState.Of(p))));
        rows.AddRange((await db.Sentences.FromSql($"select *, xmin from sentences where id = any({ids}) order by id for no key update").IgnoreQueryFilters().ToListAsync(ct)).Select(s => ((object)s, (RowState)SentenceState.Of(s))));
        return rows.ToDictionary(r => r.Item2.Id);
    }

    /// <summary>Adds a row that <see cref="Put"/> then places.</summary>
    public void Add(object row, Guid id)
    {
        db.Add(row);
        made.Add(id);
    }

    /// <summary>Puts a row below a parent, wherever it stood; <paramref name="at"/> counts without it.</summary>
    public async Task Put(Level level, Guid? from, Guid parent, Guid id, int at, CancellationToken ct)
    {
        await Leave(level, from, id, ct);
        await Places.Put(level, parent, id, at, ct);
        Unsettle(level, parent);
    }

    /// <summary>Puts exactly these below a parent; rows that leave it have to be put elsewhere or taken out.</summary>
    public async Task Set(Level level, Guid parent, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if ((await Places.Of(level, parent, ct)).SequenceEqual(ids))
        {
            return;
        }

        var (there, wanted) = ((await Places.Of(level, parent, ct)).ToHashSet(), ids.ToHashSet());
        var kept = (await Places.Of(level, parent, ct)).Where(wanted.Contains);
        placed.UnionWith(kept.SequenceEqual(ids.Where(there.Contains)) ? ids.Where(id => !there.Contains(id)) : ids);
        placed.UnionWith(there.Where(id => !wanted.Contains(id)));
        await Places.Set(level, parent, ids, ct);
        Unsettle(level, parent);
    }

    /// <summary>Takes a row out: it stays whole, and undo brings it back.</summary>
    public async Task TakeOut(Level level, Guid from, Guid id, CancellationToken ct)
    {
        await Leave(level, from, id, ct);
        Places.TakeOut(level, id);
    }

    /// <summary>The paragraph's sentences have other words: its own have to follow.</summary>
    public void Unsettle(Guid paragraph) => unsettled.Add(paragraph);

    /// <summary>What a row stands in follows what the row says.</summary>
    public void Follow(Level level, Guid parent, Guid row)
    {
        Unsettle(level, parent);
        if (level == Level.Chapters)
        {
            chapters.Add(row);
        }
        else if (level == Level.Paragraphs)
        {
            unsettled.Add(row);
        }
    }

    /// <summary>The chapter has to be counted again.</summary>
    public void Uncount(Guid chapter) => chapters.Add(chapter);

    /// <summary>Writes what was changed so far, so that queries see it: texts and counts follow, a paragraph without sentences goes.</summary>
    public async Task Flush(CancellationToken ct)
    {
        await Write(ct);
        foreach (var id in unsettled)
        {
            if (await db.Paragraphs.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paragraph)
            {
                continue;
            }

            before.TryAdd(id, ParagraphState.Of(paragraph));
            chapters.Add(paragraph.ChapterId);
            var texts = await db.Sentences.Where(s => s.ParagraphId == id).OrderBy(s => s.OrderIndex).Select(s => s.Content).ToListAsync(ct);
            if (texts.Count > 0)
            {
                Spoken.Fit(paragraph, texts);
            }
            else
            {
                await TakeOut(Level.Paragraphs, paragraph.ChapterId, id, ct);
            }
        }

        unsettled.Clear();
        await Write(ct);
    }

    /// <summary>Counts, and tells what the edit changed: the rows before, without those it made, and after.</summary>
    public async Task<(RowStates Before, RowStates After)> Close(CancellationToken ct)
    {
        await Flush(ct);
        await Recount.Run(db, project.Id, [.. chapters], ct);
        Guid[] ids = [.. before.Keys.Concat(made).Distinct()];
        List<RowState> now =
        [
            .. (await db.Chapters.IgnoreQueryFilters().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).Select(ChapterState.Of),
            .. (await db.Paragraphs.IgnoreQueryFilters().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct)).Select(ParagraphState.Of),
            .. (await db.Sentences.IgnoreQueryFilters().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(ct)).Select(SentenceState.Of),
        ];
        var pairs = now.Select(n => (Before: made.Contains(n.Id) ? null : Placed(before[n.Id], Places.Was), After: Placed(n, Places.Now)))
            .Where(p => p.Before != p.After && (p.Before is not null || p.After.Parent is not null)).Select(p => Brief(p.Before, p.After)).ToList();
        return (RowStates.Of(pairs.Select(p => p.Before).OfType<RowState>()), RowStates.Of(pairs.Select(p => p.After)));
    }

    private async Task Write(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await Places.Flush(ct);
        // What the database renumbered is read again.
        db.ChangeTracker.Clear();
    }

    private async Task Leave(Level level, Guid? from, Guid id, CancellationToken ct)
    {
        placed.Add(id);
        if (from is { } parent)
        {
            await Places.Of(level, parent, ct);
            Unsettle(level, parent);
        }
    }

    private void Unsettle(Level level, Guid parent)
    {
        if (level == Level.Sentences)
        {
            unsettled.Add(parent);
        }
        else if (level == Level.Paragraphs)
        {
            chapters.Add(parent);
        }
    }

    private RowState Placed(RowState state, Func<Level, Guid, Guid, int?> at) => placed.Contains(state.Id) && state.Parent is { } parent
        ? state with { Place = at(state switch { ChapterState => Level.Chapters, ParagraphState => Level.Paragraphs, _ => Level.Sentences }, parent, state.Id) }
        : state;

    // A whole chapter's text is only kept where it is another one afterwards.
    private static (RowState? Before, RowState After) Brief(RowState? was, RowState now) => (was, now) switch
    {
        (ChapterState a, ChapterState b) when string.Equals(a.Content, b.Content, StringComparison.Ordinal) => (a with { Content = null }, b with { Content = null }),
        (ParagraphState a, ParagraphState b) when string.Equals(a.Content, b.Content, StringComparison.Ordinal) => (a with { Content = null }, b with { Content = null }),
        _ => (was, now),
    };
}
