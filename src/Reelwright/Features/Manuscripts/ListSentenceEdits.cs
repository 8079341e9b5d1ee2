using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The changes that were made to a sentence alone.</summary>
public sealed class ListSentenceEdits(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A part of them, the last first. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<SentenceEdit>> Run(Caller caller, Guid sentence, PageRequest page, CancellationToken ct)
    {
        var before = page.Number() ?? long.MaxValue;
        await access.Sentence(caller, sentence, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.SentenceEdits.AsNoTracking().Where(e => e.SentenceId == sentence && e.Id < before).OrderByDescending(e => e.Id).Take(page.Limit + 1).ToListAsync(ct);
        return page.Cut(rows, e => e.Id);
    }
}
