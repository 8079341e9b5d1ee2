using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>Takes back an edit as a whole: the same rows with their media and settings, so that nothing has to be made again.</summary>
public sealed class UndoEdit(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>What was there before stands again; what others changed since beside it stays. Errors: <c>not_found</c>, <c>forbidden</c>, <c>nothing_to_undo</c>, <c>edit_covered</c> when something of it was changed since.</summary>
    public async Task<EditManuscript.Answer> Run(Caller caller, Guid project, Guid edit, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Edit, ct);
        var confirms = await access.Has(caller, project, Right.Confirm, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var draft = await Draft.Open(db, project, clock, ct);
            var kept = await db.ManuscriptEdits.AsNoTracking().SingleOrDefaultAsync(e => e.Id == edit && e.ProjectId == project, ct)
                ?? throw new ReelException("not_found", $"There is no edit {edit}.");
            if (kept.UndoneAt is not null)
            {
                throw new ReelException("nothing_to_undo", $"Edit {edit} is taken back already: there is nothing left to do.");
            }

            if (await IsReadSince(db, kept, ct))
            {
                throw new ReelException("edit_covered", $"The book was read again from its changed file since edit {edit}: change what is there now.");
            }

            var (before, after) = (Json.Read<RowStates>(kept.Before), Json.Read<RowStates>(kept.After));
            await Revert(draft, before, after, ct);
            await Confirmation.Follow(draft, caller, confirms, before, after, ct);
            var touched = await Touched.Read(db, after.All(), ct);
            await db.ManuscriptEdits.Where(e => e.Id == edit).ExecuteUpdateAsync(s => s.SetProperty(e => e.UndoneAt, clock.GetUtcNow()), ct);
            await tx.CommitAsync(ct);
            return new EditManuscript.Answer(edit, touched);
        });
    }

    /// <summary>Whether a changed document was read since: what that brought may stand where the edit's rows stood.</summary>
    private static Task<bool> IsReadSince(ReelDb db, ManuscriptEdit edit, CancellationToken ct)
    {
        var id = edit.ProjectId.ToString();
        return db.StatusChanges.AnyAsync(c => c.Noun == "projects" && c.NounId == id && c.ToStatus == "parsed" && c.FromStatus == "parsing" && c.At > edit.CreatedAt, ct);
    }

    private static async Task Revert(Draft draft, RowStates before, RowStates after, CancellationToken ct)
    {
        var rows = await draft.Rows(after, ct);
        foreach (var state in after.All())
        {
            if (!rows.TryGetValue(state.Id, out var there) || !Stands(there.Now, state))
            {
                throw Covered(state);
            }
        }

        var was = before.All().ToDictionary(s => s.Id);
        // Its rows go out, or to the trash, as if it were deleted.
        foreach (var state in after.Chapters.Where(s => s is { Parent: not null, DeletedAt: null } && !(was.TryGetValue(s.Id, out var b) && b is ChapterState { Parent: not null, DeletedAt: null })))
        {
            await DeletedChapter.EnsureIdle(draft, (Chapter)rows[state.Id].Row, ct);
        }

        foreach (var (state, row) in before.All().Select(s => (s, rows[s.Id].Row)))
        {
            Write(state, row);
        }

        await Own(draft.Db, rows.Values.Select(r => r.Row).OfType<Sentence>().ToList(), ct);
        await Back(draft, Level.Chapters, after.Chapters, was, ct);
        await Back(draft, Level.Paragraphs, after.Paragraphs, was, ct);
        await Back(draft, Level.Sentences, after.Sentences, was, ct);
        await draft.Flush(ct);
        await EnsureRooted(draft.Db, before, ct);
        await draft.Close(ct);
    }

    /// <summary>Whether the row is as the edit left it. A paragraph's words may be others: they follow from its sentences; and to confirm it is no edit.</summary>
    private static bool Stands(RowState now, RowState then) => (now, then) switch
    {
        (ChapterState a, ChapterState b) => a with { Content = b.Content } == b with { Place = null },
        (ParagraphState a, ParagraphState b) => Bare(a) == Bare(b),
        // Taking a correction back also says that nobody has changed the sentence.
        (SentenceState a, SentenceState b) => a with { IsManualEdited = b.IsManualEdited } == b with { Place = null },
        _ => false,
    };

    private static ParagraphState Bare(ParagraphState p) => p with
    {
        Place = null, Content = null, EditedContent = null, IsConfirmed = false, Action = string.Equals(p.Action, "edit", StringComparison.Ordinal) ? "keep" : p.Action,
    };

    private static void Write(RowState state, object row)
    {
        switch (state, row)
        {
            case (ChapterState s, Chapter c): s.Write(c); break;
            case (ParagraphState s, Paragraph p): s.Write(p); break;
            case (SentenceState s, Sentence x): s.Write(x); break;
        }
    }

    /// <summary>A file that a person has put there since stays, and says so.</summary>
    private static async Task Own(ReelDb db, List<Sentence> sentences, CancellationToken ct)
    {
        var ids = sentences.ConvertAll(s => s.Id);
        var own = (await db.SentenceMedia.Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Origin == MediaOrigin.Uploaded).Select(m => m.SentenceId).ToListAsync(ct)).ToHashSet();
        sentences.ForEach(s => s.IsManualEdited |= own.Contains(s.Id));
    }

    /// <summary>Rows that were moved go back to where they stood, those that were made go.</summary>
    private static async Task Back(Draft draft, Level level, IReadOnlyList<RowState> after, Dictionary<Guid, RowState> was, CancellationToken ct)
    {
        var moved = after.Where(s => s.Place is not null || s.Parent is null || !was.TryGetValue(s.Id, out var b) || b.Place is not null).ToList();
        foreach (var state in moved.Where(s => s.Parent is not null))
        {
            await draft.TakeOut(level, state.Parent!.Value, state.Id, ct);
        }

        foreach (var state in moved.Select(s => was.GetValueOrDefault(s.Id)).OfType<RowState>().Where(s => s.Parent is not null).OrderBy(s => s.Place))
        {
            await draft.Put(level, null, state.Parent!.Value, state.Id, state.Place ?? 0, ct);
        }

        foreach (var state in after.Where(s => s.Parent is not null))
        {
            draft.Follow(level, state.Parent!.Value, state.Id);
        }
    }

    /// <summary>What came back stands in something that is there.</summary>
    private static async Task EnsureRooted(ReelDb db, RowStates before, CancellationToken ct)
    {
        Guid[] sentences = [.. before.Sentences.Where(s => s.Parent is not null).Select(s => s.Id)], paragraphs = [.. before.Paragraphs.Where(p => p.Parent is not null).Select(p => p.Id)];
        var lost = await db.Sentences.Where(s => sentences.Contains(s.Id) && !db.Paragraphs.Any(p => p.Id == s.ParagraphId)).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        if (lost is { } sentence)
        {
            throw Covered(before.Sentences.Single(s => s.Id == sentence));
        }

        lost = await db.Paragraphs.Where(p => paragraphs.Contains(p.Id) && !db.Chapters.Any(c => c.Id == p.ChapterId)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
        if (lost is { } paragraph)
        {
            throw Covered(before.Paragraphs.Single(p => p.Id == paragraph));
        }
    }

    private static ReelException Covered(RowState state) => new(
        "edit_covered", $"{state switch { ChapterState => "Chapter", ParagraphState => "Paragraph", _ => "Sentence" }} {state.Id} was changed again since: take that back first.");
}
