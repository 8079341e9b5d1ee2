using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>The chapters of a project that are in the trash, in the order in which they stood.</summary>
public sealed class ListTrashedChapters(IDbContextFactory<ReelDb> databases, Access access)
{
    private static readonly Sort<Chapter> Order = Sort.By("number", (Chapter c) => c.ChapterNumber, falls: false);

    /// <summary>A chapter in the trash. Restoring it names <c>version</c> as its If-Match, in quotes.</summary>
    public sealed record Row(Guid Id, int ChapterNumber, string Title, int SentenceCount, DateTimeOffset? DeletedAt, Guid? DeletedBy, uint Version);

    /// <summary>A part of them, by their numbers. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Guid project, PageRequest page, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await Order.Read(
            db.Chapters.Where(c => c.ProjectId == project && c.IsDeleted), c => new Row(c.Id, c.ChapterNumber, c.Title, c.SentenceCount, c.DeletedAt, c.DeletedBy, c.Version), page, ct);
    }
}
