using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Replacing;

/// <summary>Replaces a text wherever it was found: what was looked at, all of it, or nothing. It is one edit, taken back as one.</summary>
public sealed class ReplaceText(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>What was sought, and the token with which it was found.</summary>
    public sealed record Request([property: Required] Sought Sought, [property: Required, StringLength(64)] string Token);

    /// <summary>What came of it.</summary>
    /// <param name="Edit">The edit to undo; null when nothing was found.</param>
    public sealed record Answer(Guid? Edit, int Sentences, int Occurrences);

    /// <summary>Replaces. Errors: <c>not_found</c>, <c>forbidden</c>, <c>text_invalid</c>, <c>precondition_failed</c> when what would be replaced is no longer what was found.</summary>
    public async Task<Answer> Run(Caller caller, Guid project, Request request, CancellationToken ct)
    {
        request.Sought.Ensure();
        await access.Project(caller, project, Right.Edit, ct);
        var confirms = await access.Has(caller, project, Right.Confirm, ct);
        return await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            var draft = await Draft.Open(db, project, clock, ct);
            var hits = await Hit.Find(db, project, request.Sought, ct);
            if (!string.Equals(Hit.Token(request.Sought, hits), request.Token, StringComparison.Ordinal))
            {
                throw Newer();
            }

            await Write(draft, hits, ct);
            var kept = await EditManuscript.Keep(draft, caller, confirms, EditKind.Replace, ct);
            await tx.CommitAsync(ct);
            return new Answer(kept.Edit, hits.Count, hits.Sum(h => h.At.Count));
        });
    }

    private static async Task Write(Draft draft, List<Hit> hits, CancellationToken ct)
    {
        var rows = (await draft.Sentences([.. hits.Select(h => h.Sentence)], ct)).ToDictionary(s => s.Id);
        foreach (var hit in hits)
        {
            // Somebody may have corrected it since it was looked at, a moment ago.
            if (!rows.TryGetValue(hit.Sentence, out var row) || !string.Equals(Spoken.Of(row), hit.Text, StringComparison.Ordinal))
            {
                throw Newer();
            }

            if (hit.Becomes.Length == 0)
            {
                throw new ReelException("text_invalid", $"Nothing would be left of sentence {hit.Sentence}, '{Titles.Cut(hit.Text, 80)}': delete it first, then look again.");
            }

            EditSentence.Words(row, new EditSentence.Change(Text: hit.Becomes)).Write(row);
            row.IsManualEdited = row.IsManualEdited || await SlotChoice.HasOwn(draft.Db, row.Id, ct);
        }
    }

    private static ReelException Newer() => Versions.Newer("What would be replaced");
}
