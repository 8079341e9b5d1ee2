using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Confirms a chapter with all its paragraphs: from then on it may be ordered.</summary>
public sealed class ConfirmChapter(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Confirms it; one that is confirmed already stays so. Errors: <c>not_found</c>, <c>forbidden</c>, <c>precondition_failed</c>.</summary>
    /// <param name="text">The <c>text_version</c> that was read.</param>
    public async Task Run(Caller caller, Guid chapter, string text, CancellationToken ct)
    {
        await access.Chapter(caller, chapter, Right.Confirm, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await SeenText.Hold(db, chapter, ct);
            await SeenText.Ensure(db, caller, chapter, null, text, ct);
            await Apply(db, chapter, caller.Session, clock, ct);
            await tx.CommitAsync(ct);
        });
    }

    /// <summary>The same inside a transaction of whoever orders it. Errors: <c>not_found</c>, <c>wrong_state</c>.</summary>
    internal static async Task Apply(ReelDb db, Guid chapter, string actor, TimeProvider clock, CancellationToken ct)
    {
        // First the chapter, whoever does it: else two would wait for each other.
        await db.Database.ExecuteSqlAsync($"select 1 from chapters where id = {chapter} for no key update", ct);
        // An edit may have taken it out just now.
        var confirmed = await db.Chapters.Where(c => c.Id == chapter).Select(c => (bool?)c.IsConfirmed).SingleOrDefaultAsync(ct) ?? throw new ReelException("not_found", $"There is no chapter {chapter}.");
        if (confirmed)
        {
            return;
        }

        await db.Paragraphs.Where(p => p.ChapterId == chapter).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsConfirmed, true), ct);
        if (!await StatusMoves.Chapters.Move(db, chapter, ChapterStatus.Confirmed, actor, null, clock, ct))
        {
            throw new ReelException("wrong_state", $"Chapter {chapter} cannot be confirmed as it stands: read it again.");
        }
    }
}
