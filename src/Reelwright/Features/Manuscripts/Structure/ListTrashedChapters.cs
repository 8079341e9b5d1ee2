using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>The chapters of a project that are in the trash, in the order in which they stood.</summary>
public sealed class ListTrashedChapters(IDbContextFactory<ReelDb> databases, Access access)
{
    private const int Most = 500;

    /// <summary>A chapter in the trash. Restoring it names <c>version</c> as its If-Match, in quotes.</summary>
    public sealed record Row(Guid Id, int ChapterNumber, string Title, int SentenceCount, DateTimeOffset? DeletedAt, Guid? DeletedBy, uint Version);

    /// <summary>At most five hundred. Errors: <c>not_found</c>.</summary>
    public async Task<IReadOnlyList<Row>> Run(Caller caller, Guid project, CancellationToken ct)
    {
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Chapters.Where(c => c.ProjectId == project && c.IsDeleted).OrderBy(c => c.ChapterNumber).Take(Most)
            .Select(c => new Row(c.Id, c.ChapterNumber, c.Title, c.SentenceCount, c.DeletedAt, c.DeletedBy, c.Version)).ToListAsync(ct);
    }
}
