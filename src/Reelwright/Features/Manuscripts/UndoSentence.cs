using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Takes back the last change of a sentence that still stands; what was made for the former text is current again.</summary>
public sealed class UndoSentence(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>The sentence as it is now. Errors: <c>not_found</c>, <c>forbidden</c>, <c>nothing_to_undo</c>, <c>edit_covered</c>, <c>precondition_failed</c>.</summary>
    public async Task<Sentence> Run(Caller caller, Guid sentence, uint version, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.Sentences.SingleOrDefaultAsync(s => s.Id == sentence, ct) ?? throw new ReelException("not_found", $"There is no sentence {sentence}.");
        if (row.Version != version)
        {
            throw Versions.Newer("This sentence");
        }

        var last = await db.SentenceEdits.Where(e => e.SentenceId == sentence && e.UndoneAt == null).OrderByDescending(e => e.Id).FirstOrDefaultAsync(ct)
            ?? throw new ReelException("nothing_to_undo", "Nobody has changed this sentence, or all of it is taken back already.");
        if (SentenceWords.Of(row) != Json.Read<SentenceWords>(last.After))
        {
            throw new ReelException("edit_covered", $"Sentence {sentence} was changed by a larger edit since: take that back first.");
        }

        last.UndoneAt = clock.GetUtcNow();
        Json.Read<SentenceWords>(last.Before).Write(row);
        row.IsManualEdited |= await SlotChoice.HasOwn(db, sentence, ct);
        await Versions.Save(db, "This sentence", ct);
        await tx.CommitAsync(ct);
        return row;
    }
}
