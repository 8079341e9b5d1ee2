using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Takes back the last change of a sentence that still stands; what was made for the former text is current again.</summary>
public sealed class UndoSentence(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>nothing_to_undo</c>, <c>edit_covered</c>, <c>precondition_failed</c>.</summary>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Edit, ct);
        return await Collisions.Retry(() => Once(caller, sentence, version, ct));
    }

    private async Task<Sentence> Once(Caller caller, Guid sentence, uint version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Sentences.SingleOrDefaultAsync(s => s.Id == sentence, ct) ?? throw new ReelException("not_found", $"There is no sentence {sentence}.");
        if (row.Version != version)
        {
            throw Versions.Newer("This sentence");
        }

        var last = await db.SentenceEdits.Where(e => e.SentenceId == sentence && e.UndoneAt == null).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct)
            ?? throw new ReelException("nothing_to_undo", "Nobody has changed this sentence, or all of it is taken back already.");
        if (await HasOtherContent(db, row, last.CreatedAt, ct) || SentenceWords.Of(row) != Json.Read<SentenceWords>(last.After))
        {
            throw new ReelException("edit_covered", $"Sentence {sentence} was changed by a larger edit since: take that back first.");
        }

        var project = await db.Paragraphs.Where(p => p.Id == row.ParagraphId).Join(db.Chapters, p => p.ChapterId, c => c.Id, (_, c) => c.ProjectId).SingleAsync(ct);
        var (before, after) = (Json.Read<SentenceWords>(last.Before), Json.Read<SentenceWords>(last.After));
        if (!string.Equals(before.Text, after.Text, StringComparison.Ordinal) && !await access.Has(caller, project, Right.Confirm, ct))
        {
            await Confirmation.Take(db, row.ParagraphId, caller.Session, clock, ct);
        }

        last.UndoneAt = clock.GetUtcNow();
        before.Write(row);
        row.IsManualEdited |= await SlotChoice.HasOwn(db, sentence, ct);
        await Versions.Save(db, "This sentence", ct);
        await tx.CommitAsync(ct);
        return row;
    }

    /// <summary>Whether a larger edit has given it other words of the manuscript's own since, and left the correction as it was.</summary>
    private static Task<bool> HasOtherContent(ReelDb db, Sentence row, DateTimeOffset since, CancellationToken ct) => db.Database.SqlQuery<bool>($"""
        select exists (
            select from paragraphs p join chapters c on c.id = p.chapter_id join manuscript_edits e on e.project_id = c.project_id
            cross join jsonb_array_elements(e.after -> 'sentences') now join jsonb_array_elements(e.before -> 'sentences') was on was ->> 'id' = now ->> 'id'
            where p.id = {row.ParagraphId} and e.undone_at is null and e.created_at > {since} and now ->> 'id' = {row.Id.ToString()} and now ->> 'content' <> was ->> 'content') as "Value"
        """).SingleAsync(ct);
}
