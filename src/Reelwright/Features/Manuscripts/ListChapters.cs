using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>The chapters of a project in parts: a novel may have thousands.</summary>
public sealed class ListChapters(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<Chapter>> Sorts =
    [
        Sort.By("number", (Chapter c) => c.ChapterNumber, falls: false), Sort.ByText("title", (Chapter c) => c.Title),
        Sort.By("updated", (Chapter c) => c.UpdatedAt), Sort.By("words", (Chapter c) => c.WordCount), Sort.By("sentences", (Chapter c) => c.SentenceCount),
    ];

    /// <summary>Which.</summary>
    /// <param name="Text">In the title, whatever its case.</param>
    public sealed record Request(string? Text = null, ChapterStatus? Status = null, bool? Confirmed = null);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ReadProject.ChapterRow>> Run(Caller caller, Guid project, Request request, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await access.Project(caller, project, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var chapters = db.Chapters.Where(c => c.ProjectId == project && !c.IsDeleted);
        if (request.Text is { Length: > 0 } text)
        {
            var pattern = Pattern.Within(text);
            chapters = chapters.Where(c => EF.Functions.ILike(c.Title, pattern, Pattern.Escape));
        }

        chapters = request.Status is { } status ? chapters.Where(c => c.Status == status) : chapters;
        chapters = request.Confirmed is { } confirmed ? chapters.Where(c => c.IsConfirmed == confirmed) : chapters;
        return await sort.Read(chapters.AsNoTracking(), Shape.Chapter, page, ct);
    }
}
