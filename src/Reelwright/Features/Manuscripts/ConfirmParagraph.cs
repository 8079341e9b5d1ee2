using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Confirms one paragraph; its chapter is confirmed by itself, as a whole (003 §4).</summary>
public sealed class ConfirmParagraph(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>Confirms it; one that is confirmed already stays so. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task Run(Caller caller, Guid paragraph, CancellationToken ct)
    {
        await access.Paragraph(caller, paragraph, Right.Confirm, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Paragraphs.Where(p => p.Id == paragraph && !p.IsConfirmed).ExecuteUpdateAsync(s => s.SetProperty(p => p.IsConfirmed, true), ct);
    }
}
