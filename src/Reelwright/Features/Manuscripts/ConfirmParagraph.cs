using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Confirms one paragraph; its chapter is confirmed by itself, as a whole (003 §4).</summary>
public sealed class ConfirmParagraph(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Confirms it; one that is confirmed already stays so. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    /// <param name="text">The <c>text_version</c> that was read.</param>
    public async Task Run(Caller caller, Guid paragraph, string text, CancellationToken ct)
    {
        await access.Paragraph(caller, paragraph, Right.Confirm, ct);
        await Collisions.Retry(() => Once(caller, paragraph, text, ct));
    }

    private async Task Once(Caller caller, Guid paragraph, string text, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var chapter = await Chapter(db, paragraph, ct);
        await SeenText.Hold(db, chapter, ct);
        // An edit may have carried it to another chapter until then; from here on nobody can.
        if (await Chapter(db, paragraph, ct) is var now && now != chapter)
        {
            await SeenText.Hold(db, now, ct);
        }

        await SeenText.Ensure(db, caller, now, paragraph, text, ct);
        await db.Paragraphs.Where(p => p.Id == paragraph && !p.IsConfirmed).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsConfirmed, true), ct);
        await tx.CommitAsync(ct);
    }

    private static Task<Guid> Chapter(ReelDb db, Guid paragraph, CancellationToken ct) => db.Paragraphs.Where(p => p.Id == paragraph).Select(p => p.ChapterId).SingleAsync(ct);
}
