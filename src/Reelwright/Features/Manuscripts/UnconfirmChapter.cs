using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Takes back that a chapter, or a paragraph of it, is confirmed: it is not ordered again until it is confirmed anew. What is being made goes on.</summary>
public sealed class UnconfirmChapter(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>The chapter with all its paragraphs; one that is not confirmed stays so. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    /// <param name="text">The <c>text_version</c> that was read.</param>
    public async Task Run(Caller caller, Guid chapter, string text, CancellationToken ct)
    {
        await access.Chapter(caller, chapter, Right.Confirm, ct);
        await Take(caller, chapter, null, text, ct);
    }

    /// <summary>One paragraph, and with it its chapter. Errors: as above.</summary>
    /// <param name="text">The paragraph's <c>text_version</c> that was read.</param>
    public async Task Paragraph(Caller caller, Guid paragraph, string text, CancellationToken ct)
    {
        await access.Paragraph(caller, paragraph, Right.Confirm, ct);
        Guid chapter;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            chapter = await db.Paragraphs.Where(p => p.Id == paragraph).Select(p => (Guid?)p.ChapterId).SingleOrDefaultAsync(ct) ?? throw new ReelException("not_found", $"There is no paragraph {paragraph}.");
        }

        await Take(caller, chapter, paragraph, text, ct);
    }

    private async Task Take(Caller caller, Guid chapter, Guid? paragraph, string text, CancellationToken ct)
    {
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlAsync($"select 1 from chapters where id = {chapter} for no key update", ct);
            // What is edited at this moment stays unconfirmed either way: nobody has to wait for it.
            await SeenText.Ensure(db, caller, chapter, paragraph, text, ct);
            await db.Paragraphs.Where(p => p.ChapterId == chapter && (paragraph == null || p.Id == paragraph) && p.IsConfirmed).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsConfirmed, false), ct);
            await StatusMoves.Chapters.Move(db, chapter, ChapterStatus.Pending, caller.Session, null, clock, ct);
            await tx.CommitAsync(ct);
        });
    }
}
