using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The projects somebody may look at, the newest first.</summary>
public sealed class ListProjects(IDbContextFactory<ReelDb> databases)
{
    /// <summary>A project as a list shows it.</summary>
    public sealed record Row(
        Guid Id, Guid OwnerId, ProjectKind Kind, string Title, string? Description, string FileName, long FileSize, FileType FileType, string? Language,
        int WordCount, int ChapterCount, int ParagraphCount, int SentenceCount, ProjectStatus Status, int ProcessingProgress, string? ErrorMessage,
        string? PrimaryOutput, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, DateTimeOffset? CompletedAt);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    /// <param name="text">Only those whose title or file name has this in it, whatever its case.</param>
    public async Task<Page<Row>> Run(Caller caller, string? text, ProjectStatus? status, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var query = Access.Seen(db, caller.User).Where(p => (status == null || p.Status == status));
        if (text is { Length: > 0 })
        {
            var pattern = "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            query = query.Where(p => EF.Functions.ILike(p.Title, pattern, "\\") || EF.Functions.ILike(p.FileName, pattern, "\\"));
        }

        if (page.Moment() is { } after)
        {
            query = query.Where(p => EF.Functions.LessThan(ValueTuple.Create(p.CreatedAt, p.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await query.OrderByDescending(p => p.CreatedAt).ThenByDescending(p => p.Id).Take(page.Limit + 1).AsNoTracking().Select(Shape.Row).ToListAsync(ct);
        return page.Cut(rows, r => (r.CreatedAt, r.Id));
    }
}
