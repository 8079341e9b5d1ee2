using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The changes that were made to a sentence alone.</summary>
public sealed class ListSentenceEdits(IDbContextFactory<ReelDb> databases, Access access)
{
    private const int Most = 200;

    /// <summary>The last two hundred, the last first. Errors: <c>not_found</c>.</summary>
    public async Task<IReadOnlyList<SentenceEdit>> Run(Caller caller, Guid sentence, CancellationToken ct)
    {
        await access.Sentence(caller, sentence, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.SentenceEdits.AsNoTracking().Where(e => e.SentenceId == sentence).OrderByDescending(e => e.Id).Take(Most).ToListAsync(ct);
    }
}
